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

/// Takes in what escalation-service says of obligations and alerts.
@ApplicationScoped
public class AlertEventHandler {
  private final EventReceiver receiver;
  private final IncidentLock lock;
  private final AlertEscalation climb;
  private final InstantSource clock;

  AlertEventHandler(
      EventReceiver receiver, IncidentLock lock, AlertEscalation climb, InstantSource clock) {
    this.receiver = receiver;
    this.lock = lock;
    this.climb = climb;
    this.clock = clock;
  }

  /// When this returns the offset may go: after the commit.
  public void handle(Event<?> event, EscalationEvent said) {
    if (concernsAlerts(said)) {
      var incident = event.subjectAsUuid();
      receiver.receive(
          event.id(),
          event.source(),
          incident.toString(),
          connection -> {
            lock.lock(connection, incident);
            apply(connection, incident, said);
            return null;
          });
    }
  }

  private static boolean concernsAlerts(EscalationEvent said) {
    return switch (said) {
      case EscalationEvent.AlertOrdered _,
          EscalationEvent.ObligationMet _,
          EscalationEvent.ObligationMetLate _,
          EscalationEvent.ObligationWithdrawn _,
          EscalationEvent.ObligationMoved _ ->
          true;
      // A missed obligation starts a new plan: its own order follows.
      case EscalationEvent.Graded _,
          EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationOpened _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.ObligationMissed _ ->
          false;
    };
  }

  private void apply(Connection connection, UUID incident, EscalationEvent said)
      throws SQLException {
    var now = clock.instant();
    switch (said) {
      case EscalationEvent.AlertOrdered order -> climb.begin(connection, incident, order, now);
      case EscalationEvent.ObligationMet met ->
          climb.cancel(connection, met.obligation().id(), now);
      case EscalationEvent.ObligationMetLate met ->
          climb.cancel(connection, met.obligation().id(), now);
      case EscalationEvent.ObligationWithdrawn withdrawn ->
          climb.cancel(connection, withdrawn.obligation().id(), now);
      case EscalationEvent.ObligationMoved moved ->
          climb.move(moved.obligation().id(), moved.due());
      case EscalationEvent.Graded _,
          EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationOpened _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.ObligationMissed _ -> {}
    }
  }
}
