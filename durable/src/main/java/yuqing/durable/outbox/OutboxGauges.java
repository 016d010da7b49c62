package yuqing.durable.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// The backlog as metrics, measured now and then so that a scrape costs the database nothing.
public final class OutboxGauges {

  private static final Logger LOG = Logger.getLogger(OutboxGauges.class);
  private static final double UNKNOWN = Double.NaN;
  private static final double MILLIS_PER_SECOND = 1_000;

  private final OutboxBacklog backlog;
  private volatile double depth = UNKNOWN;
  private volatile double oldestAgeSeconds = UNKNOWN;

  public OutboxGauges(OutboxBacklog backlog, MeterRegistry metrics) {
    this.backlog = backlog;
    Gauge.builder("yuqing.outbox.depth", () -> depth)
        .description("Events that wait to be published")
        .register(metrics);
    Gauge.builder("yuqing.outbox.oldest.age", () -> oldestAgeSeconds)
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(metrics);
  }

  public void measure() {
    try {
      Duration oldest = backlog.oldestAge();
      depth = backlog.depth();
      oldestAgeSeconds = oldest.toMillis() / MILLIS_PER_SECOND;
    } catch (SQLException e) {
      depth = UNKNOWN;
      oldestAgeSeconds = UNKNOWN;
      LOG.debugf("backlog not measured: %s", e);
    }
  }
}
