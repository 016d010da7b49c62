package yuqing.incident.register;

import java.util.Optional;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.contracts.term.State;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;

/// What an act asks of its caller and of the incident, before its body is looked at. Its endpoint
/// asks it under the row's lock, `…/allowed` without one.
///
/// @param continuing the incident that goes on in the place of a merged one; else null
public record RecordingRules(Incident incident, Caller caller, Incident continuing) {

  /// Ten a day for a year and more.
  static final long MOST_EVENTS = 5_000;

  /// All of it.
  ///
  /// @throws ProblemException 403 or 409, as the endpoint of the act refuses
  public void require(RecordableAct act) {
    var _ = requireRole(act);
    if (act == RecordableAct.SIGHTED && continuing != null) {
      ofTheOneThatGoesOn().requireOpenTo(act);
      ofTheOneThatGoesOn().requireStateFor(act);
      return;
    }
    if (act != RecordableAct.UNMERGED) {
      requireOpenTo(act);
    }
    requireStateFor(act);
  }

  private RecordingRules ofTheOneThatGoesOn() {
    return new RecordingRules(continuing, caller, null);
  }

  /// The role under which the caller may record this here.
  ///
  /// @throws ProblemException 403 when there is none
  public Role requireRole(RecordableAct act) {
    return Access.recorderRole(caller, act, incident.visibility())
        .orElseThrow(() -> RoleRefusal.of(act.roles()));
  }

  /// @throws ProblemException 409 when the incident was merged, or its dossier closed and this is
  ///     nothing that may follow a closing
  public void requireOpenTo(RecordableAct act) {
    if (incident.state == State.MERGED) {
      throw refusalOfMerged();
    }
    if (incident.state == State.CLOSED && !act.mayFollowClosing()) {
      throw IncidentProblem.DOSSIER_CLOSED.refusal();
    }
  }

  /// What else the incident's own state has to be. Replies and differences have rules of their own.
  ///
  /// @throws ProblemException 409 that names what has to come first
  public void requireStateFor(RecordableAct act) {
    switch (act) {
      case HANDLING_ENDED -> requireNoEnd();
      case END_CORRECTED, RESULT_FILED -> requireEnd();
      case RESULT_DECIDED -> requireResultToDecide();
      case REOPENED -> {
        requireReported();
        requireEnd();
      }
      case WAIVED -> {
        requireEnd();
        requireRoom();
      }
      case MERGED -> requireReported();
      case UNMERGED -> requireMerged();
      case REPORTED_TO_PARTY_OFFICE,
          HEAD_REPORTED_TO_OFFICES,
          PEOPLE_ANSWERED,
          INFORMATION_EXCHANGED,
          HANDLING_STARTED,
          REPORTED_TO_PRINCIPAL_LEADERS,
          REPORTED_TO_LEADING_GROUP,
          MEDIA_CONTACTED,
          REPORTED_TO_SUPERIOR,
          EMERGENCY_PLAN_STARTED,
          SPECIAL_MEETING_HELD,
          LEADER_INSTRUCTED,
          AFTERMATH_NOTED,
          AMENDED,
          FLAGGED_SUDDEN_GRAVE,
          REPLY_DRAFTED,
          PUBLICATION_REQUESTED,
          SIGHTED,
          EVIDENCE_ADDED ->
          requireRoom();
      case REPLY_APPROVED, REPLY_RETURNED, REPLY_DELIVERED, DIFFERENCE_SETTLED, ASSIGNED -> {
        // Any that is open will do.
      }
      case GRADE_CONFIRMED,
          FACTS_REQUESTED,
          REVIEW_MEETING_HELD,
          DOSSIER_CLOSED,
          SUPPLEMENTED,
          MEASURE_DONE,
          TEXT_ERASED ->
          throw new IllegalArgumentException(act + " is not recorded by this service");
    }
  }

  /// What was over before it was entered is handled no further: it would be alerted of anew.
  ///
  /// @throws ProblemException 409 for such a one
  public void requireReported() {
    if (incident.afterwards != null) {
      throw IncidentProblem.RECORDED_AFTERWARDS.refusal();
    }
  }

  /// Before something is added that an incident may have any number of: all that is on record of it
  /// is read again whenever it is judged and archived. What ends it is never refused for this.
  ///
  /// @throws ProblemException 409 when there is as much as may be
  public void requireRoom() {
    if (incident.version >= MOST_EVENTS) {
      throw IncidentProblem.INCIDENT_FULL.refusal();
    }
  }

  private void requireNoEnd() {
    if (incident.end != null) {
      throw IncidentProblem.END_STANDS.refusal();
    }
  }

  private void requireEnd() {
    if (incident.end == null) {
      throw IncidentProblem.NO_END_STANDS.refusal();
    }
  }

  private void requireResultToDecide() {
    requireEnd();
    if (!incident.end.isFiled() || incident.end.decision != null) {
      throw IncidentProblem.NO_RESULT_TO_DECIDE.refusal();
    }
  }

  private void requireMerged() {
    if (incident.state != State.MERGED) {
      throw IncidentProblem.NOT_MERGED.refusal();
    }
  }

  /// Names the one that goes on to a caller who may see it.
  private ProblemException refusalOfMerged() {
    return Optional.ofNullable(continuing)
        .filter(other -> Access.mayRead(caller, other.visibility()))
        .map(
            other ->
                IncidentProblem.INCIDENT_MERGED.refusal(
                    "请改在 %s 登记".formatted(other.number),
                    "record it on %s instead: /incidents/%s".formatted(other.number, other.id)))
        .orElseGet(IncidentProblem.INCIDENT_MERGED::refusal);
  }
}
