package yuqing.contracts;

import java.time.Instant;
import java.util.UUID;

/// An event that is to be published, before it has an id, a number and an instant. Its [#write]
/// has the form that durable's event log expects.
///
/// @param source see [Event]
/// @param subject see [Event]
public record EventDraft(String source, String subject, EventData data) {

  /// @return the event's bytes on its topic
  public byte[] write(UUID id, long sequence, Instant time, String traceparent) {
    return EventJson.write(new Event<>(id, source, subject, time, sequence, traceparent, data));
  }
}
