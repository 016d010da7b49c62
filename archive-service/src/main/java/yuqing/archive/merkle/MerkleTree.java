package yuqing.archive.merkle;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A tree whose tiles are written: its root, and what proves that leaves are in it. Holds one
/// tile a level; a proof reads each tile that it needs once.
public final class MerkleTree {

  private static final int BITS = 8;

  private final TreeTiles tiles;
  private final long size;

  /// The tile of each level that was read last, and which one it is.
  private final Map<Integer, byte[]> latest = new HashMap<>();

  private final Map<Integer, Long> latestIndex = new HashMap<>();

  /// Takes the hashes of a proof one by one.
  @FunctionalInterface
  public interface NodeWriter<X extends Exception> {
    void write(byte[] hash) throws X;
  }

  public MerkleTree(TreeTiles tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  public byte[] root() throws SQLException {
    return size == 0 ? MerkleHash.empty() : root(0, size);
  }

  /// Writes the hashes that a reader who has these leaves needs for the root: from the root
  /// downwards, left before right, a subtree with none of the leaves in it is one hash, and one
  /// with some is taken apart.
  ///
  /// @param leaves their places from 0, ascending
  public <X extends Exception> void prove(long[] leaves, NodeWriter<X> out) throws SQLException, X {
    prove(0, size, leaves, 0, leaves.length, out);
  }

  private <X extends Exception> void prove(
      long from, long to, long[] leaves, int first, int last, NodeWriter<X> out)
      throws SQLException, X {
    if (first == last) {
      out.write(root(from, to));
    } else if (to - from > 1) {
      long middle = from + leftOf(to - from);
      int place = Arrays.binarySearch(leaves, first, last, middle);
      int split = place < 0 ? -place - 1 : place;
      prove(from, middle, leaves, first, split, out);
      prove(middle, to, leaves, split, last, out);
    }
  }

  /// The root of a subtree as RFC 6962 divides: `from` is a multiple of the power of two that the
  /// subtree fills or begins to fill.
  private byte[] root(long from, long to) throws SQLException {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      return rootOfFull(from, Long.numberOfTrailingZeros(leaves));
    }
    long middle = from + leftOf(leaves);
    return MerkleHash.node(root(from, middle), root(middle, to));
  }

  /// @param height of the subtree: it has two to that power leaves
  private byte[] rootOfFull(long from, int height) throws SQLException {
    int level = height / BITS;
    long index = from >> (level * BITS);
    var hashes = tile(level, index / TreeTiles.WIDTH);
    return MerkleHash.root(hashes, (int) (index % TreeTiles.WIDTH), 1 << (height % BITS));
  }

  private byte[] tile(int level, long index) throws SQLException {
    var latestRead = latestIndex.put(level, index);
    if (latestRead == null || latestRead != index) {
      latest.put(level, tiles.read(level, index));
    }
    return latest.get(level);
  }

  /// The largest power of two below: so many leaves are to the left.
  private static long leftOf(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
