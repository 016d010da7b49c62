package yuqing.archive.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import yuqing.archive.timeline.ChainVerification;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.work.WorkSlots;

/// Verifies chains for a caller: each is counted, a broken one is logged.
@ApplicationScoped
class DossierVerifications {

  private static final Logger LOG = Logger.getLogger(DossierVerifications.class);

  /// Each reads a whole chain, a few rows at a time.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final WorkSlots slots;

  DossierVerifications(
      Transactions transactions, DossierAccess access, InstantSource clock, MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.clock = clock;
    this.metrics = metrics;
    this.slots = new WorkSlots("verification", AT_ONCE, LONGEST_WAIT, metrics);
  }

  ChainVerification verify(String incident) {
    var result = slots.run(() -> transactions.inNew(connection -> verify(connection, incident)));
    metrics
        .counter("yuqing.archive.verifications", "valid", Boolean.toString(result.valid()))
        .increment();
    if (!result.valid()) {
      LOG.errorf(
          "the chain of %s breaks at entry %d: %s",
          incident, result.brokenAt().n(), result.brokenAt().reason());
    }
    return result;
  }

  private ChainVerification verify(Connection connection, String incident) throws SQLException {
    access.require(connection, incident);
    return Entries.verify(connection, incident, clock.instant()).orElseThrow();
  }
}
