package yuqing.access;

import static yuqing.access.Role.ADMIN_OFFICE;
import static yuqing.access.Role.DEPARTMENT_HEAD;
import static yuqing.access.Role.GROUP_OFFICE;
import static yuqing.access.Role.LEADER_IN_CHARGE;
import static yuqing.access.Role.LEADING_GROUP;
import static yuqing.access.Role.LIAISON;
import static yuqing.access.Role.PRINCIPAL_LEADER;
import static yuqing.access.Role.REPORTER;

import java.util.List;
import yuqing.contracts.term.Action;

/// What may be recorded, through which door and by whom: the table at the end of the obligations,
/// line by line. Roles stand in the order in which a caller who has several is said to have acted.
///
/// "Own department", "reporter of it" are not repeated here: they are each role's
/// {@link Role#reach()}.
// Both lists come from List.of and cannot change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Recording {
  REPORTED_TO_PARTY_OFFICE(Door.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  HEAD_REPORTED_TO_OFFICES(Door.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  PEOPLE_ANSWERED(Door.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  INFORMATION_EXCHANGED(Door.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  HANDLING_STARTED(Door.ACTIONS, DEPARTMENT_HEAD, GROUP_OFFICE),
  REPORTED_TO_PRINCIPAL_LEADERS(Door.ACTIONS, GROUP_OFFICE),
  REPORTED_TO_LEADING_GROUP(Door.ACTIONS, GROUP_OFFICE),
  MEDIA_CONTACTED(Door.ACTIONS, GROUP_OFFICE),
  REPORTED_TO_SUPERIOR(Door.ACTIONS, LEADING_GROUP, GROUP_OFFICE),
  EMERGENCY_PLAN_STARTED(Door.ACTIONS, LEADING_GROUP, GROUP_OFFICE),
  /// With its minutes it may come by the meetings' door as well.
  SPECIAL_MEETING_HELD(List.of(Door.ACTIONS, Door.MEETINGS), LEADING_GROUP, GROUP_OFFICE),
  LEADER_INSTRUCTED(Door.ACTIONS, LEADER_IN_CHARGE, PRINCIPAL_LEADER),
  GRADE_CONFIRMED(Door.GRADING, GROUP_OFFICE, LEADING_GROUP),
  AMENDED(Door.AMENDMENT, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  FLAGGED_SUDDEN_GRAVE(Door.AMENDMENT, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  REPLY_DRAFTED(Door.REPLIES, LIAISON, DEPARTMENT_HEAD),
  REPLY_APPROVED(Door.REPLY_APPROVAL, ADMIN_OFFICE),
  REPLY_RETURNED(Door.REPLY_APPROVAL, ADMIN_OFFICE),
  REPLY_DELIVERED(Door.REPLY_DELIVERY, LIAISON, DEPARTMENT_HEAD),
  HANDLING_ENDED(Door.END, DEPARTMENT_HEAD, GROUP_OFFICE),
  END_CORRECTED(Door.END_CORRECTION, DEPARTMENT_HEAD, GROUP_OFFICE),
  RESULT_FILED(Door.RESULT, DEPARTMENT_HEAD),
  REOPENED(Door.REOPENING, GROUP_OFFICE),
  MERGED(Door.MERGE, GROUP_OFFICE),
  REVIEW_MEETING_HELD(Door.REVIEW, GROUP_OFFICE, LEADING_GROUP),
  DOSSIER_CLOSED(Door.CLOSING, GROUP_OFFICE, LEADING_GROUP),

  // What follows is recorded on an incident too, but is no action of the procedure.
  /// 审核备案: the filed result is accepted or returned.
  RESULT_DECIDED(Door.RESULT_DECISION, GROUP_OFFICE),
  /// 交办, 转办
  ASSIGNED(Door.ASSIGNMENT, GROUP_OFFICE),
  SIGHTED(Door.SIGHTINGS, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  EVIDENCE_ADDED(Door.EVIDENCE, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE);

  private final List<Door> doors;
  private final List<Role> roles;

  Recording(Door door, Role... roles) {
    this(List.of(door), roles);
  }

  Recording(List<Door> doors, Role... roles) {
    this.doors = doors;
    this.roles = List.of(roles);
  }

  public static Recording of(Action action) {
    return valueOf(action.name());
  }

  /// Never empty; the first is the one to name.
  public List<Door> doors() {
    return doors;
  }

  /// Never empty.
  public List<Role> roles() {
    return roles;
  }
}
