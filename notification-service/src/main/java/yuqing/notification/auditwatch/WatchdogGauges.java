package yuqing.notification.auditwatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import yuqing.durable.Transactions;

/// How long the auditor has been silent, as this service sees it. Reads one row a scrape.
@ApplicationScoped
class WatchdogGauges {
  private static final double MILLIS_PER_SECOND = 1_000;

  private final Transactions transactions;
  private final InstantSource clock;

  WatchdogGauges(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  void onStart(@Observes StartupEvent start, MeterRegistry metrics) {
    Gauge.builder("yuqing.auditor.silence", this::silence)
        .description("Since when no heartbeat has said that all duties were audited")
        .baseUnit("seconds")
        .register(metrics);
  }

  private double silence() {
    var aliveAt = transactions.inNew(AuditorStatus::read).aliveAt();
    return Duration.between(aliveAt, clock.instant()).toMillis() / MILLIS_PER_SECOND;
  }
}
