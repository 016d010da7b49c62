package yuqing.incident.risk;

/// How far a risk is.
public enum RiskState {
  /// 未销号
  OPEN,
  /// 已销号: removed.
  CLEARED
}
