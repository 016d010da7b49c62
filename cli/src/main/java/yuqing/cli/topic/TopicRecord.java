package yuqing.cli.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record of a topic, as a document: an event, or a dead letter with its origin and its reason.
public final class TopicRecord {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private TopicRecord() {}

  /// The event that it holds; missing where it holds none.
  public static JsonNode event(ConsumerRecord<byte[], byte[]> topicRecord) {
    if (topicRecord.value() == null) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(topicRecord.value());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /// Where it lies, where it came from, and why it is dead; its bytes as text.
  public static JsonNode deadLetter(ConsumerRecord<byte[], byte[]> dead) {
    var letter = JsonNodeFactory.instance.objectNode();
    letter.put("service", dead.topic().replace("yuqing.", "").replace(".dead", ""));
    letter.put("at", Instant.ofEpochMilli(dead.timestamp()).toString());
    letter.put("topic", header(dead, "topic").orElse(null));
    letter.put("partition", header(dead, "partition").orElse(null));
    letter.put("offset", header(dead, "offset").orElse(null));
    letter.put("key", text(dead.key()));
    letter.put("type", event(dead).path("type").asText(null));
    letter.put("reason", header(dead, "reason").orElse(null));
    letter.put("value", text(dead.value()));
    return letter;
  }

  /// The first of a name is the consumer's own; what the record came with follows it.
  private static Optional<String> header(ConsumerRecord<byte[], byte[]> dead, String name) {
    var values = dead.headers().headers("dead-letter-" + name).iterator();
    return values.hasNext() ? Optional.ofNullable(text(values.next().value())) : Optional.empty();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }
}
