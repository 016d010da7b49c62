package yuqing.archive.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonCloudEventData;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.UnreadableEvent;

/// What the archive must know of an event to keep it: the CloudEvents attributes, whatever its
/// type. So an event of a type that came after this archive was built is kept as well.
///
/// @param subject the incident's id
/// @param sequence 1, 2, 3 … per subject and source
public record Envelope(
    UUID id, String source, String type, String subject, Instant time, long sequence) {

  /// Longest id, type or source taken in, in characters.
  private static final int LONGEST = 200;

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  public Envelope {
    Objects.requireNonNull(id, "id");
    keepable("source", source);
    keepable("type", type);
    keepable("subject", subject);
    if (time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException("time is missing or out of range: " + time);
    }
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence starts at 1, not " + sequence);
    }
  }

  /// @throws UnreadableEvent when the bytes are no CloudEvent of the suite
  public static Envelope of(byte[] payload) {
    return of(EventJson.parse(payload));
  }

  /// The same of bytes that were parsed before.
  ///
  /// @throws UnreadableEvent when it is no CloudEvent of the suite
  public static Envelope of(CloudEvent event) {
    try {
      return new Envelope(
          UUID.fromString(event.getId()),
          event.getSource().toString(),
          event.getType(),
          event.getSubject(),
          event.getTime() == null ? null : event.getTime().toInstant(),
          Long.parseLong(String.valueOf(event.getExtension("sequence"))));
    } catch (RuntimeException e) {
      throw new UnreadableEvent("no event of the suite: " + e.getMessage(), e);
    }
  }

  /// The event's data as it was published, also of a type that is not known here.
  public static JsonNode dataOf(byte[] payload) {
    return EventJson.parse(payload).getData() instanceof JsonCloudEventData json
        ? json.getNode()
        : MissingNode.getInstance();
  }

  /// The database keeps no text with a NUL in it, and would refuse it for ever.
  private static void keepable(String name, String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(name + " is missing, too long or has a NUL");
    }
  }
}
