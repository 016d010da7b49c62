package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.delivery.Delivery;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.incident.IncidentKey;

/// One message of an alert to one person over one channel.
@Entity
@Table(name = "delivery")
class AlertDelivery extends Delivery {
  @Id UUID id;
  UUID incident;
  UUID alert;

  /// 1 for the first on the ladder.
  @Column(name = "rung")
  int step;

  String post;

  /// Null for a post of the school.
  String department;

  String person;
  String channel;

  @Column(name = "deduplication_key")
  String deduplicationKey;

  @Column(name = "created_at")
  Instant createdAt;

  /// Null while pending.
  @Column(name = "settled_at")
  Instant settledAt;

  @Override
  public String key() {
    return new IncidentKey(incident, id).toString();
  }

  @Override
  public String channel() {
    return channel;
  }

  @Override
  public UUID incident() {
    return incident;
  }

  @Override
  public Instant triedUntil(Duration giveUpAfter) {
    return createdAt.plus(giveUpAfter);
  }

  @Override
  public void settle(DeliveryState outcome, Instant now) {
    super.settle(outcome, now);
    settledAt = now;
  }

  Post post() {
    return Post.of(post);
  }

  NotificationEvent.Delivery forReceipt() {
    return new NotificationEvent.Delivery(
        alert, step, post(), department, person, channel, deduplicationKey);
  }
}
