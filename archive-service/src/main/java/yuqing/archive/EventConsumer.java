package yuqing.archive;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.archive.audit.AuditProjection;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.form.OfficialChannels;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Envelope;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.UnprocessableEvent;

/// Every event about an incident becomes an entry of its timeline, also one of a type that is not
/// known here. Bytes that are no event of the suite, and events that can never be kept, go to the
/// dead topic; nothing else does.
@ApplicationScoped
public class EventConsumer {

  /// SQLSTATE class 22, data exception: the database will not hold it at the next attempt either.
  private static final String DATA_EXCEPTION = "22";

  private static final String UNIQUE_VIOLATION = "23505";

  private final EventReceiver receiver;
  private final Dossiers dossiers;
  private final AuditProjection audit;

  EventConsumer(EventReceiver receiver, Dossiers dossiers, AuditProjection audit) {
    this.receiver = receiver;
    this.dossiers = dossiers;
    this.audit = audit;
  }

  @Incoming("suite-events")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topic.ROSTER.name())) {
      consumeRosterEvent(record.value());
    } else {
      consumeIncidentEvent(record.value());
    }
  }

  private void consumeIncidentEvent(byte[] payload) {
    var envelope = Envelope.of(payload);
    if (envelope.source().equals(EventPublisher.SOURCE)) {
      // It would take a sequence number that is the archive's own to give.
      throw new UnprocessableEvent(
          "the archive's own events are never consumed from a topic: " + envelope.id());
    }
    receiver.receive(
        envelope.id(),
        envelope.source(),
        envelope.subject(),
        connection -> append(connection, envelope, payload));
  }

  private Optional<Entry> append(Connection connection, Envelope envelope, byte[] payload)
      throws SQLException {
    try {
      var entry = dossiers.append(connection, envelope, payload);
      if (entry.isPresent()) {
        audit.follow(connection, entry.get(), payload);
      }
      return entry;
    } catch (SQLException e) {
      var state = String.valueOf(e.getSQLState());
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

  private void consumeRosterEvent(byte[] payload) {
    if (payload == null) {
      // A tombstone of the compacted topic: departments are marked inactive, never deleted.
      return;
    }
    if (EventJson.read(payload) instanceof ReadEvent.Known known
        && known.event().data() instanceof RosterEvent roster) {
      receiver.receive(
          known.id(),
          known.source(),
          connection -> {
            copy(connection, roster, known.event().sequence());
            return null;
          });
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
