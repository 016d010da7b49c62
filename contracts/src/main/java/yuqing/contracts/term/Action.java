package yuqing.contracts.term;

import java.util.Set;

/// Actions that people record as done, and the transitions of the case itself. The names are
/// fixed: scenarios and other systems use them.
public enum Action {
  REPORTED_TO_PARTY_OFFICE,
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
  /// 批示: meets no obligation, is printed on the form
  LEADER_INSTRUCTED,
  /// 舆情后期处理情况: meets no obligation, is printed on the form
  AFTERMATH_NOTED,
  GRADE_CONFIRMED,
  AMENDED,
  FLAGGED_SUDDEN_GRAVE,
  REPLY_DRAFTED,
  REPLY_APPROVED,
  REPLY_RETURNED,
  REPLY_DELIVERED,
  HANDLING_ENDED,
  END_CORRECTED,
  RESULT_FILED,
  REOPENED,
  /// It was merged into another incident.
  MERGED,
  /// The merge was undone.
  UNMERGED,
  /// 免办: the group office waived an obligation, with a reason
  WAIVED,
  /// A second report's differing facts were taken over or set aside.
  DIFFERENCE_SETTLED,
  REVIEW_MEETING_HELD,
  DOSSIER_CLOSED;

  /// The obligations that such an act can meet; whether it meets one that is open depends on its
  /// times and on the obligation. The editions of the policy say the same in `met-by`, which
  /// `procedure` goes by: this is for those that may not see it.
  public Set<ObligationCode> meets() {
    return switch (this) {
      case REPORTED_TO_PARTY_OFFICE -> Set.of(ObligationCode.REPORT_TO_PARTY_OFFICE);
      case HEAD_REPORTED_TO_OFFICES -> Set.of(ObligationCode.HEAD_REPORTS_TO_OFFICES);
      case PEOPLE_ANSWERED -> Set.of(ObligationCode.ANSWER_PEOPLE_CONCERNED);
      case INFORMATION_EXCHANGED ->
          Set.of(ObligationCode.DAILY_EXCHANGE, ObligationCode.ROUND_THE_CLOCK_EXCHANGE);
      case HANDLING_STARTED -> Set.of(ObligationCode.ORGANISE_HANDLING);
      case REPORTED_TO_PRINCIPAL_LEADERS -> Set.of(ObligationCode.REPORT_TO_PRINCIPAL_LEADERS);
      case REPORTED_TO_LEADING_GROUP -> Set.of(ObligationCode.REPORT_TO_LEADING_GROUP);
      case MEDIA_CONTACTED -> Set.of(ObligationCode.CONTACT_MEDIA);
      case REPORTED_TO_SUPERIOR -> Set.of(ObligationCode.REPORT_TO_SUPERIOR);
      case EMERGENCY_PLAN_STARTED -> Set.of(ObligationCode.START_EMERGENCY_PLAN);
      case SPECIAL_MEETING_HELD -> Set.of(ObligationCode.HOLD_SPECIAL_MEETING);
      case GRADE_CONFIRMED -> Set.of(ObligationCode.CONFIRM_GRADE);
      case REPLY_DRAFTED -> Set.of(ObligationCode.DRAFT_REPLY);
      case REPLY_APPROVED, REPLY_RETURNED -> Set.of(ObligationCode.APPROVE_REPLY);
      case REPLY_DELIVERED ->
          Set.of(ObligationCode.DELIVER_REPLY, ObligationCode.ANSWER_PEOPLE_CONCERNED);
      case RESULT_FILED -> Set.of(ObligationCode.FILE_RESULT);
      case REVIEW_MEETING_HELD -> Set.of(ObligationCode.HOLD_REVIEW_MEETING);
      case DOSSIER_CLOSED -> Set.of(ObligationCode.CLOSE_DOSSIER);
      case LEADER_INSTRUCTED,
          AFTERMATH_NOTED,
          AMENDED,
          FLAGGED_SUDDEN_GRAVE,
          HANDLING_ENDED,
          END_CORRECTED,
          REOPENED,
          MERGED,
          UNMERGED,
          WAIVED,
          DIFFERENCE_SETTLED ->
          Set.of();
    };
  }
}
