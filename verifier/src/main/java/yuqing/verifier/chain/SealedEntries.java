package yuqing.verifier.chain;

import java.util.Arrays;
import java.util.BitSet;

/// The hashes of the entries that a bundle has to have, as its proofs list them: entry 1, 2, 3 …
public final class SealedEntries {

  /// 32 bytes are kept of each.
  public static final int MOST = 1_000_000;

  private static final int BYTES = BundledEntry.HASH_BYTES;
  private static final int FIRST = 64;

  private byte[] hashes = new byte[FIRST * BYTES];
  private int length;

  /// Those that the archive itself had lost.
  private final BitSet lost = new BitSet();

  /// Those whose payload had been erased.
  private final BitSet erased = new BitSet();

  /// @param hash null for one that the archive had lost
  public void add(byte[] hash) {
    if ((length + 1) * BYTES > hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    if (hash == null) {
      lost.set(length + 1);
    } else {
      System.arraycopy(hash, 0, hashes, length * BYTES, BYTES);
    }
    length++;
  }

  public int length() {
    return length;
  }

  public void setErased(long n) {
    if (has(n)) {
      erased.set((int) n);
    }
  }

  boolean isErased(int n) {
    return erased.get(n);
  }

  public boolean isLost(int n) {
    return lost.get(n);
  }

  public boolean has(long n) {
    return n >= 1 && n <= length;
  }

  /// @param n 0 for what the first entry follows
  public byte[] hash(int n) {
    return n == 0 ? new byte[BYTES] : Arrays.copyOfRange(hashes, (n - 1) * BYTES, n * BYTES);
  }

  boolean isHash(int n, byte[] hash) {
    return Arrays.equals(hashes, (n - 1) * BYTES, n * BYTES, hash, 0, BYTES);
  }
}
