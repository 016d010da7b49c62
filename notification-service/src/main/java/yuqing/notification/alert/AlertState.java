package yuqing.notification.alert;

/// Where an alert stands.
public enum AlertState {
  /// Being told, rung by rung, or told and not yet acknowledged.
  CLIMBING,
  /// Somebody has seen it.
  ACKNOWLEDGED,
  /// The obligation was met or is no longer owed.
  CANCELLED,
  /// Nobody is left to tell, and nobody has acknowledged.
  EXHAUSTED
}
