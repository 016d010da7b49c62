package yuqing.archive.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.text.Sha256;

/// The tree by RFC 6962: its root by the letter of the definition, its proofs by what a reader
/// does with them, in tiles that are each written once.
class MerkleTreeTest {

  private static final long SEED = 6_962;

  private final KeptTiles tiles = new KeptTiles();

  private static final class KeptTiles implements TreeTiles {
    private final Map<String, byte[]> kept = new HashMap<>();

    @Override
    public byte[] read(int level, long index) {
      return kept.get(level + "/" + index);
    }

    @Override
    public void write(int level, long index, byte[] hashes) {
      assertThat(kept.put(level + "/" + index, hashes)).as("tile %d/%d", level, index).isNull();
    }
  }

  /// Appendix of the RFC's authors' own test vectors: the empty tree and that of one empty leaf.
  @Test
  void knownRoots() throws SQLException {
    assertThat(hex(new MerkleTree(tiles, 0).root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    var tree = new TreeBuilder(tiles, 0);
    tree.append(MerkleHash.leaf(new byte[0]));
    tree.finish();
    assertThat(hex(new MerkleTree(tiles, 1).root()))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 1_000, 65_535, 65_536, 65_537, 70_000})
  void theRootIsTheDefinitions(int size) throws SQLException {
    build(size);

    assertThat(hex(new MerkleTree(tiles, size).root())).isEqualTo(hex(defined(0, size)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 256, 300, 1_000, 66_000})
  void aProofLeadsToTheRoot(int size) throws SQLException {
    build(size);
    var random = new Random(SEED);
    for (int tries = 0; tries < 20; tries++) {
      var leaves =
          LongStream.generate(() -> random.nextInt(size))
              .limit(1 + random.nextInt(12))
              .distinct()
              .sorted()
              .toArray();
      Deque<byte[]> nodes = new ArrayDeque<>();
      new MerkleTree(tiles, size).prove(leaves, nodes::add);

      assertThat(hex(proved(0, size, leaves, nodes))).isEqualTo(hex(defined(0, size)));
      assertThat(nodes).as("none is left over").isEmpty();
    }
  }

  @Test
  void aTreeThatWasLeftIsContinued() throws SQLException {
    int size = 3 * TreeBuilder.RESUMABLE + 77;
    for (int part = 0; part < 3; part++) {
      var tree = new TreeBuilder(tiles, (long) part * TreeBuilder.RESUMABLE);
      for (int i = 0; i < TreeBuilder.RESUMABLE; i++) {
        tree.append(leaf(part * TreeBuilder.RESUMABLE + i));
      }
    }
    var last = new TreeBuilder(tiles, 3L * TreeBuilder.RESUMABLE);
    for (int i = 3 * TreeBuilder.RESUMABLE; i < size; i++) {
      last.append(leaf(i));
    }
    last.finish();

    assertThat(last.size()).isEqualTo(size);
    assertThat(hex(new MerkleTree(tiles, size).root())).isEqualTo(hex(defined(0, size)));
    assertThatThrownBy(() -> new TreeBuilder(tiles, 77))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void build(int size) throws SQLException {
    var tree = new TreeBuilder(tiles, 0);
    for (int i = 0; i < size; i++) {
      tree.append(leaf(i));
    }
    tree.finish();
  }

  private static byte[] leaf(int i) {
    return MerkleHash.leaf(ByteBuffer.allocate(4).putInt(i).array());
  }

  private static byte[] defined(int from, int to) {
    if (to - from == 1) {
      return leaf(from);
    }
    int middle = from + Integer.highestOneBit(to - from - 1);
    return node(defined(from, middle), defined(middle, to));
  }

  private static byte[] proved(int from, int to, long[] leaves, Deque<byte[]> nodes) {
    if (LongStream.of(leaves).noneMatch(leaf -> leaf >= from && leaf < to)) {
      return nodes.remove();
    }
    if (to - from == 1) {
      return leaf(from);
    }
    int middle = from + Integer.highestOneBit(to - from - 1);
    return node(proved(from, middle, leaves, nodes), proved(middle, to, leaves, nodes));
  }

  private static byte[] node(byte[] left, byte[] right) {
    var digest = Sha256.digest();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
