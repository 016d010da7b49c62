package yuqing.contracts.term;

/// The nature of the public item (article 2).
public enum Nature {
  NEGATIVE_REPORT,
  OPINION,
  FALSE_INFORMATION
}
