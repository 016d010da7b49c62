package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.incident.EventPublisher;

/// Somebody says that they have seen an alert. It stops that climb and meets no obligation.
@ApplicationScoped
class Acknowledgement {
  private final Alerts alerts;
  private final AlertEscalation climb;
  private final EventPublisher receipts;

  Acknowledgement(Alerts alerts, AlertEscalation climb, EventPublisher receipts) {
    this.alerts = alerts;
    this.climb = climb;
    this.receipts = receipts;
  }

  /// In the caller's transaction, which holds the incident's lock. The first stands; a second
  /// changes nothing.
  ///
  /// @param person the roster's id
  Alert of(Connection connection, UUID id, Post post, String person, Instant now)
      throws SQLException {
    var alert = alerts.findById(id);
    if (!alert.isAcknowledged()) {
      alert.acknowledge(post, person, now);
      climb.stop(connection, alert, now);
      receipts.publish(
          connection,
          alert.incident,
          new NotificationEvent.Acknowledged(alert.id, post, person, now));
    }
    return alert;
  }
}
