package yuqing.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;

/// What is published on some topics, for a test to look at. Each question first reads up to where
/// the topics end at that moment, so the answer holds all that was published before it was asked.
/// What has one key keeps its order.
public final class TopicRecorder implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration READ_WITHIN = Duration.ofMinutes(1);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private final List<Event<? extends EventData>> events = new ArrayList<>();
  private int decoded;

  private TopicRecorder(String bootstrap, List<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /// @param bootstrap the broker's address, `host:port`
  /// @param topics which are there already
  public static TopicRecorder fromBeginning(String bootstrap, String... topics) {
    var recorder = new TopicRecorder(bootstrap, List.of(topics));
    recorder.consumer.seekToBeginning(recorder.partitions);
    return recorder;
  }

  public static TopicRecorder fromBeginning(String bootstrap, Topic... topics) {
    return fromBeginning(bootstrap, names(topics));
  }

  /// What is published from this moment on.
  public static TopicRecorder fromNow(String bootstrap, Topic... topics) {
    var recorder = new TopicRecorder(bootstrap, List.of(names(topics)));
    recorder.consumer.seekToEnd(recorder.partitions);
    recorder.partitions.forEach(recorder.consumer::position);
    return recorder;
  }

  private static String[] names(Topic... topics) {
    return Stream.of(topics).map(Topic::name).toArray(String[]::new);
  }

  /// All records, repeats included.
  public synchronized List<ConsumerRecord<String, byte[]>> records() {
    var ends = consumer.endOffsets(partitions);
    readUntil(
        () ->
            ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    return List.copyOf(records);
  }

  private void readUntil(BooleanSupplier condition) {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begun > READ_WITHIN.toNanos()) {
        throw new AssertionError("not within " + READ_WITHIN + "; read: " + records.size());
      }
      consumer.poll(POLL).forEach(records::add);
    }
  }

  public List<ConsumerRecord<String, byte[]>> records(Topic topic, String key) {
    return records().stream()
        .filter(each -> each.topic().equals(topic.name()) && key.equals(each.key()))
        .toList();
  }

  /// All records, as soon as there are so many.
  public synchronized List<ConsumerRecord<String, byte[]>> awaitRecords(int atLeast) {
    readUntil(() -> records.size() >= atLeast);
    return List.copyOf(records);
  }

  /// The different texts of a key, in the order of their first publication.
  public List<String> texts(String key) {
    return records().stream()
        .filter(each -> key.equals(each.key()))
        .map(TopicRecorder::text)
        .distinct()
        .toList();
  }

  public static String text(ConsumerRecord<String, byte[]> each) {
    return new String(each.value(), UTF_8);
  }

  /// All events of a known type.
  public synchronized List<Event<? extends EventData>> events() {
    var all = records();
    for (; decoded < all.size(); decoded++) {
      if (EventJson.read(all.get(decoded).value()) instanceof ReadEvent.Known(var event)) {
        events.add(event);
      }
    }
    return List.copyOf(events);
  }

  /// Those of one incident, department or channel.
  public List<Event<? extends EventData>> events(String subject) {
    return events().stream().filter(event -> event.subject().equals(subject)).toList();
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
