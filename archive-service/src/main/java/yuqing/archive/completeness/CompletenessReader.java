package yuqing.archive.completeness;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import yuqing.archive.dossier.DossierAccess;
import yuqing.durable.Transactions;
import yuqing.rest.work.WorkSlots;

/// Reads for a caller what is missing in a dossier.
@ApplicationScoped
class CompletenessReader {

  /// Each is made from the whole timeline of its incident.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final ClosingCases cases;
  private final WorkSlots slots;

  CompletenessReader(
      Transactions transactions, DossierAccess access, ClosingCases cases, MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.cases = cases;
    this.slots = new WorkSlots("completeness", AT_ONCE, LONGEST_WAIT, metrics);
  }

  List<MissingThing> missing(String incident) {
    return slots.run(
        () ->
            transactions.inNew(
                connection -> {
                  access.require(connection, incident);
                  return ClosingGate.missing(cases.of(connection, incident));
                }));
  }
}
