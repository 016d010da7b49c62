package yuqing.archive.merkle;

import java.sql.SQLException;

/// Where the hashes of one tree are kept, [#WIDTH] in a tile, one after another. Level 0 has the
/// leaves' hashes; level 1 the root over each full tile of level 0, and so on upwards. The last
/// tile of a level may have fewer.
public interface TreeTiles {

  int WIDTH = 256;

  /// @throws IllegalStateException where there is no such tile
  byte[] read(int level, long index) throws SQLException;

  void write(int level, long index, byte[] hashes) throws SQLException;
}
