package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.EventDraft;
import yuqing.contracts.Topic;
import yuqing.durable.outbox.EventLog;
import yuqing.escalation.casefile.Incident;

/// Publishes what changed, in the transaction that changed it: on `yuqing.escalation.v1` ids,
/// codes, times and posts, on `yuqing.decision.v1` the words of the people who decided. One source,
/// so an incident's events on both topics share its sequence.
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
        log.append(
            connection,
            events.stream().map(event -> entry(Topic.ESCALATION, subject, event)).toList());
    if (!published.isEmpty()) {
      incident.toldSequence = published.getLast().sequence();
    }
  }

  /// Under the incident's lock, before the event that has the same decision without its words.
  public void publish(Connection connection, Incident incident, DecisionEvent words)
      throws SQLException {
    entities.flush();
    log.append(connection, List.of(entry(Topic.DECISION, incident.id.toString(), words)));
  }

  private static EventLog.Entry entry(Topic topic, String subject, EventData event) {
    var draft = new EventDraft(SOURCE, subject, event);
    return new EventLog.Entry(topic.name(), subject, draft::write);
  }
}
