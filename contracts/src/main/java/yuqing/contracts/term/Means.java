package yuqing.contracts.term;

/// How an act was done: a telephone report counts, and the written one follows.
public enum Means {
  WRITTEN,
  ORAL
}
