package yuqing.contracts.term;

/// The negative effect there already is (article 10).
public enum Impact {
  NONE_YET,
  SOME,
  /// 已造成较大负面影响
  LARGE
}
