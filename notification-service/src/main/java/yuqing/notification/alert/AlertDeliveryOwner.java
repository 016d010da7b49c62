package yuqing.notification.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import yuqing.contracts.NotificationEvent;
import yuqing.notification.channel.Message;
import yuqing.notification.delivery.DeliveryAttempts;
import yuqing.notification.delivery.DeliveryOwner;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.incident.IncidentKey;
import yuqing.notification.incident.IncidentLock;

/// Publishes what became of an alert's deliveries, and goes on to the next step where one can never
/// arrive.
@ApplicationScoped
class AlertDeliveryOwner implements DeliveryOwner<AlertDelivery> {
  private final DeliveryAttempts attempts;
  private final AlertDeliveries deliveries;
  private final AlertMessages messages;
  private final AlertEscalation escalation;
  private final EventPublisher events;
  private final IncidentLock lock;
  private final MeterRegistry metrics;

  AlertDeliveryOwner(
      DeliveryAttempts attempts,
      AlertDeliveries deliveries,
      AlertMessages messages,
      AlertEscalation escalation,
      EventPublisher events,
      IncidentLock lock,
      MeterRegistry metrics) {
    this.attempts = attempts;
    this.deliveries = deliveries;
    this.messages = messages;
    this.escalation = escalation;
    this.events = events;
    this.lock = lock;
    this.metrics = metrics;
  }

  @Override
  public String kind() {
    return AlertDeliveries.KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, IncidentKey.parse(key).incident());
  }

  @Override
  public DeliveryAttempts attempts() {
    return attempts;
  }

  @Override
  public AlertDelivery find(String key) {
    return deliveries.findById(IncidentKey.parse(key).part());
  }

  @Override
  public Optional<Message> message(AlertDelivery delivery, Instant now) {
    return messages.write(delivery, now);
  }

  @Override
  public void attempted(Connection connection, AlertDelivery delivery, Instant now)
      throws SQLException {
    events.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Attempted(delivery.forReceipt(), delivery.attempts(), now));
  }

  @Override
  public void accepted(Connection connection, AlertDelivery delivery, int attempt, Instant now)
      throws SQLException {
    events.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Accepted(delivery.forReceipt(), attempt, now));
  }

  @Override
  public void failed(Connection connection, AlertDelivery delivery, Instant now, Instant next)
      throws SQLException {
    events.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Failed(
            delivery.forReceipt(), delivery.attempts(), delivery.reason(), now, next));
    if (next == null) {
      escalation.goOn(connection, delivery.alert, delivery.step, now);
    }
  }

  @Override
  public void count(AlertDelivery delivery, String outcome) {
    metrics
        .counter("yuqing.deliveries", "channel", delivery.channel, "outcome", outcome)
        .increment();
  }
}
