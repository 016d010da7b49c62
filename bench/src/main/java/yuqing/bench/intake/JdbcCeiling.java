package yuqing.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/// The ceiling a batch is measured against: the very rows it left, inserted again into copies of
/// its tables by plain JDBC, one connection, as many rows a commit as the service has.
public final class JdbcCeiling {
  private static final List<String> TABLES =
      List.of("incident", "report_source", "open_item", "sighting", "event_log");

  /// Rows in a transaction: 64 lines, six rows each.
  private static final int ROWS_A_COMMIT = 64 * 6;

  private static final String OUTBOX =
      "select position as id, shard, position, octet_length(payload) as bytes,"
          + " recorded_at as waits_since from event_log";

  private final Connection reading;
  private final Connection writing;

  /// @param reading of the service's database, for the rows to copy
  /// @param writing of the same, for the copies
  public JdbcCeiling(Connection reading, Connection writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /// @return seconds that the inserts of all rows took, reading them not counted
  public double seconds() throws SQLException {
    reading.setAutoCommit(false);
    writing.setAutoCommit(false);
    try (var statement = writing.createStatement()) {
      statement.execute("drop schema if exists ceiling cascade");
      statement.execute("create schema ceiling");
      for (var table : List.of("incident", "report_source", "open_item", "sighting", "outbox")) {
        statement.execute(copyOf(table));
      }
      statement.execute(copyOf("event_log"));
    }
    writing.commit();
    long nanos = 0;
    for (var table : TABLES) {
      nanos += insert(table, "select * from " + table);
    }
    nanos += insert("outbox", OUTBOX);
    return nanos / 1e9;
  }

  private static String copyOf(String table) {
    return "create table ceiling.%s (like public.%s including indexes including constraints)"
        .formatted(table, table);
  }

  private long insert(String table, String select) throws SQLException {
    long nanos = 0;
    try (var rows = reading.createStatement()) {
      rows.setFetchSize(ROWS_A_COMMIT);
      try (var row = rows.executeQuery(select)) {
        int columns = row.getMetaData().getColumnCount();
        var marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (var insert =
            writing.prepareStatement("insert into ceiling." + table + " values (" + marks + ")")) {
          boolean more = row.next();
          while (more) {
            int together = 0;
            while (more && together++ < ROWS_A_COMMIT) {
              add(row, columns, insert);
              more = row.next();
            }
            long begun = System.nanoTime();
            insert.executeBatch();
            writing.commit();
            nanos += System.nanoTime() - begun;
          }
        }
      }
    }
    reading.commit();
    return nanos;
  }

  private static void add(ResultSet row, int columns, PreparedStatement insert)
      throws SQLException {
    for (int column = 1; column <= columns; column++) {
      insert.setObject(column, row.getObject(column));
    }
    insert.addBatch();
  }
}
