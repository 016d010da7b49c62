package yuqing.notification.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import yuqing.durable.Transactions;

/// How many messages wait for a channel. Reads an index of just those, once a scrape.
@ApplicationScoped
class DeliveryGauges {
  private final MeterRegistry metrics;
  private final AlertMessages messages;
  private final Transactions transactions;

  DeliveryGauges(MeterRegistry metrics, AlertMessages messages, Transactions transactions) {
    this.metrics = metrics;
    this.messages = messages;
    this.transactions = transactions;
  }

  void onStart(@Observes StartupEvent start) {
    Gauge.builder("yuqing.deliveries.pending", this::pending)
        .description("messages that no channel has taken over yet")
        .register(metrics);
  }

  private double pending() {
    return transactions.inNew(_ -> messages.pending());
  }
}
