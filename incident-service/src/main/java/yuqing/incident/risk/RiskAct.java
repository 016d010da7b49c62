package yuqing.incident.risk;

/// What may be done about a risk.
public enum RiskAct {
  /// 重新评估, by its department or the group office
  REASSESS,
  /// 销号, by the group office
  CLEAR
}
