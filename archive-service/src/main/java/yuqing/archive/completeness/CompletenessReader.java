package yuqing.archive.completeness;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.DossierAccess;
import yuqing.durable.Transactions;
import yuqing.rest.problem.Language;
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

  CompletenessAnswer read(String incident, Language language) {
    return slots.run(() -> transactions.inNew(connection -> read(connection, incident, language)));
  }

  private CompletenessAnswer read(Connection connection, String incident, Language language)
      throws SQLException {
    access.require(connection, incident);
    var missing = ClosingGate.missing(cases.of(connection, incident));
    var departments =
        missing.stream()
            .map(each -> each.owed().department())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return CompletenessAnswer.of(
        incident, missing, Departments.names(connection, departments, language), language);
  }
}
