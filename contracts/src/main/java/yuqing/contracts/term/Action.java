package yuqing.contracts.term;

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
  DOSSIER_CLOSED
}
