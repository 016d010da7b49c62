package yuqing.notification.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import yuqing.notification.delivery.Delivery;
import yuqing.notification.delivery.DeliveryState;

/// One message to a group by one robot.
@Entity
@Table(name = "group_message")
class GroupMessage extends Delivery {
  @Id UUID id;
  String channel;

  @Column(name = "created_at")
  Instant createdAt;

  /// Null while pending.
  @Column(name = "settled_at")
  Instant settledAt;

  static GroupMessage of(String channel, Instant now) {
    var message = new GroupMessage();
    message.id = UUID.randomUUID();
    message.channel = channel;
    message.createdAt = now;
    return message;
  }

  @Override
  public String key() {
    return id.toString();
  }

  @Override
  public String channel() {
    return channel;
  }

  @Override
  public UUID incident() {
    return null;
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
}
