package yuqing.notification.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// What was heard of one return: a row of the table `facts_request`, read and written under the
/// incident's lock. Its answer may be heard before it.
///
/// @param number 1, 2, 3 … within the incident
/// @param requestedAt of the request that was taken in; null while there was none
/// @param notice that tells of it; null when it was answered before anybody was told
/// @param answeredAt when the last fact was stated; null while one is missing
record FactsRequest(
    UUID incident, int number, Instant requestedAt, UUID notice, Instant answeredAt) {

  private static final String READ =
      "select * from facts_request where incident = ? and request = ?";

  private static final String SAVE =
      """
      insert into facts_request (incident, request, requested_at, notice, answered_at)
      values (?, ?, ?, ?, ?)
      on conflict (incident, request) do update set
        requested_at = excluded.requested_at, notice = excluded.notice,
        answered_at = excluded.answered_at
      """;

  /// Whether it is none that was taken in before. A number comes again for another request where
  /// escalation-service was restored to an instant before the first.
  boolean isNewAt(Instant at) {
    return requestedAt == null || at.isAfter(requestedAt);
  }

  /// An answer from before belongs to the request that had the number first.
  boolean isAnsweredSince(Instant at) {
    return answeredAt != null && !answeredAt.isBefore(at);
  }

  /// @param told null when nobody need be
  FactsRequest made(Instant at, UUID told) {
    return new FactsRequest(incident, number, at, told, answeredAt);
  }

  FactsRequest answered(Instant at) {
    var later = answeredAt == null || at.isAfter(answeredAt) ? at : answeredAt;
    return new FactsRequest(incident, number, requestedAt, notice, later);
  }

  /// One of which nothing was heard yet is empty but for its name.
  static FactsRequest read(Connection connection, UUID incident, int number) throws SQLException {
    try (var select = connection.prepareStatement(READ)) {
      select.setObject(1, incident);
      select.setInt(2, number);
      try (var row = select.executeQuery()) {
        return row.next()
            ? new FactsRequest(
                incident,
                number,
                instant(row, "requested_at"),
                row.getObject("notice", UUID.class),
                instant(row, "answered_at"))
            : new FactsRequest(incident, number, null, null, null);
      }
    }
  }

  void save(Connection connection) throws SQLException {
    try (var upsert = connection.prepareStatement(SAVE)) {
      upsert.setObject(1, incident);
      upsert.setInt(2, number);
      upsert.setObject(3, utc(requestedAt));
      upsert.setObject(4, notice);
      upsert.setObject(5, utc(answeredAt));
      upsert.executeUpdate();
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
