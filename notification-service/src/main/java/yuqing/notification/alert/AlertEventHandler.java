package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.notification.notice.LevelChanges;

/// Takes in what escalation-service publishes about obligations and alerts, in the caller's
/// transaction under the incident's lock.
@ApplicationScoped
public class AlertEventHandler {
  private final AlertEscalation escalation;
  private final AlertedPeople people;
  private final LevelChanges levels;

  AlertEventHandler(AlertEscalation escalation, AlertedPeople people, LevelChanges levels) {
    this.escalation = escalation;
    this.people = people;
    this.levels = levels;
  }

  public void handle(Connection connection, Event<?> event, EscalationEvent data, Instant now)
      throws SQLException {
    levels.take(connection, event, data);
    apply(connection, event.subjectAsUuid(), data, now);
  }

  /// After the orders that came together: their messages leave once nothing more is to come.
  public void release(Connection connection, Collection<UUID> judgements, Instant now)
      throws SQLException {
    escalation.release(connection, judgements, now);
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
      // A missed obligation starts a new plan: its own order follows.
      case EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationOpened _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.ObligationMissed _ -> {}
    }
  }
}
