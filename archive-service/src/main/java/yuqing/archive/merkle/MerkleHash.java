package yuqing.archive.merkle;

import yuqing.contracts.text.Sha256;

/// The hashes of RFC 6962, section 2.1. Their prefixes keep a leaf from being taken for a node.
public final class MerkleHash {

  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleHash() {}

  /// Of a tree without leaves.
  static byte[] empty() {
    return Sha256.digest().digest();
  }

  public static byte[] leaf(byte[] content) {
    var digest = Sha256.digest();
    digest.update(LEAF);
    return digest.digest(content);
  }

  static byte[] node(byte[] left, byte[] right) {
    var digest = Sha256.digest();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /// The root over hashes that lie one after another.
  ///
  /// @param count a power of two
  static byte[] root(byte[] hashes, int from, int count) {
    if (count == 1) {
      var hash = new byte[BYTES];
      System.arraycopy(hashes, from * BYTES, hash, 0, BYTES);
      return hash;
    }
    int half = count / 2;
    return node(root(hashes, from, half), root(hashes, from + half, half));
  }
}
