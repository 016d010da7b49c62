package yuqing.notification.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import yuqing.durable.Transactions;

/// How the subscriptions stand, and how many subjects wait to be sent. A read of small tables once
/// a scrape.
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
        .description("incidents of which a subscriber has not been told all yet")
        .register(metrics);
  }

  private double inState(SubscriptionState state) {
    return transactions.inNew(_ -> subscriptions.inState(state));
  }

  private double waiting() {
    return transactions.inNew(
        connection ->
            Sql.list(
                    connection,
                    row -> row.getLong(1),
                    "select count(*) from (select 1 from webhook_stream limit 100000) counted")
                .getFirst());
  }
}
