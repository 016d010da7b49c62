package yuqing.notification.alert;

/// How far an alert has come.
public enum AlertState {
  /// Steps are being notified, or all were and nobody has acknowledged yet.
  CLIMBING,
  /// Somebody has seen it.
  ACKNOWLEDGED,
  /// The obligation was met or is no longer owed.
  CANCELLED,
  /// Nobody is left to notify, and nobody has acknowledged.
  EXHAUSTED
}
