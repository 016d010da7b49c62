package yuqing.incident.handling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Assigned;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.contracts.term.State;
import yuqing.incident.department.Departments;
import yuqing.incident.handling.ReopeningBody.AssignmentBody;
import yuqing.incident.handling.ReopeningBody.MergeBody;
import yuqing.incident.register.Incident;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.Incidents;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.report.KnownItems;
import yuqing.incident.request.Sent;
import yuqing.incident.view.IncidentViews;
import yuqing.rest.idempotency.StoredAnswer;

/// Where the group office sends an incident another way: handled again, merged into another, given
/// to another department.
@Singleton
public class CaseRouting {

  private final Incidents incidents;
  private final KnownItems items;
  private final Departments departments;
  private final IncidentViews views;

  CaseRouting(Incidents incidents, KnownItems items, Departments departments, IncidentViews views) {
    this.incidents = incidents;
    this.items = items;
    this.departments = departments;
    this.views = views;
  }

  /// Takes the standing end away; handling goes on, windows run again.
  StoredAnswer reopen(LockedIncident held, Sent<ReopeningBody> sent) throws SQLException {
    var recorder = held.recorderOf(RecordableAct.REOPENED);
    sent.throwIfAny();
    var incident = held.incident();
    if (incident.end == null) {
      throw IncidentProblem.NO_END_STANDS.refusal();
    }
    if (!incident.isOpen()) {
      items.reclaim(held.connection(), incident.id);
    }
    incident.end = null;
    incident.state = State.HANDLING;
    incident.reopenedAt = held.now();
    held.record(new Reopened(sent.body().reason(), held.now(), recorder));
    return views.created(held, pathOf(incident));
  }

  /// The other incident, locked, in the order of ids, so that two merges of the same two wait one
  /// way round.
  void lockBoth(UUID id, UUID into) {
    var first = id.compareTo(into) < 0 ? id : into;
    incidents.lock(first);
    incidents.lock(first.equals(id) ? into : id);
  }

  /// Nothing more is recorded on it; its reports and items belong to the other from now on.
  StoredAnswer merge(LockedIncident held, Sent<MergeBody> sent) throws SQLException {
    var recorder = held.recorderOf(RecordableAct.MERGED);
    var incident = held.incident();
    var into = Optional.ofNullable(sent.body().into()).flatMap(incidents::lock);
    boolean fit =
        into.filter(other -> other.state != State.MERGED && !other.id.equals(incident.id))
            .isPresent();
    if (!fit && !sent.isFaulty("into")) {
      sent.reject(
          "into",
          "no-such-incident",
          "应为另一未并入他处的舆情",
          "must be another incident that is not itself merged");
    }
    sent.throwIfAny();
    incident.state = State.MERGED;
    incident.mergedInto = sent.body().into();
    items.move(held.connection(), incident.id, incident.mergedInto);
    var target = incident.mergedInto.toString();
    held.record(new Merged(target, sent.body().reason(), held.now(), recorder));
    return views.created(held, pathOf(incident));
  }

  /// 交办, 转办: the owner moves, the clocks do not.
  StoredAnswer assign(LockedIncident held, Sent<AssignmentBody> sent) throws SQLException {
    var recorder = held.recorderOf(RecordableAct.ASSIGNED);
    var incident = held.incident();
    var to = sent.body().department();
    if (!sent.isFaulty("department")) {
      if (!departments.isKnown(held.connection(), to)) {
        sent.reject("department", "unknown", "没有这个部门", "there is no such department");
      } else if (to.equals(incident.department) && !incident.toBeAssigned) {
        sent.reject("department", "unchanged", "已由该部门负责", "it has the incident already");
      }
    }
    sent.throwIfAny();
    var from = incident.department;
    incident.department = to;
    incident.toBeAssigned = false;
    held.record(new Assigned(from, to, sent.body().reason(), held.now(), recorder));
    return views.created(held, pathOf(incident));
  }

  private static String pathOf(Incident incident) {
    return "/incidents/" + incident.id;
  }
}
