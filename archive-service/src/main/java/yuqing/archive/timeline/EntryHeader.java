package yuqing.archive.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What of an entry stays for good, also when its payload is erased.
///
/// @param incident id of the incident whose chain it is
/// @param n 1, 2, 3 … in the chain, in the order of arrival
/// @param eventId, type, source, sequence, time as the event's envelope has them
/// @param recordedAt when the archive appended it
public record EntryHeader(
    String incident,
    long n,
    UUID eventId,
    String type,
    String source,
    long sequence,
    Instant time,
    Instant recordedAt) {

  /// Instants are kept to the microsecond, which is what the database holds: a finer one would not
  /// hash the same when read again.
  public EntryHeader {
    time = time.truncatedTo(ChronoUnit.MICROS);
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
