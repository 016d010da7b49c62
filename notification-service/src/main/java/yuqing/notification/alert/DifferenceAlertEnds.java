package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.notification.incident.IncidentCopies;
import yuqing.notification.incident.ReportedDifference;

/// The alerts of differences that would make an incident graver: escalation-service orders them
/// like those of `confirm-grade`, under a key of their own. They end with the settlement, or with a
/// merge of the incident, which hides its differences until it is undone.
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
        && ReportedDifference.read(connection, incident, number(key)).isSettled();
  }

  /// The facts, by code, of the difference that an alert is about; empty for an obligation's alert,
  /// and where its second report has not been consumed.
  static List<String> facts(Connection connection, Alert alert) throws SQLException {
    return isOfDifference(alert.obligationKey)
        ? ReportedDifference.facts(connection, alert.incident, number(alert.obligationKey))
        : List.of();
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(KEY.length()));
  }

  /// Whether an order is of a difference that a merge hides.
  static boolean isHidden(Connection connection, UUID incident, AlertOrdered order)
      throws SQLException {
    return isOfDifference(order.obligation().key())
        && IncidentCopies.isMerged(connection, incident);
  }

  /// The incident was merged: nobody further need be notified of its differences. Under its lock.
  void hide(Connection connection, UUID incident, Instant now) throws SQLException {
    for (var alert : alerts.ofDifferences(incident)) {
      escalation.settle(connection, alert.obligation, now);
    }
  }

  /// The merge was undone. What escalation-service ordered since, and was consumed before, begins;
  /// the orders from before the merge are ended.
  void show(Connection connection, UUID incident, Instant since, Instant now) throws SQLException {
    for (var alert : alerts.ofDifferences(incident)) {
      if (alert.state == AlertState.CANCELLED && !alert.orderedAt.isBefore(since)) {
        escalation.resume(connection, alert, now);
      }
    }
  }

  /// It is settled: nobody further need be notified. Under the incident's lock.
  public void cancel(Connection connection, UUID incident, int difference, Instant now)
      throws SQLException {
    for (var alert : alerts.climbing(incident, KEY + difference)) {
      escalation.settle(connection, alert.obligation, now);
    }
  }
}
