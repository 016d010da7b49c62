package yuqing.bench.path;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import yuqing.bench.intake.TableCopies;

/// The very rows that reports left in incident-service, to be inserted once more into copies of its
/// tables by plain JDBC: a statement a table, a commit a report.
final class ReportRows implements AutoCloseable {

  /// A table into which a report writes, and how its rows are found again.
  private enum ReportTable {
    INCIDENT("select * from incident where id = ?::uuid"),
    REPORT_SOURCE("select * from report_source where incident_id = ?::uuid"),
    OPEN_ITEM("select * from open_item where incident_id = ?::uuid"),
    SIGHTING("select * from sighting where incident_id = ?::uuid"),
    EVENT_LOG("select * from event_log where key = ? and sequence = 1"),
    OUTBOX(TableCopies.outboxWhere("key = ? and sequence = 1")),
    IDEMPOTENCY_ANSWER("select * from idempotency_answer where key = ?");

    private final String select;

    ReportTable(String select) {
      this.select = select;
    }

    String table() {
      return name().toLowerCase(Locale.ROOT);
    }

    String keyOf(PostedReport report) {
      return this == IDEMPOTENCY_ANSWER ? report.reference() : report.id();
    }
  }

  private final Connection connection;
  private final List<Map<ReportTable, List<Object[]>>> reports = new ArrayList<>();
  private final Map<ReportTable, PreparedStatement> inserts = new EnumMap<>(ReportTable.class);

  /// @param connection as the service's own user; closed with this
  ReportRows(Connection connection, List<PostedReport> posted) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    var copies = new TableCopies(connection, "floor");
    copies.create(Stream.of(ReportTable.values()).map(ReportTable::table).toList());
    for (var report : posted) {
      var rows = new EnumMap<ReportTable, List<Object[]>>(ReportTable.class);
      for (var table : ReportTable.values()) {
        rows.put(table, read(table, report));
      }
      reports.add(rows);
    }
    for (var table : ReportTable.values()) {
      int columns = reports.getFirst().get(table).getFirst().length;
      inserts.put(table, copies.insertInto(table.table(), columns));
    }
    connection.commit();
  }

  private List<Object[]> read(ReportTable table, PostedReport report) throws SQLException {
    try (var select = connection.prepareStatement(table.select)) {
      select.setString(1, table.keyOf(report));
      try (var row = select.executeQuery()) {
        var rows = new ArrayList<Object[]>();
        while (row.next()) {
          var values = new Object[row.getMetaData().getColumnCount()];
          for (int column = 0; column < values.length; column++) {
            values[column] = row.getObject(column + 1);
          }
          rows.add(values);
        }
        return rows;
      }
    }
  }

  int reports() {
    return reports.size();
  }

  /// Each report once.
  void insert(int which) throws SQLException {
    for (var table : reports.get(which).entrySet()) {
      var insert = inserts.get(table.getKey());
      for (var row : table.getValue()) {
        for (int column = 0; column < row.length; column++) {
          insert.setObject(column + 1, row[column]);
        }
        insert.executeUpdate();
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
