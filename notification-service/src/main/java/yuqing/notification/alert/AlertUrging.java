package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Post;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;
import yuqing.notification.rota.RotaAddressees;
import yuqing.rest.problem.ProblemException;

/// Tells those who owe what an alert is about once more, by a message that says so. It begins no
/// climb and ends none. In the caller's transaction under the incident's lock.
@ApplicationScoped
class AlertUrging {
  private final AlertDeliveries deliveries;
  private final Addressees addressees;
  private final RotaAddressees rota;
  private final EventPublisher events;
  private final AlertSettings settings;

  AlertUrging(
      AlertDeliveries deliveries,
      Addressees addressees,
      RotaAddressees rota,
      EventPublisher events,
      AlertSettings settings) {
    this.deliveries = deliveries;
    this.addressees = addressees;
    this.rota = rota;
    this.events = events;
    this.settings = settings;
  }

  /// By hand.
  ///
  /// @throws ProblemException 409 where nothing is owed any more, or it was urged a moment ago
  void urge(Connection connection, Alert alert, Recorder by, Instant now) throws SQLException {
    if (!alert.isOwed()) {
      throw new ProblemException(AlertProblem.NOTHING_OWED);
    }
    if (alert.urgedAt != null) {
      var wait = Duration.between(now, alert.urgedAt.plus(settings.urgingInterval()));
      if (wait.isPositive()) {
        throw lately(wait);
      }
    }
    alert.urged++;
    alert.urgedAt = now;
    tellAgain(connection, alert, by, now);
  }

  /// Where nothing has followed an acknowledgement.
  void remind(Connection connection, Alert alert, Instant now) throws SQLException {
    alert.reminded++;
    tellAgain(connection, alert, null, now);
  }

  private void tellAgain(Connection connection, Alert alert, Recorder by, Instant now)
      throws SQLException {
    alert.rounds++;
    for (var addressee : owing(connection, alert, now)) {
      deliveries.repeat(connection, alert, addressee, now);
    }
    events.publish(
        connection,
        alert.incident,
        new NotificationEvent.Urged(alert.id, alert.urged + alert.reminded, now, by));
  }

  /// Who holds the post that owes it, and who stands in for it off hours; where nobody does, the
  /// next post of the ladder, and at its end the group office and who is on duty for the school.
  private Iterable<Addressee> owing(Connection connection, Alert alert, Instant now)
      throws SQLException {
    var found = new LinkedHashMap<String, Addressee>();
    add(found, addressees.of(alert.owner(), alert.department, now));
    add(found, rota.standIns(connection, alert.owner(), alert.department, now));
    for (var step : alert.ladder) {
      if (found.isEmpty()) {
        add(found, addressees.of(step.post(), step.department, now));
      }
    }
    if (found.isEmpty()) {
      add(found, addressees.of(Post.GROUP_OFFICE, null, now));
      add(found, rota.ofSchool(connection, now));
    }
    return found.values();
  }

  /// Somebody may hold two posts: one message is enough.
  private static void add(Map<String, Addressee> found, List<Addressee> more) {
    more.forEach(each -> found.putIfAbsent(each.person(), each));
  }

  private static ProblemException lately(Duration wait) {
    var minutes = wait.plusSeconds(59).toMinutes();
    return new ProblemException(
        AlertProblem.URGED_LATELY,
        "请于 %d 分钟后再催".formatted(minutes),
        "it may be urged again in %d min".formatted(minutes));
  }
}
