package yuqing.notification.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.NotificationEvent;
import yuqing.notification.channel.Message;
import yuqing.notification.delivery.DeliveryAttempts;
import yuqing.notification.delivery.DeliveryOwner;
import yuqing.notification.delivery.DeliveryState;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.incident.IncidentKey;
import yuqing.notification.incident.IncidentLock;

/// Publishes what became of an alert message, as proof of each alert that it names, goes on by the
/// person's next channel where one fails, and to the next step where none is left.
@ApplicationScoped
class AlertDeliveryOwner implements DeliveryOwner<AlertMessage> {
  private final DeliveryAttempts attempts;
  private final AlertDeliveries deliveries;
  private final AlertMessages messages;
  private final AlertMessageWriter writer;
  private final AlertEscalation escalation;
  private final NextChannel nextChannel;
  private final EventPublisher events;
  private final IncidentLock lock;
  private final MeterRegistry metrics;

  AlertDeliveryOwner(
      DeliveryAttempts attempts,
      AlertDeliveries deliveries,
      AlertMessages messages,
      AlertMessageWriter writer,
      AlertEscalation escalation,
      NextChannel nextChannel,
      EventPublisher events,
      IncidentLock lock,
      MeterRegistry metrics) {
    this.attempts = attempts;
    this.deliveries = deliveries;
    this.messages = messages;
    this.writer = writer;
    this.escalation = escalation;
    this.nextChannel = nextChannel;
    this.events = events;
    this.lock = lock;
    this.metrics = metrics;
  }

  @Override
  public String kind() {
    return AlertMessages.KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, IncidentKey.parse(key).incident());
  }

  @Override
  public Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException {
    var incidents = keys.stream().map(key -> IncidentKey.parse(key).incident()).distinct().toList();
    var locked = lock.lockFree(connection, incidents);
    return keys.stream()
        .filter(key -> locked.contains(IncidentKey.parse(key).incident()))
        .collect(Collectors.toSet());
  }

  @Override
  public String group(String key) {
    return IncidentKey.parse(key).incident().toString();
  }

  @Override
  public void lockAll(Connection connection, Collection<String> keys) throws SQLException {
    lock(connection, keys.iterator().next());
  }

  @Override
  public DeliveryAttempts attempts() {
    return attempts;
  }

  @Override
  public AlertMessage find(String key) {
    return messages.findById(IncidentKey.parse(key).part());
  }

  @Override
  public Optional<Message> message(AlertMessage message, Instant now) {
    return writer.write(message, now);
  }

  @Override
  public void attempted(Connection connection, AlertMessage message, Instant now)
      throws SQLException {
    var attempted = new ArrayList<NotificationEvent>();
    for (var delivery : deliveries.pendingIn(message.id)) {
      delivery.attempts = message.attempts();
      attempted.add(new NotificationEvent.Attempted(delivery.forReceipt(), delivery.attempts, now));
    }
    events.publish(connection, message.incident, attempted);
  }

  /// Also of an alert that was stopped meanwhile: the message that names it is out.
  @Override
  public void accepted(Connection connection, AlertMessage message, int attempt, Instant now)
      throws SQLException {
    var accepted = new ArrayList<NotificationEvent>();
    for (var delivery : deliveries.in(message.id)) {
      if (delivery.wasAttempted() && delivery.state != DeliveryState.ACCEPTED) {
        delivery.settle(DeliveryState.ACCEPTED, now);
        accepted.add(new NotificationEvent.Accepted(delivery.forReceipt(), attempt, now));
      }
    }
    events.publish(connection, message.incident, accepted);
  }

  @Override
  public void failed(Connection connection, AlertMessage message, Instant now, Instant next)
      throws SQLException {
    var named = deliveries.pendingIn(message.id);
    for (var delivery : named) {
      delivery.reason = message.reason();
      if (next == null) {
        delivery.settle(DeliveryState.FAILED, now);
      }
      events.publish(
          connection,
          message.incident,
          new NotificationEvent.Failed(
              delivery.forReceipt(), message.attempts(), message.reason(), now, next));
    }
    if (next == null && !nextChannel.open(connection, message, named, now)) {
      for (var delivery : named) {
        escalation.goOn(connection, delivery.alert, delivery.step, now);
      }
    }
  }

  @Override
  public int tries(AlertMessage message, int most) {
    return nextChannel.tries(message, most);
  }

  @Override
  public void count(AlertMessage message, String outcome) {
    metrics
        .counter("yuqing.deliveries", "channel", message.channel, "outcome", outcome)
        .increment();
  }
}
