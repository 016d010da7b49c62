package yuqing.contracts.term;

/// Why people are told of an obligation.
public enum AlertCause {
  OPENED,
  DUE_SOON,
  MISSED
}
