package yuqing.archive.timeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// An entry as a row of the table `entry`.
final class EntryRows {

  static final String COLUMNS =
      "e.position, e.incident, e.n, e.event_id, e.type, e.source, e.sequence, e.time,"
          + " e.recorded_at, e.salt, e.payload, e.erased_at, e.commitment, e.hash";

  private static final String INSERT =
      """
      insert into entry (incident, n, event_id, type, source, sequence, time, recorded_at,
                         salt, payload, commitment, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning position
      """;

  private EntryRows() {}

  /// @return its position
  static long insert(
      Connection connection,
      EntryHeader header,
      CommittedPayload opening,
      Hash commitment,
      Hash hash)
      throws SQLException {
    return Sql.find(
            connection,
            row -> row.getLong("position"),
            INSERT,
            header.incident(),
            header.n(),
            header.eventId(),
            header.type(),
            header.source(),
            header.sequence(),
            header.time(),
            header.recordedAt(),
            opening.salt(),
            opening.payload(),
            commitment.bytes(),
            hash.bytes())
        .orElseThrow();
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
