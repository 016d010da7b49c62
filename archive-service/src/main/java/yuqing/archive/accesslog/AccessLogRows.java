package yuqing.archive.accesslog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.durable.jdbc.Sql;

/// The tables `access_log` and `access_log_kind`.
final class AccessLogRows {

  private static final String INSERT =
      """
      insert into access_log (hour, incident, reader, system, asked, at, roles, departments)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  /// A statement of its own: only so does it see the row of a concurrent access of the same hour.
  private static final String INSERT_KIND =
      """
      insert into access_log_kind (n, kind, at)
      select n, ?, ? from access_log
      where hour = ? and incident = ? and reader = ? and system = ? and asked = ?
      on conflict do nothing
      """;

  private AccessLogRows() {}

  /// Changes nothing where the same is logged already.
  ///
  /// @param at when it was
  static void insert(Connection connection, LoggedAccess access, Caller caller, Instant at)
      throws SQLException {
    var subject = access.subject();
    Sql.update(
        connection,
        INSERT,
        access.hour(),
        subject.incident(),
        access.reader(),
        access.system(),
        subject.asked(),
        at,
        caller.roles().stream().map(Role::code).sorted().toArray(String[]::new),
        caller.departments().stream().sorted().toArray(String[]::new));
    Sql.update(
        connection,
        INSERT_KIND,
        access.kind().name(),
        at,
        access.hour(),
        subject.incident(),
        access.reader(),
        access.system(),
        subject.asked());
  }

  static List<ListedAccess> page(Connection connection, AccessLogSearch search, int limit)
      throws SQLException {
    return Sql.list(connection, AccessLogRows::read, search.sql(), search.parameters(limit));
  }

  private static ListedAccess read(ResultSet row) throws SQLException {
    return new ListedAccess(
        row.getLong("n"),
        Sql.instant(row, "hour"),
        Sql.instant(row, "at"),
        row.getString("incident"),
        row.getString("number"),
        row.getString("reader"),
        row.getBoolean("system"),
        row.getString("asked"),
        texts(row, "roles"),
        texts(row, "departments"),
        texts(row, "kinds").stream().map(AccessKind::valueOf).toList());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
