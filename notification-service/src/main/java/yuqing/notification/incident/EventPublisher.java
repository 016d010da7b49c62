package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EventDraft;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.Topic;
import yuqing.durable.outbox.EventLog;

/// Publishes on `yuqing.notification.v1`, keyed by incident, the outcome of alerts and of their
/// messages.
@ApplicationScoped
public class EventPublisher {
  private static final String SOURCE = "/notification-service";

  private final EventLog log;

  EventPublisher(EventLog log) {
    this.log = log;
  }

  /// In the caller's transaction, which has taken the {@link IncidentLock}.
  public void publish(Connection connection, UUID incident, NotificationEvent event)
      throws SQLException {
    publish(connection, incident, List.of(event));
  }

  /// As [#publish(Connection, UUID, NotificationEvent)], some in their order.
  public void publish(
      Connection connection, UUID incident, List<? extends NotificationEvent> events)
      throws SQLException {
    log.append(connection, events.stream().map(event -> entry(incident, event)).toList());
  }

  private static EventLog.Entry entry(UUID incident, NotificationEvent event) {
    var draft = new EventDraft(SOURCE, incident.toString(), event);
    return new EventLog.Entry(Topic.NOTIFICATION.name(), draft.subject(), draft::write);
  }
}
