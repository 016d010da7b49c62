package yuqing.archive.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.archive.timeline.ChainVerification.BrokenAt;
import yuqing.archive.timeline.ChainVerification.Reason;

/// Over chains made at random (by seed): a whole one is valid, and whatever is done to one is found
/// at the entry where it was done.
class VerifierTest {

  private static final Instant NOW = Instant.parse("2026-10-20T01:00:00Z");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWholeChainIsValid(long seed) {
    var chain = chain(new Random(seed));
    var found = verify(chain, chain.size());
    assertThat(found.valid()).isTrue();
    assertThat(found.brokenAt()).isNull();
    assertThat(found.entries()).isEqualTo(chain.size());
    assertThat(found.head()).isEqualTo(headOf(chain));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anErasedPayloadBreaksNothing(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var which = random.nextInt(chain.size());
    chain.set(which, erased(chain.get(which)));
    var found = verify(chain, chain.size());
    assertThat(found.valid()).isTrue();
    assertThat(found.erased()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anAlteredPayloadIsNamed(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var which = random.nextInt(chain.size());
    var entry = chain.get(which);
    var opening = entry.opening().orElseThrow();
    var payload = opening.payload();
    payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
    chain.set(which, opened(entry, new CommittedPayload(opening.salt(), payload)));
    assertBroken(chain, which + 1, Reason.PAYLOAD_ALTERED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anAlteredSaltIsNamed(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var which = random.nextInt(chain.size());
    var entry = chain.get(which);
    var opening = entry.opening().orElseThrow();
    var salt = opening.salt();
    salt[random.nextInt(salt.length)]++;
    chain.set(which, opened(entry, new CommittedPayload(salt, opening.payload())));
    assertBroken(chain, which + 1, Reason.PAYLOAD_ALTERED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPayloadExchangedTogetherWithItsCommitmentIsNamed(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var which = random.nextInt(chain.size());
    var entry = chain.get(which);
    var other = opening(random);
    chain.set(
        which,
        new Entry(
            entry.position(),
            entry.header(),
            Optional.of(other),
            null,
            other.commitment(),
            entry.hash()));
    assertBroken(chain, which + 1, Reason.HASH_ALTERED);
  }

  /// Even with its own hash computed afresh: the next entry, or the head, does not follow from it.
  @ParameterizedTest
  @MethodSource("seeds")
  void anEntryForgedWithItsHashIsFoundByWhatFollows(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var which = random.nextInt(chain.size());
    var head = headOf(chain);
    var previous = which == 0 ? Hash.START : chain.get(which - 1).hash();
    chain.set(which, entry(previous, which + 1, random));
    var found = verify(chain, new ChainHead("i", chain.size(), head));
    var last = which == chain.size() - 1;
    assertThat(found.brokenAt())
        .isEqualTo(
            last
                ? new BrokenAt(which + 1, Reason.HEAD_ALTERED)
                : new BrokenAt(which + 2, Reason.HASH_ALTERED));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDeletedEntryIsNamed(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var length = chain.size();
    var head = headOf(chain);
    var which = random.nextInt(length);
    chain.remove(which);
    var found = verify(chain, new ChainHead("i", length, head));
    assertThat(found.brokenAt()).isEqualTo(new BrokenAt(which + 1, Reason.ENTRY_MISSING));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void entriesThatChangedPlacesAreNamed(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var first = random.nextInt(chain.size() - 1);
    var one = chain.get(first);
    var two = chain.get(first + 1);
    chain.set(first, numbered(two, first + 1));
    chain.set(first + 1, numbered(one, first + 2));
    assertBroken(chain, first + 1, Reason.HASH_ALTERED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anEntryThatNobodyAppendedIsNamed(long seed) {
    var random = new Random(seed);
    var chain = chain(random);
    var head = new ChainHead("i", chain.size(), headOf(chain));
    chain.add(entry(head.hash(), chain.size() + 1, random));
    assertThat(verify(chain, head).brokenAt())
        .isEqualTo(new BrokenAt(chain.size(), Reason.BEYOND_HEAD));
  }

  private static void assertBroken(List<Entry> chain, long n, Reason reason) {
    var found = verify(chain, chain.size());
    assertThat(found.valid()).isFalse();
    assertThat(found.brokenAt()).isEqualTo(new BrokenAt(n, reason));
    assertThat(found.entries()).isEqualTo(n - 1);
  }

  private static ChainVerification verify(List<Entry> chain, int length) {
    return verify(chain, new ChainHead("i", length, headOf(chain)));
  }

  private static ChainVerification verify(List<Entry> chain, ChainHead expected) {
    var verifier = new Verifier(expected);
    for (var entry : chain) {
      if (!verifier.take(entry)) {
        break;
      }
    }
    return verifier.result(NOW, List.of());
  }

  private static Hash headOf(List<Entry> chain) {
    return chain.getLast().hash();
  }

  private static List<Entry> chain(Random random) {
    var chain = new ArrayList<Entry>();
    var length = 2 + random.nextInt(12);
    for (var n = 1; n <= length; n++) {
      chain.add(entry(n == 1 ? Hash.START : chain.getLast().hash(), n, random));
    }
    return chain;
  }

  private static Entry entry(Hash previous, long n, Random random) {
    var header =
        new EntryHeader(
            "i",
            n,
            new UUID(random.nextLong(), random.nextLong()),
            "incident.reopened",
            "/incident-service",
            n,
            NOW.minusSeconds(random.nextInt(100_000)),
            NOW.minusMillis(random.nextInt(100_000)));
    var opening = opening(random);
    var commitment = opening.commitment();
    return new Entry(
        n,
        header,
        Optional.of(opening),
        null,
        commitment,
        Chain.hash(previous, header, commitment));
  }

  private static CommittedPayload opening(Random random) {
    var salt = new byte[CommittedPayload.SALT_BYTES];
    var payload = new byte[1 + random.nextInt(300)];
    random.nextBytes(salt);
    random.nextBytes(payload);
    return new CommittedPayload(salt, payload);
  }

  private static Entry erased(Entry entry) {
    return new Entry(
        entry.position(), entry.header(), Optional.empty(), NOW, entry.commitment(), entry.hash());
  }

  private static Entry opened(Entry entry, CommittedPayload opening) {
    return new Entry(
        entry.position(),
        entry.header(),
        Optional.of(opening),
        null,
        entry.commitment(),
        entry.hash());
  }

  private static Entry numbered(Entry entry, long n) {
    var h = entry.header();
    var header =
        new EntryHeader(
            h.incident(),
            n,
            h.eventId(),
            h.type(),
            h.source(),
            h.sequence(),
            h.time(),
            h.recordedAt());
    return new Entry(
        entry.position(), header, entry.opening(), null, entry.commitment(), entry.hash());
  }
}
