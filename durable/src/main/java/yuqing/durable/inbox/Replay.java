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

/// Sends a service's dead letters back to the topics they came from, each once a run: those that no
/// run before has sent, up to the ends of the dead topic as they are at the start. So what is
/// refused again, and comes back dead, waits for another run.
///
/// Every reader of the topic hears them again and knows what it took in before by its inbox. How
/// far the runs have come stands with the broker, as a consumer group's offsets; the run after one
/// that was killed may send a few letters once more. A Kafka transaction would prevent that, but
/// its markers take offsets of their own on the topics, and [CatchUp] waits until every offset is
/// processed.
public final class Replay {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 100;

  private final Map<String, Object> broker;
  private final String deadTopic;
  private final String group;
  private final Consumer<String> told;

  /// What a run came upon.
  ///
  /// @param found dead letters that no run before has sent
  /// @param sent those of them that are back where they came from; the others do not say where
  ///     that is
  public record Replayed(long found, long sent) {}

  /// @param broker how to reach it: `bootstrap.servers` and what its security asks for
  /// @param group under which the broker notes how far the runs have come
  /// @param told takes a line for each letter
  public Replay(Map<String, Object> broker, String deadTopic, String group, Consumer<String> told) {
    this.broker = broker;
    this.deadTopic = deadTopic;
    this.group = group;
    this.told = told;
  }

  /// @param dryRun tells of the letters, sends and notes nothing
  /// @throws KafkaException when the broker is away or refuses; what was sent by then is noted
  public Replayed run(boolean dryRun) {
    try (var dead = openDead()) {
      var ends = toBeRead(dead);
      if (dryRun) {
        return readTo(ends, dead, this::onlyTold, false);
      }
      try (var producer = RelayProducer.open(broker, PATIENCE, PATIENCE)) {
        return readTo(ends, dead, letter -> sentAgain(producer, letter), true);
      }
    }
  }

  private KafkaConsumer<String, byte[]> openDead() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put("group.id", group);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.putIfAbsent("default.api.timeout.ms", (int) PATIENCE.toMillis());
    settings.put("max.poll.records", AT_ONCE);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// Assigns the partitions, each at the first letter that no run has sent, and answers their ends.
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
      // A note beyond the end is of a topic that has been made anew since.
      boolean usable = note != null && note.offset() <= ends.get(partition);
      dead.seek(partition, usable ? Math.max(begin, note.offset()) : begin);
    }
    return ends;
  }

  private interface Handling {
    /// Whether it was sent.
    boolean handle(DeadLetter letter);
  }

  private Replayed readTo(
      Map<TopicPartition, Long> ends,
      KafkaConsumer<String, byte[]> dead,
      Handling handling,
      boolean noting) {
    long found = 0;
    long sent = 0;
    long heardAt = System.nanoTime();
    while (ends.entrySet().stream().anyMatch(end -> dead.position(end.getKey()) < end.getValue())) {
      var records = dead.poll(POLL);
      if (!records.isEmpty()) {
        heardAt = System.nanoTime();
      } else if (System.nanoTime() - heardAt > PATIENCE.toNanos()) {
        throw new TimeoutException("says nothing for " + PATIENCE.toSeconds() + " s");
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

  private boolean onlyTold(DeadLetter letter) {
    told.accept(letter.line());
    return false;
  }

  private boolean sentAgain(Producer<String, byte[]> producer, DeadLetter letter) {
    var again = letter.again();
    if (again.isEmpty()) {
      told.accept(letter.line() + " (left: it does not say where it came from)");
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
    told.accept(letter.line());
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
