package yuqing.archive.timeline;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// What a recomputation of a chain from the database found.
///
/// @param valid whether every entry follows from the one before and every payload that is there
///     opens its commitment, up to the head
/// @param entries how many were checked; up to the break where there is one
/// @param erased how many of them have their payload erased, which breaks nothing
/// @param head hash of the last entry that holds
/// @param brokenAt where the chain breaks first; null when valid
/// @param gaps events that sources published and that are not here yet; at most 100
public record ChainVerification(
    boolean valid,
    long entries,
    long erased,
    @MayBeAbsent @Schema(implementation = String.class) Hash head,
    Instant checkedAt,
    @MayBeAbsent BrokenAt brokenAt,
    List<Gap> gaps) {

  /// @param n the entry that does not hold
  public record BrokenAt(long n, Reason reason) {}

  /// Why an entry does not hold.
  public enum Reason {
    /// There is no such entry, though there are later ones or the head counts it.
    ENTRY_MISSING,
    /// The entry lies beyond the head: it was not appended here.
    BEYOND_HEAD,
    /// The payload or its salt is not what was committed to.
    PAYLOAD_ALTERED,
    /// The hash does not follow from the entry before, the header and the commitment: one of them
    /// was altered, or entries changed places.
    HASH_ALTERED,
    /// The last entry's hash is not the head.
    HEAD_ALTERED
  }
}
