package yuqing.escalation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;

/// The broker as the other services see it: says what they would say, and hears what escalation
/// says and refuses.
final class Topics {

  private static final Topic DEAD = Topic.deadOf("escalation-service");
  private static final Topics SHARED = new Topics();

  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, List<Event<? extends EventData>>> heard = new ConcurrentHashMap<>();
  private final Map<String, List<String>> refused = new ConcurrentHashMap<>();

  private Topics() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    Thread.ofPlatform().daemon().name("test-ear").start(this::listen);
  }

  static Topics shared() {
    return SHARED;
  }

  private static String broker() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  void say(Topic topic, Event<?> event) {
    send(topic, event.subject(), EventJson.write(event));
  }

  void send(Topic topic, String key, byte[] bytes) {
    try {
      producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// What escalation has said of an incident so far, in its order.
  List<EscalationEvent> about(UUID incident) {
    return eventsAbout(incident).stream().map(each -> (EscalationEvent) each.data()).toList();
  }

  List<Event<? extends EventData>> eventsAbout(UUID incident) {
    return List.copyOf(heard.getOrDefault(incident.toString(), List.of()));
  }

  <T extends EscalationEvent> List<T> about(UUID incident, Class<T> type) {
    return about(incident).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// What escalation has put on its dead topic of an incident so far, as it came.
  List<String> refused(UUID incident) {
    return List.copyOf(refused.getOrDefault(incident.toString(), List.of()));
  }

  private void listen() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          Stream.of(Topic.ESCALATION, DEAD)
              .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!Thread.currentThread().isInterrupted()) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.topic().equals(DEAD.name())) {
            keep(refused, record.key(), new String(record.value(), StandardCharsets.UTF_8));
          } else if (EventJson.read(record.value()) instanceof ReadEvent.Known known) {
            keep(heard, record.key(), known.event());
          }
        }
      }
    }
  }

  private static <T> void keep(Map<String, List<T>> all, String key, T one) {
    all.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(one);
  }

  static List<Integer> sequences(List<Event<? extends EventData>> events) {
    var sequences = new ArrayList<Integer>();
    events.forEach(each -> sequences.add((int) each.sequence()));
    return sequences;
  }
}
