package yuqing.archive.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import yuqing.durable.jdbc.RowReader;
import yuqing.durable.jdbc.Sql;

/// Seals as rows of the table `seal`.
public final class SealRows {

  private static final String INSERT =
      "insert into seal (number, day, zone, first, size, root, previous, sealed_at, key,"
          + " signature, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String NEWEST = "select * from seal order by number desc limit 1";

  private static final String OF_DAY = "select * from seal where day = ?";

  private static final String PAGE =
      "select * from seal where number < ? order by number desc limit ?";

  private static final String AFTER = "select * from seal where number > ? order by number";

  private static final String OVER =
      "select * from seal where size > 0 and first <= ? and first + size > ? and number <= ?"
          + " order by number";

  private SealRows() {}

  static void insert(Connection connection, DaySeal seal) throws SQLException {
    var statement = seal.statement();
    Sql.update(
        connection,
        INSERT,
        statement.number(),
        statement.day(),
        statement.zone(),
        statement.first(),
        statement.size(),
        statement.root().bytes(),
        statement.previous().bytes(),
        statement.sealedAt(),
        statement.key().bytes(),
        HexFormat.of().parseHex(seal.signature()),
        seal.hash().bytes());
  }

  public static Optional<DaySeal> newest(Connection connection) throws SQLException {
    return Sql.find(connection, DaySeal::read, NEWEST);
  }

  static Optional<DaySeal> ofDay(Connection connection, LocalDate day) throws SQLException {
    return Sql.find(connection, DaySeal::read, OF_DAY, day);
  }

  /// The newest first.
  ///
  /// @param before number of the seal that is not in it any more
  static List<DaySeal> page(Connection connection, long before, int limit) throws SQLException {
    return Sql.list(connection, DaySeal::read, PAGE, before, limit);
  }

  /// All from the first on.
  static void scan(Connection connection, int fetchSize, RowReader<Boolean> reader)
      throws SQLException {
    Sql.scan(connection, fetchSize, reader, AFTER, 0L);
  }

  /// Those that may have entries with these stream numbers, in their order: one a day at most.
  ///
  /// @param upTo number of the last seal that counts
  public static List<DaySeal> over(Connection connection, long first, long last, long upTo)
      throws SQLException {
    return Sql.list(connection, DaySeal::read, OVER, last, first, upTo);
  }
}
