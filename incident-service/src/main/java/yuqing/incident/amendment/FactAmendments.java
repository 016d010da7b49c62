package yuqing.incident.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// Amends the facts of the locked incident; a patch that changes nothing records nothing.
@ApplicationScoped
class FactAmendments {

  private final IncidentAnswers answers;

  FactAmendments(IncidentAnswers answers) {
    this.answers = answers;
  }

  StoredAnswer amend(LockedIncident locked, AmendmentBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.AMENDED);
    AmendmentRules.check(locked, body, faults);
    faults.throwIfAny();
    locked.requireStateFor(RecordableAct.AMENDED);
    var before = locked.incident().facts();
    var after = body.appliedTo(before);
    var changed = AmendmentRules.changed(before, after);
    if (changed.isEmpty()) {
      return answers.changed(locked);
    }
    locked.incident().amend(after, locked.now());
    locked.record(new Amended(after, changed, body.reason(), locked.now(), recorder));
    return answers.changedOnNewFacts(locked);
  }
}
