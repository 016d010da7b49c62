package yuqing.archive.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import yuqing.archive.merkle.TreeBuilder;
import yuqing.durable.jdbc.Sql;

/// Builds the tree of the next seal, a part in each transaction, so that a day of any size
/// neither fills the memory nor outlasts a transaction.
final class DayTree {

  private static final int FETCH = 2_000;

  private static final String ENTRIES =
      """
      select s.number, e.recorded_at, e.hash
      from stream_number s left join entry e on e.position = s.position
      where s.number >= ? order by s.number limit ?
      """;

  private DayTree() {}

  /// Adds leaves in the caller's transaction. All entries that are visible have their numbers.
  ///
  /// @return how many leaves it has, once it is whole; empty while a further part is to be added
  static OptionalLong extend(Connection connection, NextSeal next) throws SQLException {
    var tiles = new StoredTiles(connection, next.number());
    var tree = new TreeBuilder(tiles, tiles.leavesSoFar());
    long from = next.first() + tree.size();
    var scan = new DayScan(next.dayEnd(), tree, from, TreeBuilder.RESUMABLE);
    int most = TreeBuilder.RESUMABLE + DayScan.AHEAD + 1;
    Sql.scan(connection, FETCH, scan, ENTRIES, from, most);
    if (!scan.isWhole()) {
      return OptionalLong.empty();
    }
    tree.finish();
    return OptionalLong.of(tree.size());
  }
}
