package yuqing.archive.timeline;

import java.time.Instant;
import java.util.List;
import yuqing.archive.timeline.ChainVerification.BrokenAt;
import yuqing.archive.timeline.ChainVerification.Reason;

/// Walks one chain in order and finds where it breaks first. Holds one hash at a time, so a chain
/// of any length is walked in the same memory.
public final class Verifier {

  private final ChainHead expected;
  private Hash previous = Hash.START;
  private long entries;
  private long erased;
  private BrokenAt broken;

  public Verifier(ChainHead expected) {
    this.expected = expected;
  }

  /// @return whether to go on: false from the first break
  public boolean take(Entry entry) {
    if (broken == null) {
      var fault = faultOf(entry);
      if (fault == null) {
        entries++;
        erased += entry.opening().isEmpty() ? 1 : 0;
        previous = entry.hash();
      } else {
        broken = fault;
      }
    }
    return broken == null;
  }

  private BrokenAt faultOf(Entry entry) {
    var next = entries + 1;
    if (entry.n() != next) {
      return new BrokenAt(next, Reason.ENTRY_MISSING);
    }
    if (next > expected.length()) {
      return new BrokenAt(next, Reason.BEYOND_HEAD);
    }
    if (entry.opening().isPresent() && !entry.opening().get().opens(entry.commitment())) {
      return new BrokenAt(next, Reason.PAYLOAD_ALTERED);
    }
    if (!entry.header().incident().equals(expected.incident())
        || !Chain.hash(previous, entry.header(), entry.commitment()).equals(entry.hash())) {
      return new BrokenAt(next, Reason.HASH_ALTERED);
    }
    return null;
  }

  public ChainVerification result(Instant checkedAt, List<Gap> gaps) {
    if (broken == null && entries < expected.length()) {
      broken = new BrokenAt(entries + 1, Reason.ENTRY_MISSING);
    }
    if (broken == null && !previous.equals(expected.hash())) {
      broken = new BrokenAt(Math.max(1, entries), Reason.HEAD_ALTERED);
    }
    return new ChainVerification(
        broken == null, entries, erased, previous, checkedAt, broken, gaps);
  }
}
