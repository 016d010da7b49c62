package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import yuqing.contracts.EventDraft;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.Topic;
import yuqing.durable.outbox.EventLog;

/// Publishes on `yuqing.notification.v1`, keyed by incident, what became of an alert and its
/// messages.
@ApplicationScoped
public class EventPublisher {
  private static final String SOURCE = "/notification-service";

  private final EventLog log;

  EventPublisher(EventLog log) {
    this.log = log;
  }

  /// In the caller's transaction, which holds the {@link IncidentLock}.
  public void publish(Connection connection, UUID incident, NotificationEvent event)
      throws SQLException {
    var draft = new EventDraft(SOURCE, incident.toString(), event);
    log.append(connection, Topic.NOTIFICATION.name(), draft.subject(), draft::write);
  }
}
