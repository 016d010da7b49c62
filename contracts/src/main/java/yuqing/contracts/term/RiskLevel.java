package yuqing.contracts.term;

/// How grave a risk (隐患, article 4) was when it was assessed last. The regulation gives no
/// scale: this is no level of an incident, and nothing is owed by it.
public enum RiskLevel {
  /// 高
  HIGH,
  /// 中
  MEDIUM,
  /// 低
  LOW
}
