package yuqing.bench.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The ceiling a batch is measured against: the very rows it left, inserted again into copies of
/// its tables by plain JDBC, one connection, as many rows a commit as the service has.
public final class JdbcCeiling {
  private static final List<String> TABLES =
      List.of("incident", "report_source", "open_item", "sighting", "event_log");

  /// Rows in a transaction: 64 lines, six rows each.
  private static final int ROWS_A_COMMIT = 64 * 6;

  private final Connection reading;
  private final Connection writing;
  private final TableCopies copies;

  /// @param reading of the service's database, for the rows to copy
  /// @param writing of the same, for the copies
  public JdbcCeiling(Connection reading, Connection writing) {
    this.reading = reading;
    this.writing = writing;
    this.copies = new TableCopies(writing, "ceiling");
  }

  /// @return seconds that the inserts of all rows took, reading them not counted
  public double seconds() throws SQLException {
    reading.setAutoCommit(false);
    writing.setAutoCommit(false);
    copies.create(
        List.of("incident", "report_source", "open_item", "sighting", "outbox", "event_log"));
    long nanos = 0;
    for (var table : TABLES) {
      nanos += insert(table, "select * from " + table);
    }
    nanos += insert("outbox", TableCopies.OUTBOX);
    return nanos / 1e9;
  }

  private long insert(String table, String select) throws SQLException {
    long nanos = 0;
    try (var rows = reading.createStatement()) {
      rows.setFetchSize(ROWS_A_COMMIT);
      try (var row = rows.executeQuery(select)) {
        int columns = row.getMetaData().getColumnCount();
        try (var insert = copies.insertInto(table, columns)) {
          boolean more = row.next();
          while (more) {
            int together = 0;
            while (more && together++ < ROWS_A_COMMIT) {
              TableCopies.add(row, columns, insert);
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
}
