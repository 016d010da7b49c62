package yuqing.archive.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.durable.Transactions;

/// The auditor as metrics, whichever instance does its work. Each asks the database for
/// itself at every scrape.
@ApplicationScoped
public class AuditGauges {

  private static final double MILLIS_PER_SECOND = 1_000;

  private final Transactions transactions;
  private final InstantSource clock;

  AuditGauges(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  void register(@Observes StartupEvent start, MeterRegistry metrics) {
    for (var fault : DutyFault.values()) {
      // From the start: a rate needs a first value.
      metrics.counter(FindingRecorder.RAISED, "fault", fault.name());
    }
    Gauge.builder("yuqing.audit.awaited", () -> counts().awaited())
        .description("Duties whose outcome is still to come")
        .register(metrics);
    Gauge.builder("yuqing.audit.unjudged", () -> counts().unjudged())
        .description("Duties past due that have no outcome")
        .register(metrics);
    Gauge.builder("yuqing.audit.behind", this::behind)
        .description("How long ago every duty was last looked at")
        .baseUnit("seconds")
        .register(metrics);
  }

  private ObligationCounts counts() {
    return transactions.inNew(ObligationCounts::now);
  }

  private double behind() {
    var auditedUpTo = transactions.inNew(AuditProgress::read).auditedUpTo();
    return auditedUpTo == null
        ? Double.NaN
        : Duration.between(auditedUpTo, clock.instant()).toMillis() / MILLIS_PER_SECOND;
  }
}
