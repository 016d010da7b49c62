package yuqing.archive.hold;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import yuqing.durable.jdbc.Sql;

/// The table `legal_hold`.
final class HoldRows {

  private static final String NEWEST =
      """
      select n, placed, reason, at, role, person from legal_hold where incident = ?
      order by n desc limit ?
      """;

  private static final String INSERT =
      """
      insert into legal_hold (incident, n, placed, reason, at, role, person)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private HoldRows() {}

  static List<HoldChange> newest(Connection connection, String incident, int limit)
      throws SQLException {
    return Sql.list(connection, HoldRows::read, NEWEST, incident, limit);
  }

  /// The hold in force.
  static Optional<HoldChange> inForce(Connection connection, String incident) throws SQLException {
    return newest(connection, incident, 1).stream().filter(HoldChange::placed).findFirst();
  }

  static void insert(Connection connection, String incident, HoldChange change)
      throws SQLException {
    Sql.update(
        connection,
        INSERT,
        incident,
        change.n(),
        change.placed(),
        change.reason(),
        change.at(),
        change.role(),
        change.person());
  }

  private static HoldChange read(ResultSet row) throws SQLException {
    return new HoldChange(
        row.getInt("n"),
        row.getBoolean("placed"),
        row.getString("reason"),
        Sql.instant(row, "at"),
        row.getString("role"),
        row.getString("person"));
  }
}
