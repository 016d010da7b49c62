package yuqing.durable.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sends SQL in the caller's transaction. Values go in the order of the question marks: an
/// [Instant] as `timestamptz`, a `String[]`, `UUID[]`, `Long[]`, `Instant[]` or `byte[][]` as an
/// array, anything else as the driver takes it.
public final class Sql {

  private Sql() {}

  /// @return rows changed
  public static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(connection, statement, values);
      return statement.executeUpdate();
    }
  }

  /// One statement for many rows, in one round trip.
  ///
  /// @param rows the values of each
  /// @return rows changed by each, in their order
  public static int[] batch(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (var statement = connection.prepareStatement(sql)) {
      for (var values : rows) {
        set(connection, statement, values);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  /// All rows, in memory together: the statement bounds them.
  public static <T> List<T> list(
      Connection connection, RowReader<T> reader, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(connection, statement, values);
      try (var row = statement.executeQuery()) {
        var read = new ArrayList<T>();
        while (row.next()) {
          read.add(reader.read(row));
        }
        return read;
      }
    }
  }

  /// The first row; empty where there is none.
  public static <T> Optional<T> find(
      Connection connection, RowReader<T> reader, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(connection, statement, values);
      try (var row = statement.executeQuery()) {
        return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
      }
    }
  }

  /// Every row, however many: the connection keeps `fetchSize` of them in memory.
  ///
  /// @param reader returns false when no further row is wanted
  public static void scan(
      Connection connection, int fetchSize, RowReader<Boolean> reader, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(fetchSize);
      set(connection, statement, values);
      try (var row = statement.executeQuery()) {
        while (row.next() && reader.read(row)) {
          // The reader has taken the row.
        }
      }
    }
  }

  /// Null where the column is null.
  public static Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /// As [#instant(ResultSet, String)], by the column's place from 1.
  public static Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void set(Connection connection, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, forDriver(connection, values[i]));
    }
  }

  private static String[] texts(Instant[] times) {
    return Arrays.stream(times)
        .map(time -> time == null ? null : time.toString())
        .toArray(String[]::new);
  }

  private static Object forDriver(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case String[] texts -> connection.createArrayOf("text", texts);
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      case Long[] numbers -> connection.createArrayOf("bigint", numbers);
      case Instant[] times -> connection.createArrayOf("timestamptz", texts(times));
      case byte[][] values -> connection.createArrayOf("bytea", values);
      case null, default -> value;
    };
  }
}
