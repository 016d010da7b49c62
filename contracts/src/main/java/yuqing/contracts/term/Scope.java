package yuqing.contracts.term;

/// How widely the matter reaches (article 10).
public enum Scope {
  /// 个案
  INDIVIDUAL,
  /// 特定区域的小范围
  LOCAL,
  /// 带有普遍性
  GENERAL
}
