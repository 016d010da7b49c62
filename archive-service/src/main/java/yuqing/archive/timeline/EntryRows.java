package yuqing.archive.timeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import yuqing.durable.jdbc.Sql;

/// An entry as a row of the table `entry`.
final class EntryRows {

  static final String COLUMNS =
      "e.position, e.incident, e.n, e.event_id, e.type, e.source, e.sequence, e.time,"
          + " e.recorded_at, e.salt, e.payload, e.erased_at, e.commitment, e.hash";

  // Positions are given in the order of the chain.
  private static final String INSERT =
      """
      insert into entry (incident, n, event_id, type, source, sequence, time, recorded_at,
                         salt, payload, commitment, hash)
      select ?, appended.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as appended (n, event_id, type, source, sequence, time, recorded_at,
                     salt, payload, commitment, hash)
      order by appended.n
      returning n, position
      """;

  private EntryRows() {}

  /// By one statement.
  ///
  /// @param entries of one incident, not stored yet
  /// @return the same entries at the positions that they were given
  static List<Entry> insert(Connection connection, List<Entry> entries) throws SQLException {
    var positions = new HashMap<Long, Long>();
    Sql.list(
        connection,
        row -> positions.put(row.getLong("n"), row.getLong("position")),
        INSERT,
        entries.getFirst().header().incident(),
        column(entries, Entry::n, Long[]::new),
        column(entries, entry -> entry.header().eventId(), UUID[]::new),
        column(entries, entry -> entry.header().type(), String[]::new),
        column(entries, entry -> entry.header().source(), String[]::new),
        column(entries, entry -> entry.header().sequence(), Long[]::new),
        column(entries, entry -> entry.header().time(), Instant[]::new),
        column(entries, entry -> entry.header().recordedAt(), Instant[]::new),
        column(entries, entry -> entry.opening().orElseThrow().salt(), byte[][]::new),
        column(entries, entry -> entry.opening().orElseThrow().payload(), byte[][]::new),
        column(entries, entry -> entry.commitment().bytes(), byte[][]::new),
        column(entries, entry -> entry.hash().bytes(), byte[][]::new));
    return entries.stream().map(entry -> entry.at(positions.get(entry.n()))).toList();
  }

  private static <T> T[] column(
      List<Entry> entries, Function<Entry, T> value, IntFunction<T[]> array) {
    return entries.stream().map(value).toArray(array);
  }

  static Entry read(ResultSet row) throws SQLException {
    var header =
        new EntryHeader(
            row.getString("incident"),
            row.getLong("n"),
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            row.getString("source"),
            row.getLong("sequence"),
            Sql.instant(row, "time"),
            Sql.instant(row, "recorded_at"));
    return new Entry(
        row.getLong("position"),
        header,
        opening(row),
        Sql.instant(row, "erased_at"),
        Hash.of(row.getBytes("commitment")),
        Hash.of(row.getBytes("hash")));
  }

  private static Optional<CommittedPayload> opening(ResultSet row) throws SQLException {
    var payload = row.getBytes("payload");
    return payload == null
        ? Optional.empty()
        : Optional.of(new CommittedPayload(row.getBytes("salt"), payload));
  }
}
