package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;

/// Notifies one step of an alert's ladder. Where nobody holds its post, that is published and the
/// group office is notified in its place, once an alert; the ladder goes on all the same, at once.
/// In the caller's transaction under the incident's lock.
@ApplicationScoped
class LadderClimb {
  private final Alerts alerts;
  private final Addressees addressees;
  private final AlertDeliveries deliveries;
  private final EventPublisher events;

  LadderClimb(
      Alerts alerts, Addressees addressees, AlertDeliveries deliveries, EventPublisher events) {
    this.alerts = alerts;
    this.addressees = addressees;
    this.deliveries = deliveries;
    this.events = events;
  }

  /// @return false when the post has no holder
  boolean notifyNext(Connection connection, Alert alert, Instant now) throws SQLException {
    var next = alert.nextStep();
    alert.step++;
    alert.notifiedAt = now;
    // Before its deliveries, which refer to it, and as it is now: else it would be written twice.
    alerts.persist(alert);
    var holders = addressees.of(next.post(), next.department, now);
    if (holders.isEmpty()) {
      events.publish(
          connection,
          alert.incident,
          NotificationEvent.Exhausted.ofVacancy(alert.id, next.post(), next.department, now));
      if (!alert.hasNextStep() || alert.nextStep().post() != Post.GROUP_OFFICE) {
        notifyGroupOffice(connection, alert, now);
      }
    }
    open(connection, alert, holders, now);
    return !holders.isEmpty();
  }

  /// In place of those who could not be. Who was notified of the alert already knows.
  void notifyGroupOffice(Connection connection, Alert alert, Instant now) throws SQLException {
    var known = new HashSet<String>();
    deliveries.of(List.of(alert.id)).forEach(each -> known.add(each.person));
    var office =
        addressees.of(Post.GROUP_OFFICE, null, now).stream()
            .filter(each -> !known.contains(each.person()))
            .toList();
    open(connection, alert, office, now);
  }

  /// Somebody may hold two of the posts notified: one message is enough.
  private void open(Connection connection, Alert alert, List<Addressee> people, Instant now)
      throws SQLException {
    var notified = new HashSet<String>();
    for (var addressee : people) {
      if (notified.add(addressee.person())) {
        deliveries.open(connection, alert, alert.judgement, addressee, now);
      }
    }
  }
}
