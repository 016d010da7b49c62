package yuqing.notification.rota;

/// The ranks of those who are on duty at the same time.
public enum DutyRank {
  /// 带班领导, who answers for the shift
  LEAD,
  /// 主值班
  MAIN,
  /// 副值班
  DEPUTY
}
