package yuqing.notification.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// What was received of one facts request: a row of the table `facts_request`, read and written
/// under the incident's lock. Its answer may arrive before it.
///
/// @param number 1, 2, 3 … within the incident
/// @param requestedAt of the request that was taken in; null while there was none
/// @param notice that names it; null when it was answered before anybody was notified
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

  /// @param opened null where nobody need be notified
  FactsRequest made(Instant at, UUID opened) {
    return new FactsRequest(incident, number, at, opened, answeredAt);
  }

  FactsRequest answered(Instant at) {
    var later = answeredAt == null || at.isAfter(answeredAt) ? at : answeredAt;
    return new FactsRequest(incident, number, requestedAt, notice, later);
  }

  /// One of which nothing was received yet is empty but for its name.
  static FactsRequest read(Connection connection, UUID incident, int number) throws SQLException {
    return Sql.find(
            connection,
            row ->
                new FactsRequest(
                    incident,
                    number,
                    Sql.instant(row, "requested_at"),
                    row.getObject("notice", UUID.class),
                    Sql.instant(row, "answered_at")),
            READ,
            incident,
            number)
        .orElseGet(() -> new FactsRequest(incident, number, null, null, null));
  }

  void save(Connection connection) throws SQLException {
    Sql.update(connection, SAVE, incident, number, requestedAt, notice, answeredAt);
  }
}
