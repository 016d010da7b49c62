package yuqing.contracts.term;

/// What the public item is (article 2).
public enum Nature {
  NEGATIVE_REPORT,
  OPINION,
  FALSE_INFORMATION
}
