package yuqing.localstack.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Looks for a text in every column of every table of a database, bytes included.
public final class StoredText {

  private static final String TABLES =
      "select format('%I', table_name) from information_schema.tables"
          + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1";

  private StoredText() {}

  /// @param text of letters, digits and `-`, so that no column writes it otherwise
  /// @return the tables with a row that has it, each with the first such row
  public static List<String> tablesWith(Connection connection, String text) throws SQLException {
    var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    var found = new ArrayList<String>();
    for (var table : tables(connection)) {
      var sql =
          "select r::text from %s r where r::text ilike ? or r::text like ? limit 1"
              .formatted(table);
      try (var select = connection.prepareStatement(sql)) {
        select.setString(1, "%" + text + "%");
        select.setString(2, "%" + hex + "%");
        try (var row = select.executeQuery()) {
          if (row.next()) {
            found.add(table + ": " + row.getString(1));
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var rows = select.executeQuery(TABLES)) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }
}
