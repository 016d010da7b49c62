package yuqing.durable.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import yuqing.durable.outbox.RelayProducer;

/// Sends a service's dead letters back to their original topics. A run sends those that no
/// earlier run has sent, up to the ends of the dead topic at its start. So an event that is
/// refused again, and returns to the dead topic, waits for another run.
///
/// Every consumer of the topic receives them again and recognises by its inbox what it has
/// consumed before. The broker stores the progress of the runs, as a consumer group's offsets;
/// the run after one that was killed may send a few dead letters once more. A Kafka transaction
/// would prevent that, but its markers take offsets of their own on the topics, and [CatchUp]
/// waits until every offset is processed.
public final class Replay {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int AT_ONCE = 100;

  private final Map<String, Object> broker;
  private final String deadTopic;
  private final String group;
  private final Consumer<String> report;

  /// The result of a run.
  ///
  /// @param found dead letters that no earlier run has sent
  /// @param sent those of them that were sent back; the others do not name their origin
  public record Replayed(long found, long sent) {}

  /// @param broker connection settings: `bootstrap.servers` and those of its security
  /// @param group consumer group that stores the progress of the runs
  /// @param report receives one line per dead letter
  public Replay(
      Map<String, Object> broker, String deadTopic, String group, Consumer<String> report) {
    this.broker = broker;
    this.deadTopic = deadTopic;
    this.group = group;
    this.report = report;
  }

  /// @param dryRun reports the dead letters, sends and stores nothing
  /// @throws KafkaException when the broker is unavailable or refuses; the progress so far is
  ///     stored
  public Replayed run(boolean dryRun) {
    try (var dead = openDead()) {
      var ends = toBeRead(dead);
      if (dryRun) {
        return readTo(ends, dead, this::reportOnly, false);
      }
      try (var producer = RelayProducer.open(broker, TIMEOUT, TIMEOUT)) {
        return readTo(ends, dead, deadLetter -> sendAgain(producer, deadLetter), true);
      }
    }
  }

  private KafkaConsumer<String, byte[]> openDead() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put("group.id", group);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.putIfAbsent("default.api.timeout.ms", (int) TIMEOUT.toMillis());
    settings.put("max.poll.records", AT_ONCE);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// Assigns the partitions, each at the first dead letter that no run has sent, and returns
  /// their ends.
  private Map<TopicPartition, Long> toBeRead(KafkaConsumer<String, byte[]> dead) {
    List<TopicPartition> partitions =
        dead.partitionsFor(deadTopic).stream()
            .map(partition -> new TopicPartition(deadTopic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no topic " + deadTopic);
    }
    dead.assign(partitions);
    var begins = dead.beginningOffsets(partitions);
    var ends = dead.endOffsets(partitions);
    var noted = dead.committed(Set.copyOf(partitions));
    for (TopicPartition partition : partitions) {
      long begin = begins.get(partition);
      var note = noted.get(partition);
      // An offset beyond the end is of a topic that was deleted and created again since.
      boolean usable = note != null && note.offset() <= ends.get(partition);
      dead.seek(partition, usable ? Math.max(begin, note.offset()) : begin);
    }
    return ends;
  }

  private interface Handling {
    /// Whether it was sent.
    boolean handle(DeadLetter deadLetter);
  }

  private Replayed readTo(
      Map<TopicPartition, Long> ends,
      KafkaConsumer<String, byte[]> dead,
      Handling handling,
      boolean noting) {
    long found = 0;
    long sent = 0;
    long receivedAt = System.nanoTime();
    while (ends.entrySet().stream().anyMatch(end -> dead.position(end.getKey()) < end.getValue())) {
      var records = dead.poll(POLL);
      if (!records.isEmpty()) {
        receivedAt = System.nanoTime();
      } else if (System.nanoTime() - receivedAt > TIMEOUT.toNanos()) {
        throw new TimeoutException("no answer for " + TIMEOUT.toSeconds() + " s");
      }
      var done = new HashMap<TopicPartition, OffsetAndMetadata>();
      try {
        for (ConsumerRecord<String, byte[]> each : records) {
          var partition = new TopicPartition(each.topic(), each.partition());
          if (each.offset() < ends.get(partition)) {
            found++;
            sent += handling.handle(new DeadLetter(each)) ? 1 : 0;
            done.put(partition, new OffsetAndMetadata(each.offset() + 1));
          }
        }
      } finally {
        if (noting) {
          dead.commitSync(done);
        }
      }
    }
    return new Replayed(found, sent);
  }

  private boolean reportOnly(DeadLetter deadLetter) {
    report.accept(deadLetter.line());
    return false;
  }

  private boolean sendAgain(Producer<String, byte[]> producer, DeadLetter deadLetter) {
    var again = deadLetter.again();
    if (again.isEmpty()) {
      report.accept(deadLetter.line() + " (left: it does not say where it came from)");
      return false;
    }
    requirePartition(producer, again.get());
    try {
      // Bounded by the producer's delivery timeout.
      producer.send(again.get()).get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof KafkaException refused
          ? refused
          : new KafkaException(failed.getCause());
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
    report.accept(deadLetter.line());
    return true;
  }

  private static void requirePartition(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> again) {
    if (again.partition() >= producer.partitionsFor(again.topic()).size()) {
      throw new UnknownTopicOrPartitionException(
          again.topic() + " has no partition " + again.partition());
    }
  }
}
