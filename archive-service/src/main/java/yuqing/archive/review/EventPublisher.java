package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventDraft;
import yuqing.contracts.Topic;
import yuqing.durable.outbox.EventLog;

/// Publishes on `yuqing.archive.v1` what the archive itself records, in the caller's transaction.
@ApplicationScoped
public class EventPublisher {

  /// Of the events that the archive itself publishes.
  public static final String SOURCE = "/archive-service";

  private final EventLog log;

  EventPublisher(EventLog log) {
    this.log = log;
  }

  /// The caller holds the lock of what the event is about.
  ///
  /// @param subject the incident's id, or [ArchiveEvent#AUDITOR]
  /// @param data of the event, made at the instant of its recording
  /// @return the event as it goes out
  public byte[] publish(Connection connection, String subject, Function<Instant, ArchiveEvent> data)
      throws SQLException {
    var written = new AtomicReference<byte[]>();
    log.append(
        connection,
        Topic.ARCHIVE.name(),
        subject,
        (id, sequence, at, trace) -> {
          written.set(
              new EventDraft(SOURCE, subject, data.apply(at)).write(id, sequence, at, trace));
          return written.get();
        });
    return written.get();
  }
}
