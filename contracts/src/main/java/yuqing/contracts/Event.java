package yuqing.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// An event with its CloudEvents 1.0 attributes.
///
/// @param id UUIDv7, the key by which a consumer recognises a repeat
/// @param source the service that publishes it, such as `/incident-service`
/// @param subject what it concerns: the incident's id, that of a risk, that of a task or meeting
///     which belongs to none, a department's code on the roster, or the `auditor` of the heartbeat;
///     the Kafka key
/// @param time when the owner recorded it
/// @param sequence 1, 2, 3 … per subject and source, without a gap
/// @param traceparent W3C trace context of the request that caused it; may be null
public record Event<T extends EventData>(
    UUID id,
    String source,
    String subject,
    Instant time,
    long sequence,
    String traceparent,
    T data) {

  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(data, "data");
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence starts at 1, not " + sequence);
    }
  }

  public String type() {
    return EventTypes.nameOf(data.getClass());
  }

  /// The subject of an event about an incident.
  ///
  /// @throws UnreadableEvent when it is no id
  public UUID subjectAsUuid() {
    try {
      return UUID.fromString(subject);
    } catch (IllegalArgumentException e) {
      throw new UnreadableEvent("the subject of " + type() + " is no incident's id", e);
    }
  }

  /// Whether it is about a risk, or about a task or a meeting that belongs to no incident: who
  /// follows incidents skips it.
  public boolean concernsNoIncident() {
    return data instanceof IncidentEvent about && about.concernsNoIncident(subject);
  }
}
