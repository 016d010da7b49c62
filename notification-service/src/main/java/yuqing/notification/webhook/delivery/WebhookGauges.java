package yuqing.notification.webhook.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.webhook.subscription.SubscriptionState;
import yuqing.notification.webhook.subscription.Subscriptions;

/// Metrics: subscriptions by state, and how many subjects wait to be sent. A read of small tables
/// at each scrape.
@ApplicationScoped
class WebhookGauges {
  private final MeterRegistry metrics;
  private final Subscriptions subscriptions;
  private final Transactions transactions;

  WebhookGauges(MeterRegistry metrics, Subscriptions subscriptions, Transactions transactions) {
    this.metrics = metrics;
    this.subscriptions = subscriptions;
    this.transactions = transactions;
  }

  void onStart(@Observes StartupEvent start) {
    for (var state : SubscriptionState.values()) {
      Gauge.builder("yuqing.subscriptions", () -> inState(state))
          .description("webhook subscriptions by state")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(metrics);
    }
    Gauge.builder("yuqing.webhook.subjects.waiting", this::waiting)
        .description("incidents of which a subscriber has not been sent all events yet")
        .register(metrics);
  }

  private double inState(SubscriptionState state) {
    return transactions.inNew(_ -> subscriptions.countInState(state));
  }

  private double waiting() {
    return transactions.inNew(
        connection ->
            Sql.find(
                    connection,
                    row -> row.getLong(1),
                    "select count(*) from (select 1 from webhook_stream limit 100000) counted")
                .orElseThrow());
  }
}
