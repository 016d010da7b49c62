package yuqing.verifier.proof;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import yuqing.verifier.chain.SignedFields;

/// Computes the root of a Merkle tree (RFC 6962) from some of its leaves and the hashes of what
/// is beside them: from the root downwards, left before right, a subtree with none of the leaves
/// is one hash, one with some is taken apart.
final class TreePaths {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final long[] places;
  private final LeafContents contents;
  private final NodeSource nodes;
  private final MessageDigest digest = SignedFields.sha256Digest();

  /// What a leaf is made of.
  @FunctionalInterface
  interface LeafContents {
    /// @param leaf its place among the leaves that are there
    byte[] of(int leaf);
  }

  /// The hashes beside the leaves, one after another.
  @FunctionalInterface
  interface NodeSource {
    byte[] next() throws IOException;
  }

  /// @param places of the leaves from 0, ascending
  TreePaths(long[] places, LeafContents contents, NodeSource nodes) {
    this.places = places;
    this.contents = contents;
    this.nodes = nodes;
  }

  /// @param size leaves of the whole tree; more than the last place
  byte[] root(long size) throws IOException {
    return root(0, size, 0, places.length);
  }

  private byte[] root(long from, long to, int first, int last) throws IOException {
    if (first == last) {
      return nodes.next();
    }
    if (to - from == 1) {
      digest.update(LEAF);
      return digest.digest(contents.of(first));
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    int place = Arrays.binarySearch(places, first, last, middle);
    int split = place < 0 ? -place - 1 : place;
    var left = root(from, middle, first, split);
    var right = root(middle, to, split, last);
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }
}
