package yuqing.incident;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
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
import yuqing.durable.inbox.EventReceiver;
import yuqing.incident.department.Departments;
import yuqing.incident.department.OfficialChannels;
import yuqing.incident.erasure.ErasureEventHandler;
import yuqing.incident.handling.DossierClosings;
import yuqing.incident.judgement.JudgementCopy;

/// Consumes what the other services publish, each event once in effect.
@ApplicationScoped
public class EventConsumer {

  private final EventReceiver receiver;
  private final JudgementCopy judgements;
  private final DossierClosings closings;
  private final ErasureEventHandler erasures;
  private final Departments departments;
  private final OfficialChannels channels;
  private final InstantSource clock;

  EventConsumer(
      EventReceiver receiver,
      JudgementCopy judgements,
      DossierClosings closings,
      ErasureEventHandler erasures,
      Departments departments,
      OfficialChannels channels,
      InstantSource clock) {
    this.receiver = receiver;
    this.judgements = judgements;
    this.closings = closings;
    this.erasures = erasures;
    this.departments = departments;
    this.channels = channels;
    this.clock = clock;
  }

  /// Returns once the event's work has committed: only then may its offset go.
  @Incoming("suite-events")
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
        if (!showsNowhere(event.data())) {
          receive(event);
        }
      }
    }
  }

  /// What the auditor publishes is about judgements; a supplement and a measure are in the dossier
  /// alone; a seal is of a day; whom an alert goes to is in notification-service.
  private static boolean showsNowhere(EventData data) {
    return data instanceof EscalationEvent.AlertOrdered
        || data instanceof EscalationEvent.ObligationDueSoon
        || data instanceof ArchiveEvent.DutyUnjudged
        || data instanceof ArchiveEvent.Heartbeat
        || data instanceof ArchiveEvent.Sealed
        || data instanceof ArchiveEvent.Supplemented
        || data instanceof ArchiveEvent.MeasureDone;
  }

  private void receive(Event<? extends EventData> event) {
    switch (event.data()) {
      case EscalationEvent judged -> {
        var incident = event.subjectAsUuid();
        receive(
            event,
            () ->
                judgements.handle(
                    incident, judged, event.sequence(), event.time(), clock.instant()));
      }
      case ArchiveEvent.Erased erased -> {
        var incident = event.subjectAsUuid();
        receive(event, () -> erasures.handle(incident, erased));
      }
      case ArchiveEvent closed -> {
        var incident = event.subjectAsUuid();
        receive(event, () -> closings.handle(incident, closed));
      }
      case RosterEvent.Department department ->
          receive(event, () -> departments.update(department, event.sequence()));
      case RosterEvent.OfficialChannel channel ->
          receive(event, () -> channels.update(channel, event.sequence()));
      case RosterEvent.School _ -> {
        // Its name and zone are printed by the archive.
      }
      case IncidentEvent _ -> {
        // The service's own topic is not consumed.
      }
      case NotificationEvent _ -> {
        // Alerts are not shown here.
      }
      case DecisionEvent _ -> {
        // The words of decisions are for the dossier alone.
      }
    }
  }

  private void receive(Event<? extends EventData> event, Runnable work) {
    receiver.receive(
        event.id(),
        event.source(),
        _ -> {
          work.run();
          return null;
        });
  }
}
