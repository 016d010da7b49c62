package yuqing.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;

/// Events as CloudEvents 1.0 in structured JSON, one line each. Readers tolerate unknown types
/// and unknown fields; writers leave absent fields out.
public final class EventJson {

  private static final ObjectMapper DATA =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final JsonFormat ENVELOPE = new JsonFormat();

  private EventJson() {}

  /// The mapper for event data, for code that must write the same JSON elsewhere (a stored
  /// payload, a test).
  public static ObjectMapper mapper() {
    return DATA;
  }

  public static byte[] write(Event<?> event) {
    try {
      var builder =
          CloudEventBuilder.v1()
              .withId(event.id().toString())
              .withSource(URI.create(event.source()))
              .withType(event.type())
              .withSubject(event.subject())
              .withTime(event.time().atOffset(ZoneOffset.UTC))
              .withDataSchema(URI.create(EventTypes.schemaOf(event.type())))
              .withData("application/json", DATA.writeValueAsBytes(event.data()))
              .withExtension("sequence", Long.toString(event.sequence()));
      if (event.traceparent() != null) {
        builder = builder.withExtension("traceparent", event.traceparent());
      }
      return ENVELOPE.serialize(builder.build());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + event.type(), e);
    }
  }

  /// @throws UnreadableEvent when the bytes are no CloudEvent of the suite
  public static ReadEvent read(byte[] bytes) {
    try {
      var cloudEvent = ENVELOPE.deserialize(bytes);
      var id = UUID.fromString(cloudEvent.getId());
      if (cloudEvent.getSubject() == null) {
        throw new IllegalArgumentException("subject is missing");
      }
      var record = EventTypes.recordOf(cloudEvent.getType());
      if (record.isEmpty()) {
        return new ReadEvent.Unknown(
            id, cloudEvent.getSource().toString(), cloudEvent.getType(), cloudEvent.getSubject());
      }
      return new ReadEvent.Known(known(cloudEvent, id, record.get()));
    } catch (RuntimeException | IOException unreadable) {
      throw new UnreadableEvent("no event of ours: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Event<EventData> known(
      CloudEvent cloudEvent, UUID id, Class<? extends EventData> type) throws IOException {
    var data = cloudEvent.getData();
    if (data == null) {
      throw new IllegalArgumentException("data is missing");
    }
    return new Event<>(
        id,
        cloudEvent.getSource().toString(),
        cloudEvent.getSubject(),
        cloudEvent.getTime().toInstant(),
        Long.parseLong(String.valueOf(cloudEvent.getExtension("sequence"))),
        (String) cloudEvent.getExtension("traceparent"),
        DATA.readValue(new String(data.toBytes(), StandardCharsets.UTF_8), type));
  }
}
