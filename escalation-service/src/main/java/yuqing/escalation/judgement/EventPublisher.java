package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventDraft;
import yuqing.contracts.Topic;
import yuqing.durable.outbox.EventLog;
import yuqing.escalation.casefile.Incident;

/// Publishes on `yuqing.escalation.v1` what changed, in the transaction that changed it.
@ApplicationScoped
public class EventPublisher {

  static final String SOURCE = "/escalation-service";

  private final EventLog log;
  private final EntityManager entities;

  EventPublisher(EventLog log, EntityManager entities) {
    this.log = log;
    this.entities = entities;
  }

  /// Under the incident's lock.
  public void publish(
      Connection connection, Incident incident, List<? extends EscalationEvent> events)
      throws SQLException {
    // A row that the database refuses is to fail before anything is published of it.
    entities.flush();
    var subject = incident.id.toString();
    var published =
        log.append(connection, events.stream().map(event -> entry(subject, event)).toList());
    if (!published.isEmpty()) {
      incident.toldSequence = published.getLast().sequence();
    }
  }

  private static EventLog.Entry entry(String subject, EscalationEvent event) {
    var draft = new EventDraft(SOURCE, subject, event);
    return new EventLog.Entry(Topic.ESCALATION.name(), subject, draft::write);
  }
}
