package yuqing.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Events as CloudEvents 1.0 in structured JSON, one line each. Readers tolerate unknown types
/// and unknown fields, times with any number of digits, and sequences that are not padded or are
/// numbers; writers leave absent fields out and write times and sequences as [EventText] does.
public final class EventJson {

  private static final ObjectMapper DATA =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module(), times())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final JsonFormat ENVELOPE = new JsonFormat();

  /// The attributes of a CloudEvent, in the order in which they are written.
  private record WrittenEvent(
      String specversion,
      UUID id,
      String source,
      String type,
      String datacontenttype,
      String dataschema,
      String subject,
      Instant time,
      String sequence,
      String traceparent,
      EventData data) {}

  private EventJson() {}

  /// The mapper for event data, for code that must write the same JSON elsewhere (a stored
  /// payload, a test).
  public static ObjectMapper mapper() {
    return DATA;
  }

  private static SimpleModule times() {
    return new SimpleModule()
        .addSerializer(
            Instant.class,
            new StdScalarSerializer<Instant>(Instant.class) {
              private static final long serialVersionUID = 1L;

              @Override
              public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
                  throws IOException {
                json.writeString(EventText.time(value));
              }
            });
  }

  public static byte[] write(Event<?> event) {
    try {
      return DATA.writeValueAsBytes(
          new WrittenEvent(
              "1.0",
              event.id(),
              event.source(),
              event.type(),
              "application/json",
              EventTypes.schemaOf(event.type()),
              event.subject(),
              event.time(),
              EventText.sequence(event.sequence()),
              event.traceparent(),
              event.data()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + event.type(), e);
    }
  }

  /// The envelope, with the data as a tree.
  ///
  /// @throws UnreadableEvent when the bytes are no CloudEvent
  public static CloudEvent parse(byte[] bytes) {
    try {
      return ENVELOPE.deserialize(bytes);
    } catch (RuntimeException unreadable) {
      throw new UnreadableEvent("no event of ours: " + unreadable.getMessage(), unreadable);
    }
  }

  /// @throws UnreadableEvent when the bytes are no CloudEvent of the suite
  public static ReadEvent read(byte[] bytes) {
    return read(parse(bytes));
  }

  /// The same of bytes that were parsed before.
  ///
  /// @throws UnreadableEvent when it is no event of the suite
  public static ReadEvent read(CloudEvent cloudEvent) {
    try {
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
        read(data, type));
  }

  /// From the tree that was parsed with the envelope, where it is JSON.
  private static EventData read(CloudEventData data, Class<? extends EventData> type)
      throws IOException {
    return data instanceof JsonCloudEventData json
        ? DATA.treeToValue(json.getNode(), type)
        : DATA.readValue(new String(data.toBytes(), StandardCharsets.UTF_8), type);
  }
}
