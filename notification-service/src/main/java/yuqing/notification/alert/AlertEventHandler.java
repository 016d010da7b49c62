package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.notification.incident.IncidentReceiver;
import yuqing.notification.notice.LevelChanges;

/// Takes in what escalation-service publishes about obligations and alerts.
@ApplicationScoped
public class AlertEventHandler {
  private final IncidentReceiver receiver;
  private final AlertEscalation escalation;
  private final AlertedPeople people;
  private final LevelChanges levels;

  AlertEventHandler(
      IncidentReceiver receiver,
      AlertEscalation escalation,
      AlertedPeople people,
      LevelChanges levels) {
    this.receiver = receiver;
    this.escalation = escalation;
    this.people = people;
    this.levels = levels;
  }

  /// When this returns the offset may be committed: after the transaction.
  public void handle(Event<?> event, EscalationEvent data) {
    if (concernsAlerts(data)) {
      receiver.receive(
          event,
          (connection, incident, now) -> {
            levels.take(connection, event, data);
            apply(connection, incident, data, now);
          });
    }
  }

  private static boolean concernsAlerts(EscalationEvent data) {
    return switch (data) {
      case EscalationEvent.AlertOrdered _,
          EscalationEvent.ObligationMet _,
          EscalationEvent.ObligationMetLate _,
          EscalationEvent.ObligationWithdrawn _,
          EscalationEvent.ObligationMoved _,
          EscalationEvent.Graded _ ->
          true;
      // A missed obligation starts a new plan: its own order follows.
      case EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationOpened _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.ObligationMissed _ ->
          false;
    };
  }

  private void apply(Connection connection, UUID incident, EscalationEvent data, Instant now)
      throws SQLException {
    switch (data) {
      case EscalationEvent.AlertOrdered order -> escalation.begin(connection, incident, order, now);
      case EscalationEvent.ObligationMet met ->
          escalation.settle(connection, met.obligation().id(), now);
      case EscalationEvent.ObligationMetLate met ->
          escalation.settle(connection, met.obligation().id(), now);
      case EscalationEvent.ObligationWithdrawn withdrawn -> {
        people.onWithdrawn(connection, incident, withdrawn, now);
        escalation.settle(connection, withdrawn.obligation().id(), now);
      }
      case EscalationEvent.ObligationMoved moved -> {
        people.onMoved(connection, incident, moved, now);
        escalation.move(moved);
      }
      case EscalationEvent.Graded graded -> escalation.regrade(incident, graded.level());
      case EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationOpened _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.ObligationMissed _ -> {}
    }
  }
}
