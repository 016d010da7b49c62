package yuqing.verifier.proof;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yuqing.verifier.chain.SealedEntries;
import yuqing.verifier.json.StrictJson;
import yuqing.verifier.trust.SealClaim;

/// Which leaves of a day's tree are entries of the dossier, and whether they lead to the root
/// that the day's seal states.
final class DayLeaves {

  private static final int SHOWN = 10;

  private final SealClaim seal;
  private int[] entries = new int[16];
  private long[] places = new long[16];
  private int count;
  private boolean leadsToRoot;

  private DayLeaves(SealClaim seal) {
    this.seal = seal;
  }

  /// Reads `{"seal": …, "leaves": …, "nodes": …}`, the nodes one by one.
  static DayLeaves read(StrictJson json, SealedEntries sealed) throws IOException {
    json.startObject();
    json.field("seal");
    var day = new DayLeaves(SealClaim.read(json));
    json.field("leaves");
    json.array(() -> day.readLeaf(json, sealed));
    if (day.count == 0) {
      throw json.invalid("has a day's seal without an entry of the dossier");
    }
    json.field("nodes");
    json.startArray();
    var paths =
        new TreePaths(
            Arrays.copyOf(day.places, day.count),
            leaf -> sealed.hash(day.entries[leaf]),
            () -> nextNode(json));
    day.leadsToRoot = Arrays.equals(paths.root(day.seal.size()), day.seal.root());
    if (json.hasElement()) {
      throw json.invalid("has more hashes than its leaves need");
    }
    json.endObject();
    return day;
  }

  private static byte[] nextNode(StrictJson json) throws IOException {
    if (!json.hasElement()) {
      throw json.invalid("has fewer hashes than its leaves need");
    }
    return json.hash();
  }

  /// `[n, place]`, both ascending.
  private void readLeaf(StrictJson json, SealedEntries sealed) throws IOException {
    json.startArray();
    long n = json.number();
    long place = json.number();
    if (json.hasElement()
        || !sealed.has(n)
        || place < 0
        || place >= seal.size()
        || (count > 0 && (n <= entries[count - 1] || place <= places[count - 1]))) {
      throw json.invalid("has a leaf that cannot be");
    }
    if (count == entries.length) {
      entries = Arrays.copyOf(entries, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    entries[count] = (int) n;
    places[count++] = place;
  }

  SealClaim seal() {
    return seal;
  }

  boolean leadsToRoot() {
    return leadsToRoot;
  }

  IntStream entries() {
    return Arrays.stream(entries, 0, count);
  }

  int count() {
    return count;
  }

  /// `3, 4, 9` or, of many, the first ones.
  String names() {
    var shown =
        entries().limit(SHOWN).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return count > SHOWN ? shown + " …" : shown;
  }
}
