package yuqing.procedure.policy;

/// What makes an obligation's clock start; written in the policy in lower case with hyphens.
public enum Clock {
  /// The discovery of the public item.
  DISCOVERY,
  /// The grade by rule, at the instant of receipt.
  FIRST_GRADE,
  /// The incident comes to have the level that owes it, or a graver one.
  LEVEL,
  /// It is flagged as sudden and grave (article 9).
  FLAG,
  /// A reply was drafted.
  DRAFT,
  /// A reply was approved.
  APPROVAL,
  /// A reply was returned.
  RETURN,
  END_OF_HANDLING,
  REOPENING,
  /// The first filing of the result after an end of handling.
  FIRST_FILING
}
