package yuqing.archive;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.archive.audit.AuditProjection;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.EntryAppender;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.form.OfficialChannels;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.EnvelopedEvent;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.durable.wiring.RecordBatches;

/// Every event about an incident becomes an entry of its timeline, also one of a type that is not
/// known here. Bytes that are no event of the suite, and events that can never be kept, go to the
/// dead topic; nothing else does.
@ApplicationScoped
public class EventConsumer {

  /// SQLSTATE class 22, data exception: the database will not hold it at the next attempt either.
  private static final String DATA_EXCEPTION = "22";

  private static final String UNIQUE_VIOLATION = "23505";

  private final RecordBatches batches;
  private final EntryAppender appender;
  private final AuditProjection audit;

  EventConsumer(RecordBatches batches, EntryAppender appender, AuditProjection audit) {
    this.batches = batches;
    this.appender = appender;
    this.audit = audit;
  }

  @Incoming("suite-events")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return batches.consume(batch, EventConsumer::read, this::store);
  }

  private static Optional<InboxEvent<ArrivedEvent>> read(ConsumerRecord<String, byte[]> message) {
    return message.topic().equals(Topic.ROSTER.name())
        ? readRosterEvent(message.value())
        : readIncidentEvent(message.value());
  }

  /// Empty for a task or a meeting of no incident: there is no dossier that it could be in.
  private static Optional<InboxEvent<ArrivedEvent>> readIncidentEvent(byte[] payload) {
    var event = ArrivedEvent.of(payload);
    var envelope = event.envelope();
    if (envelope.source().equals(EventPublisher.SOURCE)) {
      // It would take a sequence number that is the archive's own to give.
      throw new UnprocessableEvent(
          "the archive's own events are never consumed from a topic: " + envelope.id());
    }
    return concernsNoIncident(event)
        ? Optional.empty()
        : Optional.of(InboxEvent.of(envelope.id(), envelope.source(), envelope.subject(), event));
  }

  private static boolean concernsNoIncident(ArrivedEvent event) {
    return event.data().orElse(null) instanceof IncidentEvent about
        && about.concernsNoIncident(event.envelope().subject());
  }

  private static Optional<InboxEvent<ArrivedEvent>> readRosterEvent(byte[] payload) {
    if (payload == null) {
      // A tombstone of the compacted topic: departments are marked inactive, never deleted.
      return Optional.empty();
    }
    var parsed = EventJson.parse(payload);
    return EventJson.read(parsed) instanceof ReadEvent.Known known
            && known.event().data() instanceof RosterEvent roster
        ? Optional.of(
            InboxEvent.of(
                known.id(),
                known.source(),
                null,
                new ArrivedEvent(
                    new EnvelopedEvent(Envelope.of(parsed), payload), Optional.of(roster))))
        : Optional.empty();
  }

  /// @param events of one incident, or one of the roster
  private void store(Connection connection, List<InboxEvent<ArrivedEvent>> events)
      throws SQLException {
    var arrived = events.stream().map(InboxEvent::content).toList();
    var first = arrived.getFirst();
    if (first.data().orElse(null) instanceof RosterEvent roster) {
      copy(connection, roster, first.envelope().sequence());
    } else {
      append(connection, arrived);
    }
  }

  private void append(Connection connection, List<ArrivedEvent> events) throws SQLException {
    try {
      audit.follow(connection, appender.append(connection, events));
    } catch (SQLException e) {
      var state = String.valueOf(e.getSQLState());
      // Where there are several, each is tried by itself after this.
      var envelope = events.getFirst().envelope();
      if (state.startsWith(DATA_EXCEPTION)) {
        throw new UnprocessableEvent("the database cannot hold " + envelope.id(), e);
      }
      if (state.equals(UNIQUE_VIOLATION)) {
        throw new UnprocessableEvent(
            "%s published %d twice of %s: %s comes second"
                .formatted(
                    envelope.source(), envelope.sequence(), envelope.subject(), envelope.id()),
            e);
      }
      throw e;
    }
  }

  private static void copy(Connection connection, RosterEvent event, long sequence)
      throws SQLException {
    switch (event) {
      case RosterEvent.Department department ->
          Departments.update(connection, department, sequence);
      case RosterEvent.School school -> SchoolCopy.update(connection, school, sequence);
      case RosterEvent.OfficialChannel channel ->
          OfficialChannels.update(connection, channel, sequence);
    }
  }
}
