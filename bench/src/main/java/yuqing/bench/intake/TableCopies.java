package yuqing.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/// Empty copies of a service's tables with their indexes and constraints, so that a row inserted
/// there by plain JDBC costs the database what it cost it in the service's own table.
///
/// @param connection without auto-commit, as the service's own user
/// @param schema of the copies, dropped first where it is there
public record TableCopies(Connection connection, String schema) {

  /// An outbox is empty again by the time it could be read: its rows follow from the log's.
  static final String OUTBOX =
      "select position as id, shard, position, octet_length(payload) as bytes,"
          + " recorded_at as waits_since from event_log";

  /// @param tables of the schema `public`
  public void create(Collection<String> tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema if exists %s cascade".formatted(schema));
      statement.execute("create schema " + schema);
      for (var table : tables) {
        statement.execute(
            "create table %s.%s (like public.%s including indexes including constraints)"
                .formatted(schema, table, table));
      }
    }
    connection.commit();
  }

  /// What reads the outbox's rows as they were, for a copy of it.
  ///
  /// @param condition on the event log
  public static String outboxWhere(String condition) {
    return OUTBOX + " where " + condition;
  }

  /// @param columns how many
  public PreparedStatement insertInto(String table, int columns) throws SQLException {
    var marks = String.join(", ", Collections.nCopies(columns, "?"));
    return connection.prepareStatement(
        "insert into %s.%s values (%s)".formatted(schema, table, marks));
  }

  static void add(ResultSet row, int columns, PreparedStatement insert) throws SQLException {
    for (int column = 1; column <= columns; column++) {
      insert.setObject(column, row.getObject(column));
    }
    insert.addBatch();
  }
}
