package yuqing.escalation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.TextErasure;
import yuqing.durable.inbox.ErasedEvents;
import yuqing.durable.inbox.EventReceiver;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.casefile.StoredFacts;
import yuqing.escalation.decision.ErasureEventHandler;
import yuqing.escalation.department.Departments;
import yuqing.escalation.judgement.IncidentJudge;
import yuqing.escalation.judgement.PastIncidentJudge;

/// Consumes the topics: stores every fact about an incident and has the incident judged again, in
/// one transaction an event. After that the offset may be committed.
@ApplicationScoped
public class EventConsumer {

  private final EventReceiver receiver;
  private final Incidents incidents;
  private final StoredFacts facts;
  private final ErasureEventHandler erasures;
  private final Departments departments;
  private final IncidentJudge judge;
  private final PastIncidentJudge past;

  EventConsumer(
      EventReceiver receiver,
      Incidents incidents,
      StoredFacts facts,
      ErasureEventHandler erasures,
      Departments departments,
      IncidentJudge judge,
      PastIncidentJudge past) {
    this.receiver = receiver;
    this.incidents = incidents;
    this.facts = facts;
    this.erasures = erasures;
    this.departments = departments;
    this.judge = judge;
    this.past = past;
  }

  /// @throws yuqing.contracts.UnreadableEvent and the event goes to the dead topic
  @Incoming("suite-events")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> message) {
    // On a compacted topic an empty value means that a key is removed; departments never are.
    if (message.value() == null) {
      return;
    }
    switch (EventJson.read(message.value())) {
      case ReadEvent.Known known -> handle(known.event(), message.value());
      case ReadEvent.Unknown _ -> {
        // Newer than this reader.
      }
    }
  }

  private void handle(Event<? extends EventData> event, byte[] bytes) {
    switch (event.data()) {
      case IncidentEvent.TaskEvent _, IncidentEvent.MeetingHeld _, IncidentEvent.RiskEvent _ -> {
        // Nothing is judged by tasks, meetings and risks, and one may belong to no incident. A
        // special meeting is an act as well.
      }
      case IncidentEvent _, ArchiveEvent.ReviewHeld _, ArchiveEvent.DossierClosed _ -> {
        var incident = event.subjectAsUuid();
        receiver.receive(
            event.id(),
            event.source(),
            event.subject(),
            connection -> storeFact(connection, incident, event, bytes));
      }
      case ArchiveEvent.Erased erased -> {
        var incident = event.subjectAsUuid();
        receiver.receive(
            event.id(),
            event.source(),
            event.subject(),
            connection -> {
              erasures.handle(connection, incident, erased);
              return null;
            });
      }
      case RosterEvent.Department department ->
          receiver.receive(
              event.id(),
              event.source(),
              _ -> {
                departments.update(event, department);
                return null;
              });
      case ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          ArchiveEvent.Sealed _,
          RosterEvent.OfficialChannel _,
          RosterEvent.School _,
          EscalationEvent _,
          DecisionEvent _,
          NotificationEvent _ -> {
        // Nothing is judged by these.
      }
    }
  }

  private Void storeFact(
      Connection connection, UUID id, Event<? extends EventData> event, byte[] bytes)
      throws SQLException {
    var incident = incidents.lockOrBegin(id);
    var erased = ErasedEvents.contains(connection, event.source(), event.id());
    var kept = erased ? EventJson.write(TextErasure.erased(event)) : bytes;
    if (facts.store(incident.id, event, kept)) {
      incident.recordedAfterwards |= event.data() instanceof IncidentEvent.RecordedAfterwards;
      if (event.data() instanceof ArchiveEvent.DossierClosed
          || event.data() instanceof IncidentEvent.Reopened) {
        incident.closed = facts.closed(incident.id);
      }
      if (incident.recordedAfterwards) {
        past.onRecord(connection, incident);
      } else {
        judge.onRecord(connection, incident);
      }
    }
    return null;
  }
}
