package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.durable.inbox.EventReceiver;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.notice.LevelChanges;

/// Takes in what escalation-service publishes about obligations and alerts.
@ApplicationScoped
public class AlertEventHandler {
  private final EventReceiver receiver;
  private final IncidentLock lock;
  private final AlertEscalation escalation;
  private final AlertedPeople people;
  private final LevelChanges levels;
  private final InstantSource clock;

  AlertEventHandler(
      EventReceiver receiver,
      IncidentLock lock,
      AlertEscalation escalation,
      AlertedPeople people,
      LevelChanges levels,
      InstantSource clock) {
    this.receiver = receiver;
    this.lock = lock;
    this.escalation = escalation;
    this.people = people;
    this.levels = levels;
    this.clock = clock;
  }

  /// When this returns the offset may be committed: after the transaction.
  public void handle(Event<?> event, EscalationEvent data) {
    if (concernsAlerts(data)) {
      var incident = event.subjectAsUuid();
      receiver.receive(
          event.id(),
          event.source(),
          incident.toString(),
          connection -> {
            lock.lock(connection, incident);
            levels.take(connection, event, data);
            apply(connection, incident, data);
            return null;
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

  private void apply(Connection connection, UUID incident, EscalationEvent data)
      throws SQLException {
    var now = clock.instant();
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
