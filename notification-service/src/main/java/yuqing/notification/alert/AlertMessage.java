package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import yuqing.notification.delivery.Delivery;
import yuqing.notification.incident.IncidentKey;

/// One message to one person over one channel. It names all that one judgement has for that person,
/// whatever posts they hold; each alert it names has a delivery of its own as proof.
@Entity
@Table(name = "alert_message")
class AlertMessage extends Delivery {
  @Id UUID id;
  UUID incident;
  String person;
  String channel;

  /// Null where it carries one alert alone.
  UUID judgement;

  @Column(name = "deduplication_key")
  String deduplicationKey;

  @Column(name = "created_at")
  Instant createdAt;

  /// @param first the alert it is opened for
  /// @param step of the first alert's ladder
  /// @param judgement of which others may join; null for none
  static AlertMessage of(
      Alert first, int step, UUID judgement, String person, String channel, Instant now) {
    var message = of(first, step, 0, person, channel, now);
    message.judgement = judgement;
    return message;
  }

  /// One that carries one alert alone.
  ///
  /// @param round 0 for the ladder itself
  static AlertMessage of(
      Alert alert, int step, int round, String person, String channel, Instant now) {
    var message = new AlertMessage();
    message.id = UUID.randomUUID();
    message.incident = alert.incident;
    message.person = person;
    message.channel = channel;
    message.deduplicationKey = alert.deduplicationKey(step, round, person, channel);
    message.createdAt = now;
    return message;
  }

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
}
