package yuqing.archive.allowed;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.ClosingCases;
import yuqing.archive.completeness.ClosingGate;
import yuqing.archive.dossier.ClosingPreconditions;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.hold.LegalHolds;
import yuqing.archive.measure.MeasureRules;
import yuqing.archive.review.DossierRules;
import yuqing.durable.Transactions;
import yuqing.rest.answer.AllowedStepsAnswer;
import yuqing.rest.answer.StepAnswer;
import yuqing.rest.answer.StepAnswer.Conditions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// Reads what the caller may record on a dossier now, by the rules that the endpoints go by.
@ApplicationScoped
class AllowedDossierSteps {

  /// Whether a dossier may be closed is read from the whole timeline of its incident.
  private static final int CLOSINGS_AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final Dossiers dossiers;
  private final ClosingCases cases;
  private final LegalHolds holds;
  private final CurrentCaller caller;
  private final WorkSlots closings;

  AllowedDossierSteps(
      Transactions transactions,
      DossierAccess access,
      Dossiers dossiers,
      ClosingCases cases,
      LegalHolds holds,
      CurrentCaller caller,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.dossiers = dossiers;
    this.cases = cases;
    this.holds = holds;
    this.caller = caller;
    this.closings = new WorkSlots("allowed-closing", CLOSINGS_AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @throws yuqing.rest.problem.ProblemException 404 when there is no such dossier or the caller
  ///     may not see it
  AllowedStepsAnswer list(String incident, Language language) {
    var who = caller.get();
    boolean mayClose = RecordableAct.DOSSIER_CLOSED.roles().stream().anyMatch(who::has);
    return mayClose
        ? closings.run(() -> read(incident, who, language))
        : read(incident, who, language);
  }

  private AllowedStepsAnswer read(String incident, Caller who, Language language) {
    return transactions.inNew(connection -> read(connection, incident, who, language));
  }

  private AllowedStepsAnswer read(
      Connection connection, String incident, Caller who, Language language) throws SQLException {
    var scope = access.require(connection, incident);
    var status = dossiers.required(connection, incident);
    var steps = new ArrayList<StepAnswer>();
    for (var act : RecordableAct.values()) {
      if (act == RecordableAct.MEASURE_DONE) {
        steps.addAll(MeasureRules.steps(connection, incident, who, language));
      } else if (act.endpoints().getFirst().service().equals("archive")) {
        steps.add(
            step(
                incident,
                act,
                () -> {
                  var _ = DossierRules.requireRole(who, act, scope);
                  requireStateFor(act, connection, incident, status);
                },
                language));
      }
    }
    return new AllowedStepsAnswer(incident, steps);
  }

  private void requireStateFor(
      RecordableAct act, Connection connection, String incident, ClosingPreconditions status)
      throws SQLException {
    switch (act) {
      case REVIEW_MEETING_HELD -> {
        DossierRules.requireOpen(status);
        DossierRules.requireResult(status);
      }
      case DOSSIER_CLOSED -> {
        DossierRules.requireOpen(status);
        DossierRules.requireComplete(
            ClosingGate.missing(cases.of(connection, incident)).stream()
                .filter(missing -> !missing.isSaidByClosing())
                .toList());
      }
      case SUPPLEMENTED -> DossierRules.requireClosed(status);
      case TEXT_ERASED -> holds.requireNone(connection, incident);
      default -> throw new IllegalStateException(act + " is not recorded by this service");
    }
  }

  private static StepAnswer step(
      String incident, RecordableAct act, Conditions<SQLException> conditions, Language language)
      throws SQLException {
    return StepAnswer.of(
        act.name(), act.endpoints().getFirst(), incident, null, conditions, List.of(), language);
  }
}
