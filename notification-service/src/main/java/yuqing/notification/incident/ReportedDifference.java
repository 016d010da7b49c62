package yuqing.notification.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// What was received of one difference: a row of the table `reported_difference`, read and written
/// under the incident's lock. Its settlement may arrive before it.
///
/// @param number 1, 2, 3 … within the incident
/// @param foundAt of the second report that was taken in; null while there was none
/// @param notice that names it; null when it was settled before anybody was notified
/// @param settledAt null while it awaits the group office
public record ReportedDifference(
    UUID incident, int number, Instant foundAt, UUID notice, Instant settledAt) {

  private static final String READ =
      "select * from reported_difference where incident = ? and difference = ?";

  private static final String SAVE =
      """
      insert into reported_difference (incident, difference, found_at, notice, settled_at)
      values (?, ?, ?, ?, ?)
      on conflict (incident, difference) do update set
        found_at = excluded.found_at, notice = excluded.notice, settled_at = excluded.settled_at
      """;

  private static final String FACTS =
      """
      select named.fact from reported_difference d join notice n on n.id = d.notice
        cross join json_array_elements_text(n.content -> 'facts')
          with ordinality as named(fact, place)
      where d.incident = ? and d.difference = ? order by named.place
      """;

  /// Whether it is none that was taken in before. A number comes again for another difference where
  /// incident-service was restored to an instant before the first.
  public boolean isNewAt(Instant at) {
    return foundAt == null || at.isAfter(foundAt);
  }

  /// A settlement from before belongs to the difference that had the number first.
  public boolean isSettledSince(Instant at) {
    return settledAt != null && !settledAt.isBefore(at);
  }

  /// Whether nobody need be alerted of it: what is known of it is settled.
  public boolean isSettled() {
    return settledAt != null && (foundAt == null || isSettledSince(foundAt));
  }

  /// @param opened null where nobody need be notified
  public ReportedDifference found(Instant at, UUID opened) {
    return new ReportedDifference(incident, number, at, opened, settledAt);
  }

  public ReportedDifference settled(Instant at) {
    var later = settledAt == null || at.isAfter(settledAt) ? at : settledAt;
    return new ReportedDifference(incident, number, foundAt, notice, later);
  }

  /// One of which nothing was received yet is empty but for its name.
  public static ReportedDifference read(Connection connection, UUID incident, int number)
      throws SQLException {
    return Sql.find(
            connection,
            row ->
                new ReportedDifference(
                    incident,
                    number,
                    Sql.instant(row, "found_at"),
                    row.getObject("notice", UUID.class),
                    Sql.instant(row, "settled_at")),
            READ,
            incident,
            number)
        .orElseGet(() -> new ReportedDifference(incident, number, null, null, null));
  }

  /// Which facts differ, by code and in the order of their notice; empty where nobody was notified.
  public static List<String> facts(Connection connection, UUID incident, int number)
      throws SQLException {
    return Sql.list(connection, row -> row.getString("fact"), FACTS, incident, number);
  }

  public void save(Connection connection) throws SQLException {
    Sql.update(connection, SAVE, incident, number, foundAt, notice, settledAt);
  }
}
