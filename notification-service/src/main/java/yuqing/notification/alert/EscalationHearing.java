package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.durable.inbox.Receiver;
import yuqing.durable.inbox.Refused;
import yuqing.notification.receipt.IncidentLock;

/// Takes in what escalation-service says of obligations and alerts.
@ApplicationScoped
public class EscalationHearing {
  @Inject Receiver receiver;
  @Inject IncidentLock lock;
  @Inject Climb climb;
  @Inject InstantSource clock;

  /// When this returns the offset may go: after the commit.
  public void hear(Event<?> event, EscalationEvent said) {
    if (concernsAlerts(said)) {
      var incident = incidentOf(event);
      receiver.receive(
          event.id(),
          event.source(),
          incident.toString(),
          connection -> {
            lock.take(connection, incident);
            takeIn(connection, incident, said);
            return null;
          });
    }
  }

  private static UUID incidentOf(Event<?> event) {
    try {
      return UUID.fromString(event.subject());
    } catch (IllegalArgumentException e) {
      throw new Refused("the subject is no incident's id", e);
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

  private void takeIn(Connection connection, UUID incident, EscalationEvent said)
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
