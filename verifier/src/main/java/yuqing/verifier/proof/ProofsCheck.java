package yuqing.verifier.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yuqing.verifier.chain.SealedEntries;
import yuqing.verifier.chain.SignedFields;
import yuqing.verifier.chain.TimelineCheck;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.trust.SealClaim;
import yuqing.verifier.trust.TrustedSigners;

/// Checks `proofs.json`: the bundle's own seal, and the days' seals with the paths from the
/// entries to their roots.
public final class ProofsCheck {

  /// Between a seal's instant and a bundle that has to know it: the seal may have been committed
  /// while the bundle was being made.
  private static final Duration KNOWN_AFTER = Duration.ofHours(1);

  /// How much earlier than its seal's day an entry may have been recorded: it may have committed
  /// after its own day was sealed.
  private static final Duration LATE_AT_MOST = Duration.ofDays(1);

  private final String file;
  private final TrustedSigners trusted;
  private final VerificationReport report;
  private final SignatureCheck signatures;
  private final List<SealClaim> seals = new ArrayList<>();

  /// Of each entry the place of its seal among [#seals], and 1 more; 0 for one that has none.
  private int[] sealOf = new int[0];

  private ProofsDocument document;

  public ProofsCheck(String file, TrustedSigners trusted, VerificationReport report) {
    this.file = file;
    this.trusted = trusted;
    this.report = report;
    this.signatures = new SignatureCheck(file, trusted, report);
  }

  /// Opens the document anew.
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /// @param length of the document in bytes
  /// @throws yuqing.verifier.json.InvalidJson where it cannot be read
  public void read(Opening opening, long length) throws IOException {
    try (var in = opening.open()) {
      document = ProofsDocument.read(file, in, this::takeDay);
    }
    var claim = document.claim();
    report.setSealedAt(claim.sealedAt());
    signatures.check(
        "the bundle",
        "the bundle",
        claim.key(),
        document.certificate(claim.key()),
        claim.sealedAt(),
        certificate ->
            certificate.verifies(claim.signedBytes(document.incident()), claim.signature()));
    try (var in = opening.open()) {
      requireSealedBytes(in, length);
    }
    requireHead();
    requirePublished();
  }

  /// What comes before the seal has the hash that the seal states, and the seal is written as it
  /// is always written.
  private void requireSealedBytes(InputStream in, long length) throws IOException {
    var end = document.claim().text().getBytes(UTF_8);
    var digest = SignedFields.sha256Digest();
    var buffer = new byte[8_192];
    long left = Math.max(0, length - end.length);
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
    if (!Arrays.equals(in.readAllBytes(), end)
        || !Arrays.equals(digest.digest(), document.claim().proofs())) {
      report.add(FindingKind.FILE_ALTERED, file, "the file was altered: it is not what was sealed");
    }
  }

  private void requireHead() {
    var entries = document.entries();
    var claim = document.claim();
    int length = entries.length();
    if (claim.length() != length || !Arrays.equals(claim.head(), entries.hash(length))) {
      report.add(
          FindingKind.SEAL_INVALID,
          file,
          "the list of entries does not end with the one that was sealed as the last");
    }
    for (int n = 1; n <= length; n++) {
      if (entries.isLost(n)) {
        report.add(
            FindingKind.ENTRY_REMOVED,
            n,
            file,
            "entry %d was not in the archive any more when the bundle was made".formatted(n));
      }
    }
  }

  private void takeDay(DayLeaves day, ProofsDocument soFar) {
    var seal = day.seal();
    signatures.check(
        "the day " + seal.day(),
        "days",
        seal.key(),
        soFar.certificate(seal.key()),
        seal.sealedAt(),
        seal::isSignedBy);
    if (!day.leadsToRoot()) {
      report.add(
          FindingKind.ENTRY_NOT_AS_SEALED,
          day.entries().findFirst().orElse(0),
          file,
          "of the entries %s at least one is not the one in the seal of %s"
              .formatted(day.names(), seal.day()));
    }
    if (!seals.isEmpty() && seals.getLast().number() >= seal.number()) {
      report.add(FindingKind.SEAL_INVALID, file, "the days' seals are not in their order");
    }
    if (seals.isEmpty()) {
      sealOf = new int[soFar.entries().length() + 1];
    }
    seals.add(seal);
    report.addDaySeal(day.count());
    day.entries().forEach(this::setSeal);
  }

  private void setSeal(int n) {
    if (sealOf[n] > 0) {
      report.add(
          FindingKind.SEAL_INVALID, n, file, "entry %d is in the seals of two days".formatted(n));
    }
    sealOf[n] = seals.size();
  }

  /// Compares with the seals that were published outside the archive, where they are given.
  private void requirePublished() {
    var published = trusted.seals();
    if (published.isEmpty()) {
      return;
    }
    seals.forEach(seal -> requirePublished(seal.number(), seal.hash(), "the day " + seal.day()));
    var claim = document.claim();
    if (claim.newest() > 0) {
      requirePublished(claim.newest(), claim.newestHash(), "number " + claim.newest());
    }
    var next = published.find(claim.newest() + 1);
    if (next != null && next.sealedAt().plus(KNOWN_AFTER).isBefore(claim.sealedAt())) {
      report.add(
          FindingKind.SEAL_NOT_AS_PUBLISHED,
          file,
          "the bundle was made without the seal of %s, which had been published before"
              .formatted(next.day()));
    }
  }

  private void requirePublished(long number, byte[] hash, String name) {
    var known = trusted.seals().find(number);
    if (known == null) {
      report.note("the seal of " + name + " is not in the file of published seals");
    } else if (!Arrays.equals(known.hash(), hash)) {
      report.add(
          FindingKind.SEAL_NOT_AS_PUBLISHED,
          file,
          "the seal of " + name + " is not the one that was published");
    }
  }

  /// Compares what the entries say of their recording with the days in whose seals they are.
  public void requireTimes(TimelineCheck timeline) {
    int length = document.entries().length();
    for (int n = 1; n <= length; n++) {
      int place = n < sealOf.length ? sealOf[n] : 0;
      long recordedAt = timeline.recordedAt(n);
      if (place == 0 && recordedAt < SignedFields.micros(document.claim().coveredUntil())) {
        outOfTime(n, "no seal of a day has it, though that day was sealed long before the bundle");
      } else if (place > 0 && isTooLate(recordedAt, seals.get(place - 1))) {
        outOfTime(n, "it was not sealed before " + seals.get(place - 1).day());
      }
    }
  }

  /// The first seal has all that there was before.
  private static boolean isTooLate(long recordedAt, SealClaim seal) {
    return !seal.isFirst() && recordedAt < micros(seal.dayStart().minus(LATE_AT_MOST));
  }

  private static long micros(Instant instant) {
    return SignedFields.micros(instant);
  }

  private void outOfTime(int n, String why) {
    report.add(
        FindingKind.ENTRY_NOT_OF_ITS_TIME,
        n,
        file,
        "entry %d was put in afterwards: by the time it states it was there, but %s"
            .formatted(n, why));
  }

  public String incident() {
    return document.incident();
  }

  public SealedEntries entries() {
    return document.entries();
  }

  /// Whether the bundle's seal names this manifest.
  ///
  /// @param sha256 of the manifest
  public boolean isManifest(byte[] sha256) {
    return Arrays.equals(document.claim().manifest(), sha256);
  }

  /// @param head hash of the last entry by the manifest
  public boolean isHead(long length, byte[] head) {
    return document.claim().length() == length && Arrays.equals(document.claim().head(), head);
  }
}
