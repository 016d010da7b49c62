package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.notification.incident.ReportedDifference;

/// The alerts of differences that would make an incident graver: escalation-service orders them
/// like those of `confirm-grade`, under a key of their own, and they end with the settlement.
@ApplicationScoped
public class DifferenceAlertEnds {

  /// Before the difference's number, in the key of what is alerted of.
  static final String KEY = "difference/";

  private final Alerts alerts;
  private final AlertEscalation escalation;

  DifferenceAlertEnds(Alerts alerts, AlertEscalation escalation) {
    this.alerts = alerts;
    this.escalation = escalation;
  }

  static boolean isOfDifference(String key) {
    return key != null && key.startsWith(KEY);
  }

  /// Whether an order is of a difference that was settled before it came.
  static boolean isSettled(Connection connection, UUID incident, AlertOrdered order)
      throws SQLException {
    var key = order.obligation().key();
    return isOfDifference(key)
        && ReportedDifference.read(
                connection, incident, Integer.parseInt(key.substring(KEY.length())))
            .isSettled();
  }

  /// It is settled: nobody further need be notified. Under the incident's lock.
  public void cancel(Connection connection, UUID incident, int difference, Instant now)
      throws SQLException {
    for (var alert : alerts.climbing(incident, KEY + difference)) {
      escalation.settle(connection, alert.obligation, now);
    }
  }
}
