package yuqing.verifier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A day's seal as the archive makes one, with its whole tree in memory.
class DraftDay {

  /// Of a school of the tests.
  static final String ZONE = "Asia/Shanghai";

  final long number;
  final LocalDate day;
  final long first;
  final List<byte[]> leaves;
  final byte[] root;
  final byte[] previous;
  final Instant sealedAt;
  final TestSigner signer;

  /// @param leaves hashes of entries
  DraftDay(
      DraftDay before, LocalDate day, List<byte[]> leaves, Instant sealedAt, TestSigner signer) {
    this.number = before == null ? 1 : before.number + 1;
    this.day = day;
    this.first = before == null ? 1 : before.first + before.leaves.size();
    this.leaves = List.copyOf(leaves);
    this.root = root(0, leaves.size());
    this.previous = before == null ? new byte[32] : before.hash();
    this.sealedAt = sealedAt;
    this.signer = signer;
  }

  /// As RFC 6962 has it, by the letter.
  private byte[] root(int from, int to) {
    if (from == to) {
      return Sha.of();
    }
    if (to - from == 1) {
      return Sha.of(new byte[] {0}, leaves.get(from));
    }
    int middle = from + Integer.highestOneBit(to - from - 1);
    return Sha.of(new byte[] {1}, root(from, middle), root(middle, to));
  }

  private byte[] fields() {
    return Sha.fields(
        "yuqing.archive.seal.v1",
        number,
        day,
        ZONE,
        first,
        leaves.size(),
        root,
        previous,
        sealedAt.toEpochMilli() * 1000,
        signer.key());
  }

  byte[] hash() {
    return Sha.of(fields());
  }

  Instant dayStart() {
    return day.atStartOfDay(java.time.ZoneId.of(ZONE)).toInstant();
  }

  String json() {
    return """
        {"format":"yuqing.seal.v1","number":%d,"day":"%s","zone":"%s","first":%d,"size":%d,\
        "root":"%s","previous":"%s","sealedAt":"%s","key":"%s","signature":"%s","hash":"%s"}"""
        .formatted(
            number,
            day,
            ZONE,
            first,
            leaves.size(),
            Sha.hex(root),
            Sha.hex(previous),
            DraftProofs.text(sealedAt),
            Sha.hex(signer.key()),
            signer.sign(fields()),
            Sha.hex(hash()));
  }

  /// Where in the tree an entry's leaf is; negative where it is none.
  int placeOf(DraftEntry entry) {
    for (int place = 0; place < leaves.size(); place++) {
      if (Arrays.equals(leaves.get(place), entry.hash)) {
        return place;
      }
    }
    return -1;
  }

  /// The hashes beside some leaves.
  List<String> nodes(List<Integer> places) {
    var nodes = new ArrayList<String>();
    nodes(0, leaves.size(), places, nodes);
    return nodes;
  }

  private void nodes(int from, int to, List<Integer> places, List<String> nodes) {
    if (places.stream().noneMatch(place -> place >= from && place < to)) {
      nodes.add('"' + Sha.hex(root(from, to)) + '"');
    } else if (to - from > 1) {
      int middle = from + Integer.highestOneBit(to - from - 1);
      nodes(from, middle, places, nodes);
      nodes(middle, to, places, nodes);
    }
  }
}
