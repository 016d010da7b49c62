package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.roster.Addressee;

/// The proof of one alert to one person over one channel: what became of the message that names it.
@Entity
@Table(name = "delivery")
class AlertDelivery {
  @Id UUID id;
  UUID incident;
  UUID alert;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "message")
  AlertMessage message;

  /// 1 for the first on the ladder.
  @Column(name = "rung")
  int step;

  /// 0 for the ladder itself; else which time of being told again.
  int round;

  String post;

  /// Null for a post of the school.
  String department;

  String person;

  /// Whether by the duty rota, on which the person stood in for the post.
  @Column(name = "on_duty")
  boolean onDuty;

  String channel;

  @Enumerated(EnumType.STRING)
  DeliveryState state = DeliveryState.PENDING;

  int attempts;

  /// Why the newest attempt failed, without addresses; null when none did.
  String reason;

  @Column(name = "created_at")
  Instant createdAt;

  /// Null while pending.
  @Column(name = "settled_at")
  Instant settledAt;

  /// The same alert to the same person over another channel.
  static AlertDelivery after(AlertDelivery failed, AlertMessage message, Instant now) {
    var delivery = new AlertDelivery();
    delivery.id = UUID.randomUUID();
    delivery.incident = failed.incident;
    delivery.alert = failed.alert;
    delivery.message = message;
    delivery.step = failed.step;
    delivery.round = failed.round;
    delivery.post = failed.post;
    delivery.department = failed.department;
    delivery.person = failed.person;
    delivery.onDuty = failed.onDuty;
    delivery.channel = message.channel;
    delivery.createdAt = now;
    return delivery;
  }

  /// Of the step that owes it, in the alert's present round.
  static AlertDelivery again(Alert alert, Addressee addressee, AlertMessage message, Instant now) {
    var delivery = of(alert, addressee, message, now);
    delivery.step = 1;
    delivery.round = alert.rounds;
    return delivery;
  }

  static AlertDelivery of(Alert alert, Addressee addressee, AlertMessage message, Instant now) {
    var delivery = new AlertDelivery();
    delivery.id = UUID.randomUUID();
    delivery.incident = alert.incident;
    delivery.alert = alert.id;
    delivery.message = message;
    delivery.step = alert.step;
    delivery.post = addressee.post().code();
    delivery.department = addressee.department();
    delivery.person = addressee.person();
    delivery.onDuty = addressee.onDuty();
    delivery.channel = message.channel;
    delivery.createdAt = now;
    return delivery;
  }

  boolean isPending() {
    return state == DeliveryState.PENDING;
  }

  /// Whether a message that names it has gone out, or may have.
  boolean wasAttempted() {
    return attempts > 0;
  }

  void settle(DeliveryState outcome, Instant now) {
    state = outcome;
    settledAt = now;
  }

  Post post() {
    return Post.of(post);
  }

  NotificationEvent.Delivery forReceipt() {
    return new NotificationEvent.Delivery(
        alert, step, post(), department, person, channel, message.deduplicationKey);
  }
}
