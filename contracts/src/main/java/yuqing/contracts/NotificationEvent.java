package yuqing.contracts;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Post;

/// The events that notification-service publishes on `yuqing.notification.v1`, keyed by incident
/// id: the receipts of alerts. They hold no address, number or name of a person.
public sealed interface NotificationEvent extends EventData {

  /// One message of an alert to one holder of a post.
  ///
  /// @param alert the plan's id, from `escalation.alert-ordered`
  /// @param rung the step of the ladder, from 1
  /// @param person the roster's id
  /// @param deduplicationKey the same for every attempt at the same message; alerts that one
  ///     message names share it
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

  /// The channel accepted it; `delivered` reports whether it reached the person.
  @EventType("notification.accepted")
  record Accepted(Delivery delivery, int attempt, Instant at) implements NotificationEvent {}

  /// The channel reports that it reached the person's mailbox.
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

  /// The ladder's end was reached, or a post has no holder to notify: then the ladder goes on.
  ///
  /// @param vacant the post that nobody holds; null where the ladder has ended
  /// @param department of that post; null for one that the school has once
  @EventType("notification.exhausted")
  record Exhausted(
      UUID alert,
      String reason,
      Instant at,
      @MayBeAbsent Post vacant,
      @MayBeAbsent String department)
      implements NotificationEvent {

    /// What earlier versions wrote of a vacant post, without the field.
    private static final String NO_HOLDER = "no holder of ";

    public static Exhausted ofLadder(UUID alert, String reason, Instant at) {
      return new Exhausted(alert, reason, at, null, null);
    }

    public static Exhausted ofVacancy(UUID alert, Post vacant, String department, Instant at) {
      var post = department == null ? vacant.code() : vacant.code() + " of " + department;
      return new Exhausted(alert, NO_HOLDER + post, at, vacant, department);
    }

    /// Whether nobody further will be told.
    public boolean endsTheLadder() {
      return vacant == null && !reason.startsWith(NO_HOLDER);
    }
  }

  /// Somebody was told of an alert by telephone. It ends no climb and meets no obligation.
  ///
  /// @param post as whose holder they were told
  /// @param person the roster's id of who was told
  /// @param toldAt as the caller states it
  /// @param by who called
  @EventType("notification.told-orally")
  record ToldOrally(
      UUID alert,
      Post post,
      @MayBeAbsent String department,
      String person,
      Instant toldAt,
      Instant recordedAt,
      Recorder by)
      implements NotificationEvent {}

  /// Those who owe what an alert is about are sent a message once more.
  ///
  /// @param times how often this alert was urged, this one included
  /// @param by who urged; null where nothing had followed an acknowledgement
  @EventType("notification.urged")
  record Urged(UUID alert, int times, Instant at, @MayBeAbsent Recorder by)
      implements NotificationEvent {}
}
