package yuqing.durable;

import static yuqing.durable.Patience.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// All that is on a topic, read from its beginning on.
public final class Heard implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  public Heard(Map<String, Object> broker, String topic) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
  }

  /// What there is so far, repeats included.
  public List<ConsumerRecord<String, byte[]>> records() {
    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    return List.copyOf(records);
  }

  public List<ConsumerRecord<String, byte[]>> awaitRecords(int atLeast) {
    return await().until(this::records, r -> r.size() >= atLeast);
  }

  /// What was said of a key, in order, repeats left out.
  public List<String> said(String key) {
    var said = new LinkedHashSet<String>();
    records.stream().filter(r -> r.key().equals(key)).forEach(r -> said.add(text(r)));
    return List.copyOf(said);
  }

  public static String text(ConsumerRecord<String, byte[]> message) {
    return new String(message.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
