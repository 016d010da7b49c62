package yuqing.durable.outbox;

import java.time.Instant;
import java.util.UUID;

/// The identity of an appended event.
///
/// @param id UUIDv7
/// @param sequence 1, 2, 3 … per key, without a gap
/// @param time when it was recorded, to the millisecond
public record AppendedEvent(UUID id, long sequence, Instant time) {}
