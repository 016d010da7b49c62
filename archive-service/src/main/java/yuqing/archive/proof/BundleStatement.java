package yuqing.archive.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.FieldBytes;
import yuqing.archive.timeline.Hash;

/// What the signature on a bundle states: the bundle's own seal, made on the spot, since its last
/// entries are in no day's seal yet and its other files in none ever.
///
/// @param manifest SHA-256 of `manifest.json`; null for proofs without a bundle
/// @param proofs SHA-256 of the document up to this statement
/// @param newest number of the newest day's seal then; 0 where there was none
/// @param newestHash its hash; [Hash#START] where there was none
/// @param coveredUntil when its day began: what was recorded before is in a seal
/// @param key SHA-256 of the certificate
record BundleStatement(
    ChainHead head,
    Hash manifest,
    Hash proofs,
    long newest,
    Hash newestHash,
    Instant coveredUntil,
    Instant sealedAt,
    Hash key) {

  private static final String FORMAT = "yuqing.archive.bundle.v1";

  /// An instant is kept to the millisecond, which is what its text shows.
  BundleStatement {
    sealedAt = sealedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The bytes that are signed: the fields in their order.
  byte[] bytes() {
    var fields =
        new FieldBytes(FORMAT).text(head.incident()).number(head.length()).hash(head.hash());
    if (manifest == null) {
      fields.nothing();
    } else {
      fields.hash(manifest);
    }
    return fields
        .hash(proofs)
        .number(newest)
        .hash(newestHash)
        .instant(coveredUntil)
        .instant(sealedAt)
        .hash(key)
        .bytes();
  }
}
