package yuqing.escalation.obligation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// `yuqing.obligations.open` and `yuqing.obligations.missed.lateness`.
@ApplicationScoped
class ObligationMetrics {

  private final MeterRegistry registry;
  private final ObligationRecords records;
  private final Timer lateness;

  ObligationMetrics(MeterRegistry registry, ObligationRecords records) {
    this.registry = registry;
    this.records = records;
    lateness =
        Timer.builder("yuqing.obligations.missed.lateness")
            .description("From the due of an obligation to its being judged missed")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
  }

  void start(@Observes StartupEvent started) {
    Gauge.builder("yuqing.obligations.open", this, ObligationMetrics::open)
        .description("Obligations that are open now")
        .register(registry);
  }

  void judgedMissed(Duration late) {
    lateness.record(late.isNegative() ? Duration.ZERO : late);
  }

  private double open() {
    return records.countOpen();
  }
}
