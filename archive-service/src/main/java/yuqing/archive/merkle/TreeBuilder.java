package yuqing.archive.merkle;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes the tiles of a tree whose leaves come one by one. Holds one tile a level, whatever the
/// number of leaves; what it has written up to a multiple of [#RESUMABLE] leaves another one
/// continues.
public final class TreeBuilder {

  /// The leaves under one full tile of level 1: with them no tile of the levels 0 and 1 is begun.
  public static final int RESUMABLE = TreeTiles.WIDTH * TreeTiles.WIDTH;

  private static final int BITS = 8;

  private final TreeTiles tiles;
  private final List<OpenTile> open = new ArrayList<>();
  private long size;

  /// The tile of a level that is not full yet.
  private static final class OpenTile {
    private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    private long index;

    OpenTile(long index) {
      this.index = index;
    }

    boolean isFull() {
      return hashes.size() == TreeTiles.WIDTH * MerkleHash.BYTES;
    }
  }

  /// @param size leaves whose tiles have been written; a multiple of [#RESUMABLE]
  public TreeBuilder(TreeTiles tiles, long size) throws SQLException {
    if (size % RESUMABLE != 0) {
      throw new IllegalArgumentException("cannot continue after " + size + " leaves");
    }
    this.tiles = tiles;
    this.size = size;
    for (int level = 0; size >> (BITS * level) > 0; level++) {
      open.add(reopened(level));
    }
  }

  /// A tile that is not full was not written: its hashes are the roots of the tiles below.
  private OpenTile reopened(int level) throws SQLException {
    long hashes = size >> (BITS * level);
    var tile = new OpenTile(hashes / TreeTiles.WIDTH);
    for (long i = tile.index * TreeTiles.WIDTH; i < hashes; i++) {
      tile.hashes.writeBytes(MerkleHash.root(tiles.read(level - 1, i), 0, TreeTiles.WIDTH));
    }
    return tile;
  }

  /// Leaves so far.
  public long size() {
    return size;
  }

  /// @param leaf the hash of the next leaf
  public void append(byte[] leaf) throws SQLException {
    add(0, leaf);
    size++;
  }

  private void add(int level, byte[] hash) throws SQLException {
    if (open.size() == level) {
      open.add(new OpenTile(0));
    }
    var tile = open.get(level);
    tile.hashes.writeBytes(hash);
    if (tile.isFull()) {
      var hashes = tile.hashes.toByteArray();
      tiles.write(level, tile.index, hashes);
      tile.hashes.reset();
      tile.index++;
      add(level + 1, MerkleHash.root(hashes, 0, TreeTiles.WIDTH));
    }
  }

  /// Writes what no full tile has: nothing is appended afterwards.
  public void finish() throws SQLException {
    for (int level = 0; level < open.size(); level++) {
      var tile = open.get(level);
      if (tile.hashes.size() > 0) {
        tiles.write(level, tile.index, tile.hashes.toByteArray());
      }
    }
  }
}
