package yuqing.durable.outbox;

import java.time.Instant;
import java.util.UUID;

/// Writes an event's bytes once its identity is known.
@FunctionalInterface
public interface PayloadWriter {

  /// @param id UUIDv7
  /// @param sequence 1, 2, 3 … per key
  /// @param time when it is recorded, to the millisecond
  /// @param traceparent W3C trace context, or null when there is none
  byte[] bytes(UUID id, long sequence, Instant time, String traceparent);
}
