package yuqing.archive.seal;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.timeline.Hash;

/// The seal of a day, as answers give it.
///
/// @param number 1, 2, 3 … without a gap
/// @param zone in which the day is counted
/// @param first number of the first entry in the archive's order over all incidents
/// @param size how many entries, which follow each other
/// @param root of the Merkle tree over their hashes
/// @param previous hash of the seal before; zeros for the first
/// @param key SHA-256 of the certificate that verifies the signature
/// @param signature in lower-case hex
/// @param hash of this seal
@Schema(name = "Seal")
public record SealAnswer(
    long number,
    LocalDate day,
    String zone,
    long first,
    long size,
    @Schema(implementation = String.class) Hash root,
    @Schema(implementation = String.class) Hash previous,
    Instant sealedAt,
    @Schema(implementation = String.class) Hash key,
    String signature,
    @Schema(implementation = String.class) Hash hash) {

  static SealAnswer of(DaySeal seal) {
    var statement = seal.statement();
    return new SealAnswer(
        statement.number(),
        statement.day(),
        statement.zone(),
        statement.first(),
        statement.size(),
        statement.root(),
        statement.previous(),
        statement.sealedAt(),
        statement.key(),
        seal.signature(),
        seal.hash());
  }
}
