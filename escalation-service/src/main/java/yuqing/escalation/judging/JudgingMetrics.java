package yuqing.escalation.judging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// `yuqing.judgements` (time and number) and `yuqing.judgements.failed`.
@Startup
@ApplicationScoped
class JudgingMetrics {

  private static final Logger LOG = Logger.getLogger(Judging.class);

  private final Timer judgements;
  private final Counter failed;

  JudgingMetrics(MeterRegistry registry) {
    judgements = registry.timer("yuqing.judgements");
    failed = registry.counter("yuqing.judgements.failed");
  }

  /// A record that the procedure cannot judge stays on record and is judged again with the next
  /// thing heard; it must not stop the partition for all other incidents. It is counted and named.
  <T> Optional<T> guard(String step, UUID incident, Supplier<T> pure) {
    try {
      return Optional.of(judgements.record(pure));
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException unjudgeable) {
      failed.increment();
      LOG.errorf(unjudgeable, "incident %s cannot be judged (%s)", incident, step);
      return Optional.empty();
    }
  }
}
