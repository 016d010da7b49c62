package yuqing.durable.outbox;

import com.github.f4b6a3.uuid.alt.GUID;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import yuqing.durable.jdbc.Sql;

/// The log of all events that a service publishes. The log entry and the outbox row that points
/// at it are written in the caller's transaction, so they commit or roll back with the state that
/// they describe.
public final class EventLog {

  /// The broker's default maximum is 1 MiB a record, headers included. A larger event would stop
  /// its shard for good, so its writer fails instead.
  public static final int MAX_PAYLOAD_BYTES = 900_000;

  private static final String LAST_SEQUENCES =
      """
      select said.key, (select max(sequence) from event_log where key = said.key)
      from unnest(?) as said (key)
      """;

  private static final String APPEND =
      """
      with entry as (
        insert into event_log (id, topic, key, sequence, shard, recorded_at, traceparent, payload)
        select id, topic, key, sequence, shard, recorded_at, ?, payload
        from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
          as appended (id, topic, key, sequence, shard, recorded_at, payload, place)
        order by place
        returning position, shard, octet_length(payload) as bytes, recorded_at)
      insert into outbox (shard, position, bytes, waits_since)
      select shard, position, bytes, recorded_at from entry order by position
      """;

  private static final String ANY = "select 1 from event_log where topic = ? and key = ? limit 1";

  private static final String FIND = "select payload from event_log where id = ?";

  private static final String ERASE = "select erase_event(?, ?)";

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

  /// An event to append.
  ///
  /// @param key Kafka key and owner of the sequence, such as an incident's id
  public record Entry(String topic, String key, PayloadWriter payload) {}

  /// The caller holds the lock of the row that owns the key, which makes the sequence gapless.
  ///
  /// @param key Kafka key and owner of the sequence, such as an incident's id
  /// @throws IllegalArgumentException when the payload is empty or exceeds [#MAX_PAYLOAD_BYTES]
  public AppendedEvent append(
      Connection connection, String topic, String key, PayloadWriter payload) throws SQLException {
    return append(connection, List.of(new Entry(topic, key, payload))).getFirst();
  }

  /// Appends the entries in order, in two statements however many they are. The caller holds the
  /// locks of the rows that own the keys, and bounds the list: all payloads are in memory
  /// together.
  ///
  /// @return in the order of the entries
  /// @throws IllegalArgumentException when a payload is empty or exceeds [#MAX_PAYLOAD_BYTES]
  public List<AppendedEvent> append(Connection connection, List<Entry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return List.of();
    }
    var sequences = lastSequences(connection, entries);
    var trace = traceparent.get();
    var events = new ArrayList<AppendedEvent>();
    var payloads = new ArrayList<byte[]>();
    for (var entry : entries) {
      var event = identified(sequences.merge(entry.key(), 1L, Long::sum));
      events.add(event);
      payloads.add(payload(entry, event, trace));
    }
    append(connection, entries, events, payloads, trace);
    appended.run();
    return events;
  }

  private static void append(
      Connection connection,
      List<Entry> entries,
      List<AppendedEvent> events,
      List<byte[]> payloads,
      String traceparent)
      throws SQLException {
    Sql.update(
        connection,
        APPEND,
        traceparent,
        events.stream().map(AppendedEvent::id).toArray(UUID[]::new),
        entries.stream().map(Entry::topic).toArray(String[]::new),
        entries.stream().map(Entry::key).toArray(String[]::new),
        events.stream().map(AppendedEvent::sequence).toArray(Long[]::new),
        entries.stream().map(entry -> (long) Shards.of(entry.key())).toArray(Long[]::new),
        events.stream().map(AppendedEvent::time).toArray(Instant[]::new),
        payloads.toArray(byte[][]::new));
  }

  /// Whether anything was ever published under the key.
  public static boolean hasAny(Connection connection, String topic, String key)
      throws SQLException {
    return Sql.find(connection, row -> true, ANY, topic, key).isPresent();
  }

  /// The bytes of an event as it is published again; empty where this log never had it.
  public static Optional<byte[]> find(Connection connection, UUID event) throws SQLException {
    return Sql.find(connection, row -> row.getBytes(1), FIND, event);
  }

  /// Replaces the bytes of an event by what an erasure leaves of it: what waits to be published,
  /// and what is published again, is that. Nothing else ever changes an entry.
  public static void erase(Connection connection, UUID event, byte[] remainder)
      throws SQLException {
    Sql.find(connection, row -> true, ERASE, event, remainder);
  }

  private AppendedEvent identified(long sequence) {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new AppendedEvent(GUID.v7(time, random).toUUID(), sequence, time);
  }

  private static byte[] payload(Entry entry, AppendedEvent event, String traceparent) {
    byte[] bytes = entry.payload().bytes(event.id(), event.sequence(), event.time(), traceparent);
    if (bytes.length == 0 || bytes.length > MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "an event has 1 to " + MAX_PAYLOAD_BYTES + " bytes, not " + bytes.length);
    }
    return bytes;
  }

  /// Zero for a key without events.
  private static Map<String, Long> lastSequences(Connection connection, List<Entry> entries)
      throws SQLException {
    return lastSequences(connection, entries.stream().map(Entry::key).distinct().toArray());
  }

  /// The sequence of the newest event of a key; zero where it has none.
  public static long lastSequence(Connection connection, String key) throws SQLException {
    return lastSequences(connection, new Object[] {key}).get(key);
  }

  private static Map<String, Long> lastSequences(Connection connection, Object[] keys)
      throws SQLException {
    var sequences = new HashMap<String, Long>();
    try (var select = connection.prepareStatement(LAST_SEQUENCES)) {
      select.setArray(1, connection.createArrayOf("text", keys));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          sequences.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return sequences;
  }
}
