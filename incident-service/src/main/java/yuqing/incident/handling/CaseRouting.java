package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Assigned;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.contracts.term.State;
import yuqing.incident.department.Departments;
import yuqing.incident.handling.ReopeningBody.AssignmentBody;
import yuqing.incident.register.Incident;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.report.KnownItems;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// Where the group office sends an incident another way: handled again, or given to another
/// department.
@ApplicationScoped
public class CaseRouting {

  private final KnownItems items;
  private final Departments departments;
  private final IncidentAnswers answers;
  private final ActEffects effects;

  CaseRouting(
      KnownItems items, Departments departments, IncidentAnswers answers, ActEffects effects) {
    this.items = items;
    this.departments = departments;
    this.answers = answers;
    this.effects = effects;
  }

  /// Removes the end in force; handling continues, windows run again.
  StoredAnswer reopen(LockedIncident locked, ReopeningBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.REOPENED);
    faults.throwIfAny();
    var incident = locked.incident();
    locked.requireStateFor(RecordableAct.REOPENED);
    if (!incident.isOpen()) {
      items.reclaim(locked.connection(), incident.id);
    }
    incident.end = null;
    incident.state = State.HANDLING;
    incident.reopenedAt = locked.now();
    locked.record(new Reopened(body.reason(), locked.now(), recorder));
    return answers.created(locked, pathOf(incident), effects.ofReopening(locked));
  }

  /// 交办, 转办: the owner moves, the clocks do not.
  StoredAnswer assign(LockedIncident locked, AssignmentBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.ASSIGNED);
    var incident = locked.incident();
    var to = body.department();
    if (!faults.isFaulty("department")) {
      if (!departments.isKnown(locked.connection(), to)) {
        faults.reject("department", "unknown", "没有这个部门", "there is no such department");
      } else if (to.equals(incident.department) && !incident.toBeAssigned) {
        faults.reject("department", "unchanged", "已由该部门负责", "it has the incident already");
      }
    }
    faults.throwIfAny();
    var from = incident.department;
    incident.department = to;
    incident.toBeAssigned = false;
    locked.record(new Assigned(from, to, body.reason(), locked.now(), recorder));
    return answers.created(locked, pathOf(incident), effects.ofAssignment(locked, from));
  }

  private static String pathOf(Incident incident) {
    return "/incidents/" + incident.id;
  }
}
