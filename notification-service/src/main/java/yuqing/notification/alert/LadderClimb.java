package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;
import yuqing.notification.rota.RotaAddressees;

/// Notifies one step of an alert's ladder. Off hours a department's rota stands in for its liaison
/// and head; the school's 总值班 is notified of every level 1. Where nobody holds the post or stands
/// in for it, that is published, and the group office and 总值班 are notified in its place, once an
/// alert; the ladder goes on all the same, at once. In the caller's transaction under the
/// incident's lock.
@ApplicationScoped
class LadderClimb {
  private final Alerts alerts;
  private final Addressees addressees;
  private final RotaAddressees rota;
  private final AlertDeliveries deliveries;
  private final EventPublisher events;

  LadderClimb(
      Alerts alerts,
      Addressees addressees,
      RotaAddressees rota,
      AlertDeliveries deliveries,
      EventPublisher events) {
    this.alerts = alerts;
    this.addressees = addressees;
    this.rota = rota;
    this.deliveries = deliveries;
    this.events = events;
  }

  /// @return false when nobody holds the post or newly stands in for it
  boolean notifyNext(Connection connection, Alert alert, Instant now) throws SQLException {
    var next = alert.nextStep();
    alert.step++;
    alert.notifiedAt = now;
    // Before its deliveries, which refer to it, and as it is now: else it would be written twice.
    alerts.persist(alert);
    var holders = addressees.of(next.post(), next.department, now);
    open(connection, alert, holders, now);
    var standIns = rota.standIns(connection, next.post(), next.department, now);
    boolean foundSomebody = openToUnnotified(connection, alert, standIns, now);
    foundSomebody |= !holders.isEmpty();
    if (!foundSomebody) {
      notifyOfVacancy(connection, alert, next, now);
    } else if (alert.level() == Level.ONE) {
      notifySchoolDuty(connection, alert, now);
    }
    return foundSomebody;
  }

  private void notifyOfVacancy(Connection connection, Alert alert, LadderStep vacant, Instant now)
      throws SQLException {
    events.publish(
        connection,
        alert.incident,
        NotificationEvent.Exhausted.ofVacancy(alert.id, vacant.post(), vacant.department, now));
    if (!alert.hasNextStep() || alert.nextStep().post() != Post.GROUP_OFFICE) {
      notifyGroupOffice(connection, alert, now);
    } else {
      notifySchoolDuty(connection, alert, now);
    }
  }

  /// In place of those who could not be, with who is on duty for the school.
  void notifyGroupOffice(Connection connection, Alert alert, Instant now) throws SQLException {
    openToUnnotified(connection, alert, addressees.of(Post.GROUP_OFFICE, null, now), now);
    notifySchoolDuty(connection, alert, now);
  }

  private void notifySchoolDuty(Connection connection, Alert alert, Instant now)
      throws SQLException {
    openToUnnotified(connection, alert, rota.ofSchool(connection, now), now);
  }

  /// Who was notified of the alert already knows.
  ///
  /// @return whether there was somebody else
  private boolean openToUnnotified(
      Connection connection, Alert alert, List<Addressee> people, Instant now) throws SQLException {
    if (people.isEmpty()) {
      return false;
    }
    var known = new HashSet<String>();
    deliveries.of(List.of(alert.id)).forEach(each -> known.add(each.person));
    var unnotified = people.stream().filter(each -> !known.contains(each.person())).toList();
    open(connection, alert, unnotified, now);
    return !unnotified.isEmpty();
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
