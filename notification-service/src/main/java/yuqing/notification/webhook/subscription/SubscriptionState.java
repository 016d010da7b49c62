package yuqing.notification.webhook.subscription;

/// Whether a subscription is served.
public enum SubscriptionState {
  /// Events are sent as they come, and again after failures.
  ACTIVE,
  /// The receiver has been unavailable for long: events are kept for some days, and one is tried
  /// now and then.
  PARKED,
  /// Nothing is sent or kept: the administrator or the receiver (410) wants no more.
  DISABLED
}
