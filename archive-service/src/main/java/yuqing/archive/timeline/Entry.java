package yuqing.archive.timeline;

import java.time.Instant;
import java.util.Optional;

/// One entry of a chain, as stored.
///
/// @param position in the archive's append order over all incidents; has gaps
/// @param opening payload and salt; empty once erased
/// @param erasedAt when they were erased; null while they are there
public record Entry(
    long position,
    EntryHeader header,
    Optional<CommittedPayload> opening,
    Instant erasedAt,
    Hash commitment,
    Hash hash) {

  Entry at(long given) {
    return new Entry(given, header, opening, erasedAt, commitment, hash);
  }

  public long n() {
    return header.n();
  }
}
