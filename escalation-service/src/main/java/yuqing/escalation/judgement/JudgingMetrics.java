package yuqing.escalation.judgement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/// `yuqing.judgements` (time and number) and `yuqing.judgements.failed`.
@Startup
@ApplicationScoped
class JudgingMetrics {

  private final Timer judgements;
  private final Counter failed;

  JudgingMetrics(MeterRegistry registry) {
    judgements = registry.timer("yuqing.judgements");
    failed = registry.counter("yuqing.judgements.failed");
  }

  /// Runs a pure step of judging.
  ///
  /// @throws UnjudgeableIncident when it fails
  <T> T measure(UUID incident, Supplier<T> pure) {
    try {
      return judgements.record(pure);
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException fault) {
      throw failed(incident, fault);
    }
  }

  /// Counts what cannot be judged.
  UnjudgeableIncident failed(UUID incident, RuntimeException fault) {
    failed.increment();
    return new UnjudgeableIncident(incident, fault);
  }
}
