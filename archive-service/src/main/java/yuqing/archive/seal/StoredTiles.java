package yuqing.archive.seal;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.archive.merkle.TreeBuilder;
import yuqing.archive.merkle.TreeTiles;
import yuqing.durable.jdbc.Sql;

/// The tiles of one seal's tree in the table `seal_tile`, in the caller's transaction.
final class StoredTiles implements TreeTiles {

  private static final String READ =
      "select hashes from seal_tile where seal = ? and level = ? and index = ?";

  private static final String WRITE =
      "insert into seal_tile (seal, level, index, hashes) values (?, ?, ?, ?)";

  private static final String FULL = "select count(*) from seal_tile where seal = ? and level = 1";

  private final Connection connection;
  private final long seal;

  StoredTiles(Connection connection, long seal) {
    this.connection = connection;
    this.seal = seal;
  }

  @Override
  public byte[] read(int level, long index) throws SQLException {
    return Sql.find(connection, row -> row.getBytes(1), READ, seal, level, index)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "seal %d has no tile %d of level %d".formatted(seal, index, level)));
  }

  @Override
  public void write(int level, long index, byte[] hashes) throws SQLException {
    Sql.update(connection, WRITE, seal, level, index, hashes);
  }

  /// How many leaves of a day that is being sealed have their tiles: transactions end after full
  /// tiles of level 1.
  long leavesSoFar() throws SQLException {
    return Sql.find(connection, row -> row.getLong(1), FULL, seal).orElseThrow()
        * TreeBuilder.RESUMABLE;
  }
}
