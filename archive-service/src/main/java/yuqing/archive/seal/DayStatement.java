package yuqing.archive.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import yuqing.archive.timeline.FieldBytes;
import yuqing.archive.timeline.Hash;

/// What the seal of a day states, and so what is signed.
///
/// @param number 1, 2, 3 … without a gap
/// @param zone in which the day is counted
/// @param first stream number of the first entry
/// @param size how many entries, which follow each other; 0 where there were none
/// @param root of the Merkle tree over their hashes, in this order
/// @param previous hash of the seal before; [Hash#START] for the first
/// @param key SHA-256 of the certificate
record DayStatement(
    long number,
    LocalDate day,
    String zone,
    long first,
    long size,
    Hash root,
    Hash previous,
    Instant sealedAt,
    Hash key) {

  private static final String FORMAT = "yuqing.archive.seal.v1";

  /// An instant is kept to the millisecond, which is what its text shows everywhere.
  DayStatement {
    sealedAt = sealedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The bytes that are signed: the fields in their order.
  byte[] bytes() {
    return fields().bytes();
  }

  /// By which the next seal and bundles name this one.
  Hash hash() {
    return fields().hash();
  }

  private FieldBytes fields() {
    return new FieldBytes(FORMAT)
        .number(number)
        .text(day.toString())
        .text(zone)
        .number(first)
        .number(size)
        .hash(root)
        .hash(previous)
        .instant(sealedAt)
        .hash(key);
  }
}
