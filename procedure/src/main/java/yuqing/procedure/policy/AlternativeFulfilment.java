package yuqing.procedure.policy;

/// A way of meeting an obligation other than an act recorded for it.
public enum AlternativeFulfilment {
  /// The department's own liaison or head handed the report in.
  INTAKE_BY_OWN_DEPARTMENT,
  /// The department concerned is the Party-affairs office itself: any intake informs it.
  INTAKE_AT_THE_OFFICE,
  /// The group office decided on the grade: it knows by then.
  GRADE_BY_THE_OFFICE,
  REPLY_DELIVERED_AT_LEVEL_2_OR_1
}
