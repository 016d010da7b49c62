package yuqing.journeys.restarts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import yuqing.localstack.ServiceDatabase;

/// Reads a service's tables. Each query gets a connection of its own, since PostgreSQL stops and
/// starts in these journeys.
record Rows(BreakableParts parts, ServiceDatabase database) {

  /// A row's values, as text; null for null.
  ///
  /// @param sql with one parameter, `any(?)`, for the incidents
  /// @param type of the incidents' column, `uuid` or `text`
  List<List<String>> of(Collection<String> incidents, String type, String sql) {
    try (var connection = parts.connect(database);
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf(type, incidents.toArray()));
      try (var rows = select.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        var all = new ArrayList<List<String>>();
        while (rows.next()) {
          var row = new ArrayList<String>();
          for (int column = 1; column <= columns; column++) {
            row.add(rows.getString(column));
          }
          all.add(row);
        }
        return all;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + failed.getMessage(), failed);
    }
  }

  /// The first column of each row.
  List<String> column(Collection<String> incidents, String type, String sql) {
    return of(incidents, type, sql).stream().map(List::getFirst).toList();
  }

  /// The first column of all rows.
  List<String> all(String sql) {
    try (var connection = parts.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + failed.getMessage(), failed);
    }
  }

  long number(String sql) {
    try (var connection = parts.connect(database);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + failed.getMessage(), failed);
    }
  }
}
