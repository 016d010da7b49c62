package yuqing.archive.timeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// An entry as a row of the table `entry`.
final class EntryRows {

  static final String COLUMNS =
      "e.position, e.incident, e.n, e.event_id, e.type, e.source, e.sequence, e.time,"
          + " e.recorded_at, e.salt, e.payload, e.erased_at, e.commitment, e.hash";

  static final String INSERT =
      """
      insert into entry (incident, n, event_id, type, source, sequence, time, recorded_at,
                         salt, payload, commitment, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning position
      """;

  private EntryRows() {}

  static void bind(
      PreparedStatement insert,
      EntryHeader header,
      CommittedPayload opening,
      Hash commitment,
      Hash hash)
      throws SQLException {
    insert.setString(1, header.incident());
    insert.setLong(2, header.n());
    insert.setObject(3, header.eventId());
    insert.setString(4, header.type());
    insert.setString(5, header.source());
    insert.setLong(6, header.sequence());
    insert.setObject(7, header.time().atOffset(ZoneOffset.UTC));
    insert.setObject(8, header.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setBytes(9, opening.salt());
    insert.setBytes(10, opening.payload());
    insert.setBytes(11, commitment.bytes());
    insert.setBytes(12, hash.bytes());
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
            instant(row, "time"),
            instant(row, "recorded_at"));
    return new Entry(
        row.getLong("position"),
        header,
        opening(row),
        instant(row, "erased_at"),
        Hash.of(row.getBytes("commitment")),
        Hash.of(row.getBytes("hash")));
  }

  private static Optional<CommittedPayload> opening(ResultSet row) throws SQLException {
    var payload = row.getBytes("payload");
    return payload == null
        ? Optional.empty()
        : Optional.of(new CommittedPayload(row.getBytes("salt"), payload));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
