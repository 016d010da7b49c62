package yuqing.escalation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.durable.inbox.EventReceiver;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.casefile.StoredFacts;
import yuqing.escalation.department.Departments;
import yuqing.escalation.judgement.IncidentJudge;

/// Hears the topics: keeps every fact about an incident and has the incident judged anew, in one
/// transaction an event. When this returns the offset may go.
@ApplicationScoped
public class EventConsumer {

  private final EventReceiver receiver;
  private final Incidents incidents;
  private final StoredFacts facts;
  private final Departments departments;
  private final IncidentJudge judging;

  EventConsumer(
      EventReceiver receiver,
      Incidents incidents,
      StoredFacts facts,
      Departments departments,
      IncidentJudge judging) {
    this.receiver = receiver;
    this.incidents = incidents;
    this.facts = facts;
    this.departments = departments;
    this.judging = judging;
  }

  /// @throws yuqing.contracts.UnreadableEvent and goes to the dead topic
  @Incoming("suite-events")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> heard) {
    // A compacted topic tells with an empty value that a key is gone; departments never go.
    if (heard.value() == null) {
      return;
    }
    switch (EventJson.read(heard.value())) {
      case ReadEvent.Known known -> handle(known.event(), heard.value());
      case ReadEvent.Unknown _ -> {
        // Newer than this reader.
      }
    }
  }

  private void handle(Event<? extends EventData> event, byte[] bytes) {
    switch (event.data()) {
      case IncidentEvent _, ArchiveEvent.ReviewHeld _, ArchiveEvent.DossierClosed _ -> {
        var incident = event.subjectAsUuid();
        receiver.receive(
            event.id(),
            event.source(),
            event.subject(),
            connection -> storeFact(connection, incident, event, bytes));
      }
      case RosterEvent.Department said ->
          receiver.receive(
              event.id(),
              event.source(),
              _ -> {
                departments.update(event, said);
                return null;
              });
      case ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          RosterEvent.OfficialChannel _,
          EscalationEvent _,
          NotificationEvent _ -> {
        // Says nothing that anything here is judged by.
      }
    }
  }

  private Void storeFact(
      Connection connection, UUID id, Event<? extends EventData> event, byte[] bytes)
      throws SQLException {
    var incident = incidents.lockOrBegin(id);
    if (facts.store(incident.id, event, bytes)) {
      judging.onRecord(connection, incident);
    }
    return null;
  }
}
