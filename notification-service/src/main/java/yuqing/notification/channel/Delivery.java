package yuqing.notification.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;

/// One message of an alert to one person over one channel.
@Entity
public class Delivery {
  @Id UUID id;
  UUID incident;
  UUID alert;
  int rung;
  String post;
  String department;
  String person;
  String channel;

  @Column(name = "deduplication_key")
  String deduplicationKey;

  @Enumerated(EnumType.STRING)
  DeliveryState state;

  int attempts;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "settled_at")
  Instant settledAt;

  String reason;

  public UUID id() {
    return id;
  }

  public UUID incident() {
    return incident;
  }

  public UUID alert() {
    return alert;
  }

  /// 1 for the first on the ladder.
  public int rung() {
    return rung;
  }

  public Post post() {
    return Post.of(post);
  }

  /// Null for a post of the school.
  public String department() {
    return department;
  }

  public String person() {
    return person;
  }

  public String channel() {
    return channel;
  }

  public String deduplicationKey() {
    return deduplicationKey;
  }

  public DeliveryState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  /// Null while pending.
  public Instant settledAt() {
    return settledAt;
  }

  /// Why the newest attempt failed; null when none did.
  public String reason() {
    return reason;
  }

  void settle(DeliveryState outcome, Instant now) {
    state = outcome;
    settledAt = now;
  }

  NotificationEvent.Delivery forReceipt() {
    return new NotificationEvent.Delivery(
        alert, rung, post(), department, person, channel, deduplicationKey);
  }
}
