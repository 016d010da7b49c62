package yuqing.incident;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
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
import yuqing.durable.inbox.GroupWork;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.wiring.RecordBatches;
import yuqing.incident.department.Departments;
import yuqing.incident.department.OfficialChannels;
import yuqing.incident.erasure.ErasureEventHandler;
import yuqing.incident.handling.DossierClosings;
import yuqing.incident.judgement.JudgementCopy;

/// Consumes what the other services publish, each event once in effect.
@ApplicationScoped
public class EventConsumer {

  private final RecordBatches batches;
  private final JudgementCopy judgements;
  private final DossierClosings closings;
  private final ErasureEventHandler erasures;
  private final Departments departments;
  private final OfficialChannels channels;
  private final InstantSource clock;

  EventConsumer(
      RecordBatches batches,
      JudgementCopy judgements,
      DossierClosings closings,
      ErasureEventHandler erasures,
      Departments departments,
      OfficialChannels channels,
      InstantSource clock) {
    this.batches = batches;
    this.judgements = judgements;
    this.closings = closings;
    this.erasures = erasures;
    this.departments = departments;
    this.channels = channels;
    this.clock = clock;
  }

  @Incoming("suite-events")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return batches.consume(batch, EventConsumer::read, GroupWork.each((_, event) -> handle(event)));
  }

  private static Optional<InboxEvent<Event<? extends EventData>>> read(
      ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      // A tombstone of the compacted roster; departments are marked inactive, never deleted.
      return Optional.empty();
    }
    return switch (EventJson.read(message.value())) {
      // Newer than this reader: skipped, as v1 promises.
      case ReadEvent.Unknown _ -> Optional.empty();
      case ReadEvent.Known(Event<? extends EventData> event) ->
          showsNowhere(event.data()) ? Optional.empty() : Optional.of(of(event));
    };
  }

  /// Judgements of an incident share a transaction, which locks nothing of it but its own row: what
  /// else is consumed locks an incident first, and has a transaction of its own.
  private static InboxEvent<Event<? extends EventData>> of(Event<? extends EventData> event) {
    // Refused here where it names no incident: in its transaction it would be tried for ever.
    var subject = event.data() instanceof RosterEvent ? null : event.subjectAsUuid();
    var incident = event.data() instanceof EscalationEvent ? String.valueOf(subject) : null;
    return InboxEvent.of(event.id(), event.source(), incident, event);
  }

  /// What the auditor publishes is about judgements; a supplement, a measure and the words of
  /// decisions are in the dossier alone; a seal is of a day; whom an alert goes to is in
  /// notification-service; the school's name and zone are printed by the archive; the service's own
  /// topic is not consumed.
  private static boolean showsNowhere(EventData data) {
    return switch (data) {
      case EscalationEvent.AlertOrdered _,
          EscalationEvent.ObligationDueSoon _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          ArchiveEvent.Sealed _,
          ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          RosterEvent.School _,
          IncidentEvent _,
          NotificationEvent _,
          DecisionEvent _ ->
          true;
      case EscalationEvent _,
          ArchiveEvent _,
          RosterEvent.Department _,
          RosterEvent.OfficialChannel _ ->
          false;
    };
  }

  private void handle(Event<? extends EventData> event) {
    switch (event.data()) {
      case EscalationEvent judged ->
          judgements.handle(
              event.subjectAsUuid(), judged, event.sequence(), event.time(), clock.instant());
      case ArchiveEvent.Erased erased -> erasures.handle(event.subjectAsUuid(), erased);
      case ArchiveEvent closed -> closings.handle(event.subjectAsUuid(), closed);
      case RosterEvent.Department department -> departments.update(department, event.sequence());
      case RosterEvent.OfficialChannel channel -> channels.update(channel, event.sequence());
      case RosterEvent.School _, IncidentEvent _, NotificationEvent _, DecisionEvent _ ->
          throw new IllegalStateException("shown nowhere: " + event.type());
    }
  }
}
