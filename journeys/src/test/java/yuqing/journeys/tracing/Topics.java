package yuqing.journeys.tracing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import yuqing.contracts.Topic;

/// What the services say to each other, read from the broker.
final class Topics implements AutoCloseable {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Said> heard = new ArrayList<>();

  /// @param event the envelope with its data
  /// @param header the record's `traceparent`; empty for none
  record Said(String topic, JsonNode event, String header) {

    String type() {
      return event.get("type").asText();
    }

    String id() {
      return event.get("id").asText();
    }

    String trace() {
      return part(1);
    }

    /// Within which span it was said.
    String span() {
      return part(2);
    }

    private String part(int n) {
      var parts = event.path("traceparent").asText().split("-", -1);
      return parts.length == 4 ? parts[n] : "";
    }
  }

  Topics(String broker) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions = new ArrayList<TopicPartition>();
    for (var topic : List.of(Topic.INCIDENT, Topic.ESCALATION, Topic.NOTIFICATION)) {
      for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
        partitions.add(new TopicPartition(topic.name(), partition));
      }
    }
    consumer.assign(partitions);
    // From now on: other journeys have said much.
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /// All that was said of this incident so far.
  List<Said> of(String incident) {
    for (var message : consumer.poll(Duration.ofMillis(200))) {
      var header = message.headers().lastHeader("traceparent");
      heard.add(
          new Said(
              message.topic(),
              read(text(message.value())),
              header == null ? "" : text(header.value())));
    }
    return heard.stream()
        .filter(said -> said.event().path("subject").asText().equals(incident))
        .toList();
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
    consumer.close();
  }
}
