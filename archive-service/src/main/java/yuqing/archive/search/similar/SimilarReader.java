package yuqing.archive.search.similar;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.DossierAccess;
import yuqing.durable.Transactions;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// Reads for a caller what is like an incident, among those that the caller may see.
@ApplicationScoped
class SimilarReader {

  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final SimilarCases cases;
  private final WorkSlots slots;

  SimilarReader(
      Transactions transactions, DossierAccess access, SimilarCases cases, MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.cases = cases;
    this.slots = new WorkSlots("similar", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @throws yuqing.rest.problem.ProblemException 404 for one that the caller may not see
  SimilarAnswer toDossier(String incident, ReadScope scope, Language language) {
    return slots.run(
        () -> transactions.inNew(connection -> toDossier(connection, incident, scope, language)));
  }

  private SimilarAnswer toDossier(
      Connection connection, String incident, ReadScope scope, Language language)
      throws SQLException {
    access.require(connection, incident);
    var asked = cases.profile(connection, incident);
    return cases.like(connection, asked, incident, scope, language);
  }

  SimilarAnswer toReport(SimilarBody report, ReadScope scope, Language language) {
    return slots.run(
        () ->
            transactions.inNew(
                connection -> cases.like(connection, report.profile(), null, scope, language)));
  }
}
