package yuqing.contracts.term;

/// Which report to the superior authority it was: 首报, 续报, 终报. The first meets the obligation.
public enum ReportKind {
  FIRST,
  FOLLOW_UP,
  FINAL
}
