package yuqing.contracts.term;

/// The outcome of an obligation.
public enum Outcome {
  /// 待办
  OPEN,
  /// 按期办结: at or before due
  MET,
  /// 逾期未办: due passed, nothing done
  MISSED,
  /// 逾期办结: missed, done later
  MET_LATE,
  /// 已撤销: no longer owed
  WITHDRAWN
}
