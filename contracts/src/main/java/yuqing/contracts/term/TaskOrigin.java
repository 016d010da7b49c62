package yuqing.contracts.term;

/// What a task follows from. There is one kind of task for all of them.
public enum TaskOrigin {
  /// 交办: set by itself.
  BY_HAND,
  /// 会议决定
  MEETING_DECISION,
  /// 整改措施 of a review (article 14)
  REVIEW_MEASURE,
  /// 隐患 (article 4)
  RISK,
  /// 请示 to a leader
  LEADER_REQUEST
}
