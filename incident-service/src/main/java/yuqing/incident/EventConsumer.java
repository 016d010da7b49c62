package yuqing.incident;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
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
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.incident.department.Departments;
import yuqing.incident.department.OfficialChannels;
import yuqing.incident.handling.DossierClosings;
import yuqing.incident.judgement.JudgementCopy;

/// Takes in what the other services say, each event once in effect.
@ApplicationScoped
public class EventConsumer {

  private final EventReceiver receiver;
  private final JudgementCopy standings;
  private final DossierClosings closings;
  private final Departments departments;
  private final OfficialChannels channels;
  private final InstantSource clock;

  EventConsumer(
      EventReceiver receiver,
      JudgementCopy standings,
      DossierClosings closings,
      Departments departments,
      OfficialChannels channels,
      InstantSource clock) {
    this.receiver = receiver;
    this.standings = standings;
    this.closings = closings;
    this.departments = departments;
    this.channels = channels;
    this.clock = clock;
  }

  /// Returns once the event's work has committed: only then may its offset go.
  @Incoming("heard")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      // A tombstone of the compacted roster; departments are marked inactive, never deleted.
      return;
    }
    switch (EventJson.read(message.value())) {
      case ReadEvent.Unknown unknown -> {
        // Newer than this reader: skipped, as v1 promises.
      }
      case ReadEvent.Known(Event<? extends EventData> event) -> {
        if (!isTheAuditors(event.data())) {
          receive(event);
        }
      }
    }
  }

  /// It is about judgements, and shows nowhere here.
  private static boolean isTheAuditors(EventData said) {
    return said instanceof ArchiveEvent.DutyUnjudged || said instanceof ArchiveEvent.Heartbeat;
  }

  private void receive(Event<? extends EventData> event) {
    receiver.receive(
        event.id(),
        event.source(),
        connection -> {
          apply(event);
          return null;
        });
  }

  private void apply(Event<? extends EventData> event) {
    switch (event.data()) {
      case EscalationEvent said ->
          standings.handle(incidentOf(event), said, event.sequence(), clock.instant());
      case ArchiveEvent said -> closings.handle(incidentOf(event), said);
      case RosterEvent.Department told -> departments.update(told, event.sequence());
      case RosterEvent.OfficialChannel told -> channels.update(told, event.sequence());
      case IncidentEvent own -> {
        // Our own topic is not read; nothing to take in.
      }
      case NotificationEvent other -> {
        // Alerts are not shown here.
      }
    }
  }

  private static UUID incidentOf(Event<?> event) {
    try {
      return UUID.fromString(event.subject());
    } catch (IllegalArgumentException e) {
      throw new UnprocessableEvent("the subject is no incident's id: " + event.subject(), e);
    }
  }
}
