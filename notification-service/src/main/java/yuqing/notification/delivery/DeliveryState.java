package yuqing.notification.delivery;

/// What became of a delivery.
public enum DeliveryState {
  /// To be attempted, or attempted and not yet answered.
  PENDING,
  /// The channel took it over.
  ACCEPTED,
  /// Given up.
  FAILED,
  /// No longer wanted: acknowledged, met or withdrawn before the channel took it.
  STOPPED
}
