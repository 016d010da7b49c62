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

/// What may be recorded, at which endpoint and by whom: the table at the end of the obligations,
/// line by line. A caller with several roles acts under the first one that is listed.
///
/// "Own department", "reporter of it" are not repeated here: they are each role's
/// {@link Role#reach()}.
// Both lists come from List.of and cannot change.
@SuppressWarnings("ImmutableEnumChecker")
public enum RecordableAct {
  REPORTED_TO_PARTY_OFFICE(Endpoint.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  HEAD_REPORTED_TO_OFFICES(Endpoint.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  PEOPLE_ANSWERED(Endpoint.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  INFORMATION_EXCHANGED(Endpoint.ACTIONS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  HANDLING_STARTED(Endpoint.ACTIONS, DEPARTMENT_HEAD, GROUP_OFFICE),
  REPORTED_TO_PRINCIPAL_LEADERS(Endpoint.ACTIONS, GROUP_OFFICE),
  REPORTED_TO_LEADING_GROUP(Endpoint.ACTIONS, GROUP_OFFICE),
  MEDIA_CONTACTED(Endpoint.ACTIONS, GROUP_OFFICE),
  REPORTED_TO_SUPERIOR(Endpoint.ACTIONS, LEADING_GROUP, GROUP_OFFICE),
  EMERGENCY_PLAN_STARTED(Endpoint.ACTIONS, LEADING_GROUP, GROUP_OFFICE),
  /// With its minutes it may be sent to the meetings' endpoint as well.
  SPECIAL_MEETING_HELD(List.of(Endpoint.ACTIONS, Endpoint.MEETINGS), LEADING_GROUP, GROUP_OFFICE),
  /// 批示: by the leader, or for the leader by those who have the scan of it.
  LEADER_INSTRUCTED(
      Endpoint.ACTIONS, LEADER_IN_CHARGE, PRINCIPAL_LEADER, GROUP_OFFICE, DEPARTMENT_HEAD),
  /// 舆情后期处理情况
  AFTERMATH_NOTED(Endpoint.ACTIONS, DEPARTMENT_HEAD, GROUP_OFFICE),
  GRADE_CONFIRMED(Endpoint.GRADING, GROUP_OFFICE, LEADING_GROUP),
  AMENDED(Endpoint.AMENDMENT, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  FLAGGED_SUDDEN_GRAVE(Endpoint.AMENDMENT, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  REPLY_DRAFTED(Endpoint.REPLIES, LIAISON, DEPARTMENT_HEAD),
  REPLY_APPROVED(Endpoint.REPLY_APPROVAL, ADMIN_OFFICE),
  REPLY_RETURNED(Endpoint.REPLY_APPROVAL, ADMIN_OFFICE),
  REPLY_DELIVERED(Endpoint.REPLY_DELIVERY, LIAISON, DEPARTMENT_HEAD),
  HANDLING_ENDED(Endpoint.END, DEPARTMENT_HEAD, GROUP_OFFICE),
  END_CORRECTED(Endpoint.END_CORRECTION, DEPARTMENT_HEAD, GROUP_OFFICE),
  RESULT_FILED(Endpoint.RESULT, DEPARTMENT_HEAD),
  REOPENED(Endpoint.REOPENING, GROUP_OFFICE),
  MERGED(Endpoint.MERGE, GROUP_OFFICE),
  UNMERGED(Endpoint.UNMERGE, GROUP_OFFICE),
  WAIVED(Endpoint.WAIVERS, GROUP_OFFICE),
  DIFFERENCE_SETTLED(Endpoint.DIFFERENCE_SETTLEMENT, GROUP_OFFICE),
  REVIEW_MEETING_HELD(Endpoint.REVIEW, GROUP_OFFICE, LEADING_GROUP),
  DOSSIER_CLOSED(Endpoint.CLOSING, GROUP_OFFICE, LEADING_GROUP),

  // What follows is recorded on an incident too, but is no action of the procedure.
  /// The report is returned for facts that are missing.
  FACTS_REQUESTED(Endpoint.FACTS_REQUEST, GROUP_OFFICE, LEADING_GROUP),
  /// 审核备案: the filed result is accepted or returned.
  RESULT_DECIDED(Endpoint.RESULT_DECISION, GROUP_OFFICE),
  /// 提请发布（第十三条）
  PUBLICATION_REQUESTED(Endpoint.PUBLICATION, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  /// 交办, 转办
  ASSIGNED(Endpoint.ASSIGNMENT, GROUP_OFFICE),
  SIGHTED(Endpoint.SIGHTINGS, REPORTER, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  /// The scan of the signed form comes by an endpoint of its own.
  EVIDENCE_ADDED(
      List.of(Endpoint.EVIDENCE, Endpoint.FORM_SCANS),
      REPORTER,
      LIAISON,
      DEPARTMENT_HEAD,
      GROUP_OFFICE),
  /// What is added to a closed dossier (article 14).
  SUPPLEMENTED(Endpoint.SUPPLEMENTS, LIAISON, DEPARTMENT_HEAD, GROUP_OFFICE),
  /// A measure that a review asked for was carried out (整改措施办结): every post may own one.
  MEASURE_DONE(
      Endpoint.MEASURE_COMPLETION,
      LIAISON,
      DEPARTMENT_HEAD,
      LEADER_IN_CHARGE,
      ADMIN_OFFICE,
      GROUP_OFFICE,
      LEADING_GROUP,
      PRINCIPAL_LEADER),
  /// The free text of an entry is erased, in whatever state the incident is: by the office that
  /// answers for the dossier, and by nobody else.
  TEXT_ERASED(Endpoint.ERASURE, GROUP_OFFICE);

  private final List<Endpoint> endpoints;
  private final List<Role> roles;

  RecordableAct(Endpoint endpoint, Role... roles) {
    this(List.of(endpoint), roles);
  }

  RecordableAct(List<Endpoint> endpoints, Role... roles) {
    this.endpoints = endpoints;
    this.roles = List.of(roles);
  }

  public static RecordableAct of(Action action) {
    return valueOf(action.name());
  }

  /// Whether it may be recorded once the dossier is closed. A supplement cites evidence, which is
  /// uploaded before it; a measure takes longer than the closing; an erasure adds nothing; what a
  /// second report stated otherwise is set aside, which changes no fact, or its alert would climb
  /// on for ever. All else needs a reopening.
  public boolean mayFollowClosing() {
    return this == REOPENED
        || this == EVIDENCE_ADDED
        || this == DIFFERENCE_SETTLED
        || this == SUPPLEMENTED
        || this == MEASURE_DONE
        || this == TEXT_ERASED;
  }

  /// Never empty; the first is the one to name.
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /// Never empty.
  public List<Role> roles() {
    return roles;
  }
}
