package yuqing.archive.snapshot;

import java.time.Instant;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;

/// An entry whose event this archive understands.
///
/// @param payload the event as it came, with what the archive's own entries add to it; of an erased
///     entry what is left
/// @param event the same, read
@SuppressWarnings("ArrayRecordComponent") // Compared by no one.
public record RecordedEvent<T extends EventData>(Entry entry, byte[] payload, T event) {

  public long n() {
    return entry.n();
  }

  /// When its source recorded it.
  public Instant recordedAt() {
    return entry.header().time();
  }

  /// Whether its texts were erased.
  public boolean isErased() {
    return entry.opening().isEmpty();
  }
}
