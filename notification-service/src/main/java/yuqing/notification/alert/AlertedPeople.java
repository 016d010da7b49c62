package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.term.Action;
import yuqing.notification.notice.DutyChange;
import yuqing.notification.notice.DutyChange.Change;
import yuqing.notification.notice.DutyChanges;

/// Those who were alerted of an obligation that is still owed are notified when it is no longer
/// theirs, or no longer as they were told, unless a new alert says so. In the caller's transaction
/// under the incident's lock.
@ApplicationScoped
class AlertedPeople {
  /// What withdraws duties without being done by those who owe them. A change of the level is
  /// notified of as such.
  private static final Set<String> NOTIFIED_OF =
      Set.of(Action.MERGED.name(), Action.WAIVED.name(), Action.REOPENED.name());

  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final DutyChanges changes;

  AlertedPeople(Alerts alerts, AlertDeliveries deliveries, DutyChanges changes) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.changes = changes;
  }

  /// Called before the alerts show what holds now.
  void onMoved(Connection connection, UUID incident, ObligationMoved moved, Instant now)
      throws SQLException {
    var alerted = owed(moved.obligation());
    if (alerted.isEmpty()) {
      return;
    }
    var before = alerted.getFirst();
    var owing = DutyOwner.of(moved.obligation());
    if (!before.owedBy().equals(owing)) {
      var change = change(moved.obligation(), Change.PASSED_ON, moved.due());
      notify(
          connection,
          incident,
          alerted,
          change,
          (alert, sent) -> alert.concerns(sent) && !alert.concerns(sent, owing),
          now);
      var again =
          people(alerted, (alert, sent) -> !alert.concerns(sent) && alert.concerns(sent, owing));
      changes.forget(connection, incident, change.obligation(), again);
    } else if (isOtherwise(before, moved)) {
      var change = change(moved.obligation(), Change.MOVED, moved.due());
      notify(connection, incident, alerted, change, Alert::concerns, now);
    }
  }

  /// Nearer, it is alerted of anew.
  private static boolean isOtherwise(Alert before, ObligationMoved moved) {
    return moved.due().isAfter(moved.dueBefore())
        || (moved.due().equals(moved.dueBefore())
            && before.article != moved.obligation().article());
  }

  /// Called before the alerts are settled.
  void onWithdrawn(Connection connection, UUID incident, ObligationWithdrawn withdrawn, Instant now)
      throws SQLException {
    var alerted = owed(withdrawn.obligation());
    if (NOTIFIED_OF.contains(withdrawn.cause()) && !alerted.isEmpty()) {
      var before = alerted.getFirst();
      var change = change(withdrawn.obligation(), Change.WITHDRAWN, before.due);
      notify(connection, incident, alerted, change, Alert::concerns, now);
    }
  }

  private List<Alert> owed(Obligation obligation) {
    return alerts.of(obligation.id()).stream().filter(each -> each.settledAt == null).toList();
  }

  private static DutyChange change(Obligation obligation, Change change, Instant due) {
    return new DutyChange(
        obligation.id(),
        obligation.code(),
        obligation.window(),
        change,
        obligation.owner(),
        obligation.department(),
        obligation.article(),
        due);
  }

  private void notify(
      Connection connection,
      UUID incident,
      List<Alert> alerted,
      DutyChange change,
      BiPredicate<Alert, AlertDelivery> concerned,
      Instant now)
      throws SQLException {
    var people = people(alerted, concerned);
    changes.record(connection, incident, alerted.getFirst().number, change, people, now);
  }

  /// Of those who were alerted.
  private Set<String> people(List<Alert> alerted, BiPredicate<Alert, AlertDelivery> concerned) {
    var byId = alerted.stream().collect(Collectors.toMap(each -> each.id, Function.identity()));
    return deliveries.of(byId.keySet()).stream()
        .filter(each -> each.wasAttempted() && concerned.test(byId.get(each.alert), each))
        .map(each -> each.person)
        .collect(Collectors.toSet());
  }
}
