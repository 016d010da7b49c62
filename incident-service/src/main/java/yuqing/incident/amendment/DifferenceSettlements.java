package yuqing.incident.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.State;
import yuqing.contracts.text.TextCharacters;
import yuqing.incident.difference.ReportDifferences;
import yuqing.incident.difference.StoredDifference;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;

/// Settles what a second report states otherwise: taken over, it amends the facts of the locked
/// incident; set aside, it changes nothing.
@ApplicationScoped
class DifferenceSettlements {

  private final ReportDifferences differences;
  private final IncidentAnswers answers;
  private final ActEffects effects;

  DifferenceSettlements(
      ReportDifferences differences, IncidentAnswers answers, ActEffects effects) {
    this.differences = differences;
    this.answers = answers;
    this.effects = effects;
  }

  /// @throws ProblemException 404 where there is no such difference, 409 where it was settled
  ///     before, or the facts are those of a closed dossier
  StoredAnswer settle(LockedIncident locked, int n, SettlementBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.DIFFERENCE_SETTLED);
    faults.throwIfAny();
    var incident = locked.incident();
    var difference =
        differences
            .find(locked.connection(), incident.id, n)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    difference.requireUnsettled();
    var reason = TextCharacters.trimmed(body.reason());
    boolean amended =
        body.decision() == DifferenceDecision.TAKEN_OVER
            && takeOver(locked, difference, reason, recorder);
    differences.settle(locked.connection(), incident.id, n, body.decision(), locked.now());
    locked.record(new DifferenceSettled(n, body.decision(), reason, locked.now(), recorder));
    var path = "/incidents/" + incident.id;
    var known = effects.ofNothingMet(locked);
    return amended
        ? answers.createdOnNewFacts(locked, path, known)
        : answers.created(locked, path, known);
  }

  /// The group office decides with a reason: so the category may go to or from ideology too.
  ///
  /// @return whether that changed the facts
  private static boolean takeOver(
      LockedIncident locked, StoredDifference difference, String reason, Recorder recorder) {
    var incident = locked.incident();
    if (incident.state == State.CLOSED) {
      throw IncidentProblem.FACTS_OF_CLOSED.refusal();
    }
    var before = incident.facts();
    var after = difference.appliedTo(before);
    var changed = AmendmentRules.changed(before, after);
    if (!changed.isEmpty()) {
      incident.amend(after, locked.now());
      locked.record(new Amended(after, changed, reason, locked.now(), recorder));
    }
    return !changed.isEmpty();
  }
}
