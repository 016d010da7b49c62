package yuqing.journeys.restarts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;

/// Reads topics from their beginning to where they end now.
final class Wire {

  private static final Duration READ_WITHIN = Duration.ofMinutes(1);

  private final String bootstrap;

  Wire(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /// All events of a topic, those of one incident in the order in which they lie there.
  List<Event<? extends EventData>> events(Topic topic) {
    var events = new ArrayList<Event<? extends EventData>>();
    for (var record : records(topic)) {
      events.add(((ReadEvent.Known) EventJson.read(record.value())).event());
    }
    return events;
  }

  List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(each -> new TopicPartition(topic.name(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      Awaitility.await(topic.name() + " read")
          .atMost(READ_WITHIN)
          .pollDelay(Duration.ZERO)
          .pollInSameThread()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
              });
      return records;
    }
  }
}
