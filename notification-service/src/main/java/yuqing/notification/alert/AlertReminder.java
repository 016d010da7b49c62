package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yuqing.contracts.term.AlertCause;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.notification.incident.IncidentKey;
import yuqing.notification.incident.IncidentLock;

/// Reminds those who owe what was acknowledged and is still not done. It ends when it is done or no
/// longer owed, when another alert was ordered of it, and after a few reminders.
@ApplicationScoped
class AlertReminder implements DueHandler {
  private static final String KIND = "reminder";

  private final Alerts alerts;
  private final AlertUrging urging;
  private final AlertSettings settings;
  private final DueRows dueRows;
  private final IncidentLock lock;

  AlertReminder(
      Alerts alerts,
      AlertUrging urging,
      AlertSettings settings,
      DueRows dueRows,
      IncidentLock lock) {
    this.alerts = alerts;
    this.urging = urging;
    this.settings = settings;
    this.dueRows = dueRows;
    this.lock = lock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, IncidentKey.parse(key).incident());
  }

  /// After an acknowledgement or a reminder, in the caller's transaction under the incident's lock.
  void schedule(Connection connection, Alert alert, Instant now) throws SQLException {
    if (alert.reminded >= settings.mostReminders()) {
      return;
    }
    var at = next(now, alert.due, alert.cause == AlertCause.MISSED, settings.reminderAfter());
    if (at.isPresent()) {
      var key = new IncidentKey(alert.incident, alert.id).toString();
      dueRows.schedule(connection, KIND, key, at.get());
    }
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var alert = alerts.findById(IncidentKey.parse(row.key()).part());
    if (alert == null || !alert.isOwed() || !alert.isAcknowledged() || isReplaced(alert)) {
      return;
    }
    urging.remind(connection, alert, now);
    schedule(connection, alert, now);
  }

  /// Another alert of the same obligation, ordered later, goes on in its place.
  private boolean isReplaced(Alert alert) {
    return alerts.of(alert.obligation).stream()
        .anyMatch(each -> each.orderedAt.isAfter(alert.orderedAt));
  }

  /// In the middle of the time that is left, but not at once. What is overdue is alerted of anew;
  /// after that alert it is asked for after the least time.
  ///
  /// @param missed whether it was alerted of as overdue
  /// @return empty where it would be overdue by then
  static Optional<Instant> next(Instant from, Instant due, boolean missed, Duration least) {
    if (missed) {
      return Optional.of(from.plus(least));
    }
    if (!from.isBefore(due)) {
      return Optional.empty();
    }
    var half = Duration.between(from, due).dividedBy(2);
    var at = from.plus(half.compareTo(least) > 0 ? half : least);
    return Optional.of(at).filter(due::isAfter);
  }
}
