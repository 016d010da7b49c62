package yuqing.contracts;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.Post;

/// What notification-service says on `yuqing.notification.v1`, keyed by incident id: the receipts
/// of alerts.
/// No address, number or name of a person.
public sealed interface NotificationEvent extends EventData {

  /// One message of an alert to one holder of a post.
  ///
  /// @param alert the plan's id, from `escalation.alert-ordered`
  /// @param rung 1 for the first on the ladder
  /// @param person the roster's id
  /// @param deduplicationKey the same for every attempt at the same message
  record Delivery(
      UUID alert,
      int rung,
      Post post,
      @MayBeAbsent String department,
      String person,
      String channel,
      String deduplicationKey) {}

  @EventType("notification.attempted")
  record Attempted(Delivery delivery, int attempt, Instant at) implements NotificationEvent {}

  /// The channel took it over; whether it reached the person is for `delivered` to say.
  @EventType("notification.accepted")
  record Accepted(Delivery delivery, int attempt, Instant at) implements NotificationEvent {}

  /// The channel says that it reached the person's box.
  @EventType("notification.delivered")
  record Delivered(Delivery delivery, Instant at) implements NotificationEvent {}

  /// @param reason the channel's answer, without addresses
  /// @param nextAttemptAt null when there will be none
  @EventType("notification.failed")
  record Failed(
      Delivery delivery, int attempt, String reason, Instant at, @MayBeAbsent Instant nextAttemptAt)
      implements NotificationEvent {}

  @EventType("notification.acknowledged")
  record Acknowledged(UUID alert, Post post, @MayBeAbsent String person, Instant at)
      implements NotificationEvent {}

  /// The ladder's end was reached, or a post has no holder to tell.
  @EventType("notification.exhausted")
  record Exhausted(UUID alert, String reason, Instant at) implements NotificationEvent {}
}
