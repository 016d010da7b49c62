package yuqing.notification;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.wiring.RecordBatches;
import yuqing.notification.auditwatch.AuditorEventHandler;
import yuqing.notification.incident.IncidentLock;

/// Consumes `yuqing.incident.v1`, `yuqing.escalation.v1` and `yuqing.archive.v1`: what a poll
/// brings of an incident in one transaction, under the incident's lock.
@ApplicationScoped
public class EventConsumer {
  private final RecordBatches batches;
  private final EventDispatch dispatch;
  private final AuditorEventHandler auditor;
  private final IncidentLock lock;
  private final EntityManager entities;
  private final InstantSource clock;

  EventConsumer(
      RecordBatches batches,
      EventDispatch dispatch,
      AuditorEventHandler auditor,
      IncidentLock lock,
      EntityManager entities,
      InstantSource clock) {
    this.batches = batches;
    this.dispatch = dispatch;
    this.auditor = auditor;
    this.lock = lock;
    this.entities = entities;
    this.clock = clock;
  }

  @Incoming("suite-events")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return batches.consume(batch, this::read, this::handle);
  }

  private Optional<InboxEvent<Event<? extends EventData>>> read(
      ConsumerRecord<String, byte[]> message) {
    // Newer than this reader, an event is skipped, as v1 promises.
    if (!(EventJson.read(message.value())
        instanceof ReadEvent.Known(Event<? extends EventData> event))) {
      return Optional.empty();
    }
    if (event.data() instanceof ArchiveEvent.Heartbeat beat) {
      // By itself, and not by way of the inbox.
      auditor.handle(beat);
    }
    return EventDispatch.notifiesSomebody(event.data())
        ? Optional.of(inboxEvent(event))
        : Optional.empty();
  }

  /// What the archive publishes locks the auditor's row or notices by themselves, and has a
  /// transaction of its own: no group takes these in either order.
  private static InboxEvent<Event<? extends EventData>> inboxEvent(
      Event<? extends EventData> event) {
    // Refused here where it names no incident: in its transaction it would be tried for ever.
    var incident = event.subjectAsUuid();
    var group = event.data() instanceof ArchiveEvent ? null : incident.toString();
    return InboxEvent.of(event.id(), event.source(), group, event);
  }

  /// @param events of one incident, or one of the archive's
  void handle(Connection connection, List<InboxEvent<Event<? extends EventData>>> events)
      throws SQLException {
    var first = events.getFirst().content();
    if (!(first.data() instanceof ArchiveEvent.DutyUnjudged) && !first.concernsNoIncident()) {
      lock.lock(connection, first.subjectAsUuid());
    }
    var now = clock.instant();
    for (var event : events) {
      try (var _ = event.trace().makeCurrent()) {
        dispatch.handle(connection, event.content(), now);
      }
      // For statements beside the entities. They may also change rows that the entities show:
      // orders alone make none of those.
      entities.flush();
      if (!(event.content().data() instanceof EscalationEvent.AlertOrdered)) {
        entities.clear();
      }
    }
    try (var _ = events.getLast().trace().makeCurrent()) {
      dispatch.finish(connection, events.stream().map(InboxEvent::content).toList(), now);
    }
  }
}
