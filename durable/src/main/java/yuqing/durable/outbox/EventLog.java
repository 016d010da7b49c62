package yuqing.durable.outbox;

import com.github.f4b6a3.uuid.alt.GUID;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/// Where a service says something: the log entry and the outbox row that points at it are written
/// in the caller's transaction, so they stand or fall with the state they tell of.
public final class EventLog {

  /// The broker takes 1 MiB a record by default, headers included. A larger event would stop its
  /// shard for good, so it fails its writer instead.
  public static final int MAX_PAYLOAD_BYTES = 900_000;

  private static final String NEXT_SEQUENCE =
      "select coalesce(max(sequence), 0) + 1 from event_log where key = ?";

  private static final String APPEND =
      """
      with entry as (
        insert into event_log (id, topic, key, sequence, shard, recorded_at, traceparent, payload)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        returning position, shard, octet_length(payload) as bytes, recorded_at)
      insert into outbox (shard, position, bytes, waits_since)
      select shard, position, bytes, recorded_at from entry
      """;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private final Supplier<String> traceparent;
  private final Runnable appended;

  /// @param traceparent the current W3C trace context; gives null when there is none
  /// @param appended called in the writing transaction; it wakes the relay once that has committed
  public EventLog(InstantSource clock, Supplier<String> traceparent, Runnable appended) {
    this.clock = clock;
    this.traceparent = traceparent;
    this.appended = appended;
  }

  /// The caller holds the lock of the row that owns the key, which makes the sequence gapless.
  ///
  /// @param key Kafka key and owner of the sequence, such as an incident's id
  /// @throws IllegalArgumentException when the payload is empty or exceeds [#MAX_PAYLOAD_BYTES]
  public AppendedEvent append(Connection connection, String topic, String key, PayloadOf payload)
      throws SQLException {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = GUID.v7(time, random).toUUID();
    long sequence = nextSequence(connection, key);
    String trace = traceparent.get();
    byte[] bytes = payload.bytes(id, sequence, time, trace);
    if (bytes.length == 0 || bytes.length > MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "an event has 1 to " + MAX_PAYLOAD_BYTES + " bytes, not " + bytes.length);
    }
    try (var append = connection.prepareStatement(APPEND)) {
      append.setObject(1, id);
      append.setString(2, topic);
      append.setString(3, key);
      append.setLong(4, sequence);
      append.setInt(5, Shards.of(key));
      append.setObject(6, time.atOffset(ZoneOffset.UTC));
      append.setString(7, trace);
      append.setBytes(8, bytes);
      append.executeUpdate();
    }
    appended.run();
    return new AppendedEvent(id, sequence, time);
  }

  private static long nextSequence(Connection connection, String key) throws SQLException {
    try (var select = connection.prepareStatement(NEXT_SEQUENCE)) {
      select.setString(1, key);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
