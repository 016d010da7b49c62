package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.incident.EventPublisher;

/// A person confirms having seen an alert. It ends that escalation and meets no obligation.
@ApplicationScoped
class Acknowledgement {
  private final Alerts alerts;
  private final AlertEscalation escalation;
  private final AlertReminder reminder;
  private final EventPublisher events;

  Acknowledgement(
      Alerts alerts, AlertEscalation escalation, AlertReminder reminder, EventPublisher events) {
    this.alerts = alerts;
    this.escalation = escalation;
    this.reminder = reminder;
    this.events = events;
  }

  /// In the caller's transaction, which holds the incident's lock. The first is kept; a second
  /// changes nothing.
  ///
  /// @param person the roster's id
  Alert of(Connection connection, UUID id, Post post, String person, Instant now)
      throws SQLException {
    var alert = alerts.findById(id);
    if (!alert.isAcknowledged()) {
      alert.acknowledge(post, person, now);
      escalation.stop(connection, alert, now);
      if (alert.isOwed()) {
        reminder.schedule(connection, alert, now);
      }
      events.publish(
          connection,
          alert.incident,
          new NotificationEvent.Acknowledged(alert.id, post, person, now));
    }
    return alert;
  }
}
