package yuqing.contracts.term;

/// The reason why people are notified of an obligation.
public enum AlertCause {
  OPENED,
  DUE_SOON,
  MISSED
}
