package yuqing.cli.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// Reads records of topics as they come, and holds none of them.
public final class TopicReader implements AutoCloseable {
  private static final String OWN = "yuqing.";
  private static final String DEAD = ".dead";
  private static final Duration POLLED_AT_MOST = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;

  public TopicReader(TopicConnection connection) {
    this.consumer = connection.consumer();
  }

  /// The suite's topics of events, sorted.
  public List<String> eventTopics() {
    return topics(name -> !name.endsWith(DEAD));
  }

  /// The suite's topics of dead letters, sorted.
  public List<String> deadTopics() {
    return topics(name -> name.endsWith(DEAD));
  }

  private List<String> topics(Predicate<String> kind) {
    var names = new TreeSet<>(consumer.listTopics().keySet());
    return names.stream().filter(name -> name.startsWith(OWN)).filter(kind).toList();
  }

  /// Reads to what is the end when it begins, or on and on. Records of a partition come in its
  /// order, those of different partitions in any.
  ///
  /// @param since null for the oldest there are; of what is followed, for now
  /// @param wanted false to stop
  public void read(
      Collection<String> topics,
      Instant since,
      boolean follow,
      Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    var ends = begin(topics, since);
    if (follow && since == null) {
      ends.forEach(consumer::seek);
    }
    boolean goesOn = true;
    while (goesOn && (follow || !hasReached(ends))) {
      goesOn = poll(wanted);
    }
  }

  private Map<TopicPartition, Long> begin(Collection<String> topics, Instant since) {
    var partitions = new ArrayList<TopicPartition>();
    for (var topic : topics) {
      for (var each : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, each.partition()));
      }
    }
    consumer.assign(partitions);
    var ends = consumer.endOffsets(partitions);
    consumer.seekToBeginning(partitions);
    if (since != null) {
      var instants =
          partitions.stream().collect(Collectors.toMap(each -> each, _ -> since.toEpochMilli()));
      consumer
          .offsetsForTimes(instants)
          .forEach(
              (partition, found) ->
                  consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
    }
    return ends;
  }

  private boolean hasReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private boolean poll(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    for (var each : consumer.poll(POLLED_AT_MOST)) {
      if (!wanted.test(each)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
