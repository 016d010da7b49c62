package yuqing.notification.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.notification.delivery.DeliveryState;

/// What is known of an alert having come to somebody, the weakest first. No channel of today tells
/// whether a message was delivered or read.
public enum StrongestProof {
  /// A message left, or may have.
  ATTEMPTED,
  /// A channel took a message over.
  ACCEPTED,
  /// Somebody was told by telephone, as the caller says.
  TOLD_ORALLY,
  /// Somebody said so themselves.
  ACKNOWLEDGED;

  /// @param deliveries of this alert
  /// @param calls of this alert
  /// @return empty where nothing has left
  static Optional<StrongestProof> of(
      Alert alert, Collection<AlertDelivery> deliveries, Collection<AlertCall> calls) {
    var proofs =
        Stream.of(
            alert.isAcknowledged() ? Stream.of(ACKNOWLEDGED) : Stream.<StrongestProof>empty(),
            calls.stream().map(_ -> TOLD_ORALLY),
            deliveries.stream().filter(AlertDelivery::wasAttempted).map(StrongestProof::of));
    return proofs.flatMap(each -> each).max(Comparator.naturalOrder());
  }

  private static StrongestProof of(AlertDelivery delivery) {
    return delivery.state == DeliveryState.ACCEPTED ? ACCEPTED : ATTEMPTED;
  }
}
