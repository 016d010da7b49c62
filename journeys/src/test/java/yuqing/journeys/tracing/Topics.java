package yuqing.journeys.tracing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import yuqing.contracts.Topic;
import yuqing.localstack.testing.TopicRecorder;

/// The events that the services publish to each other, with the trace of each event.
final class Topics implements AutoCloseable {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final TopicRecorder recorder;

  /// @param event the envelope with its data
  /// @param header the record's `traceparent`; empty for none
  record PublishedEvent(String topic, JsonNode event, String header) {

    String type() {
      return event.get("type").asText();
    }

    String id() {
      return event.get("id").asText();
    }

    String trace() {
      return part(1);
    }

    /// The span within which it was published.
    String span() {
      return part(2);
    }

    private String part(int n) {
      var parts = event.path("traceparent").asText().split("-", -1);
      return parts.length == 4 ? parts[n] : "";
    }
  }

  /// From now on: earlier journeys have published many events.
  Topics(String broker) {
    recorder = TopicRecorder.fromNow(broker, Topic.INCIDENT, Topic.ESCALATION, Topic.NOTIFICATION);
  }

  /// All events published of this incident so far.
  List<PublishedEvent> of(String incident) {
    return recorder.records().stream()
        .map(Topics::published)
        .filter(each -> each.event().path("subject").asText().equals(incident))
        .toList();
  }

  private static PublishedEvent published(ConsumerRecord<String, byte[]> message) {
    var header = message.headers().lastHeader("traceparent");
    return new PublishedEvent(
        message.topic(),
        read(TopicRecorder.text(message)),
        header == null ? "" : text(header.value()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    recorder.close();
  }
}
