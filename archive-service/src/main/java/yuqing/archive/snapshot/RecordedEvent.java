package yuqing.archive.snapshot;

import java.time.Instant;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;

/// An entry whose event this archive understands.
///
/// @param entry with its payload
public record RecordedEvent<T extends EventData>(Entry entry, T event) {

  public long n() {
    return entry.n();
  }

  /// When its source recorded it.
  public Instant recordedAt() {
    return entry.header().time();
  }

  /// The event as it came, with what the archive's own entries add to it.
  public byte[] payload() {
    return entry.opening().orElseThrow().payload();
  }
}
