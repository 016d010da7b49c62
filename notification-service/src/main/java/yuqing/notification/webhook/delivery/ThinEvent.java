package yuqing.notification.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import yuqing.contracts.Topic;

/// The part of an event that may leave the school's own services. The incident topic carries the
/// case's prose and the names of those who recorded it: of its events only the fields listed here
/// are sent, so that a field added later is not sent until a person has decided it. The other
/// topics carry ids, codes and times only, and are sent byte for byte.
final class ThinEvent {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Numbers, codes and times.
  static final Set<String> KEPT =
      Set.of(
          "number",
          "department",
          "fromDepartment",
          "toDepartment",
          "into",
          "follows",
          "difference",
          "decision",
          "action",
          "kind",
          "means",
          "reply",
          "filing",
          "reportedBy",
          "discoveredAt",
          "receivedAt",
          "occurredAt",
          "endedAt",
          "recordedAt");

  private ThinEvent() {}

  /// @param event a CloudEvent as it is on the topic
  static String of(String topic, byte[] event) {
    return topic.equals(Topic.INCIDENT.name())
        ? thin(event)
        : new String(event, StandardCharsets.UTF_8);
  }

  private static String thin(byte[] event) {
    try {
      var envelope = (ObjectNode) JSON.readTree(event);
      ((ObjectNode) envelope.get("data")).retain(KEPT);
      // What is left does not satisfy that schema.
      envelope.remove("dataschema");
      return JSON.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that was read before cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
