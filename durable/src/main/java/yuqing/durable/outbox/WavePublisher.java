package yuqing.durable.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/// Sends rows to the broker in waves: of each key what waits for one topic, what follows only after
/// its acknowledgement. What a wave sends to a partition fits one batch of the producer, which the
/// broker appends as a whole or not at all: no event of a key is ever on its topic before an
/// earlier one. An idempotent producer alone does not keep that order: when it gives up one batch,
/// it continues with those behind it. The first failure stops its shard for this reading.
final class WavePublisher {

  private static final Logger LOG = Logger.getLogger(WavePublisher.class);

  /// Far longer than the producer's own delivery timeout, which has no effect once the producer's
  /// thread has died of an Error.
  private static final long ANSWERED_WITHIN_SECONDS = 30;

  /// A record's length, headers and the like, at most.
  private static final int OVERHEAD_BYTES = 300;

  /// Below the producer's own bound, which counts the batch's head too.
  private static final int MOST_BYTES_A_PARTITION = RelayProducer.BATCH_BYTES - 1_024;

  /// The result of a reading.
  ///
  /// @param acknowledged ids of rows that the broker has
  /// @param stopped shards that met a failure
  /// @param failure the first one, or null
  record Published(List<Long> acknowledged, Set<Integer> stopped, Exception failure) {}

  private final Producer<String, byte[]> producer;
  private final List<Long> acknowledged = new ArrayList<>();
  private final Set<Integer> stopped = new HashSet<>();
  private final Map<String, Exception> outOfReach = new HashMap<>();
  private final Map<String, Integer> partitions = new HashMap<>();
  private Exception failure;

  private WavePublisher(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  static Published publish(Producer<String, byte[]> producer, List<OutboxRow> batch)
      throws InterruptedException {
    var publisher = new WavePublisher(producer);
    publisher.findTopics(batch);
    var waiting = byKey(batch);
    while (!waiting.isEmpty()) {
      publisher.sendWave(waiting);
      waiting.removeIf(rows -> rows.isEmpty() || publisher.stopped.contains(rows.peek().shard()));
    }
    return new Published(publisher.acknowledged, publisher.stopped, publisher.failure);
  }

  /// Once per topic, not once per row: looking for a topic that is not found takes time.
  private void findTopics(List<OutboxRow> batch) {
    batch.stream().map(row -> row.message().topic()).distinct().forEach(this::findTopic);
  }

  private void findTopic(String topic) {
    try {
      partitions.put(topic, producer.partitionsFor(topic).size());
    } catch (KafkaException e) {
      outOfReach.put(topic, e);
    }
  }

  private static List<Deque<OutboxRow>> byKey(List<OutboxRow> batch) {
    Map<String, Deque<OutboxRow>> rows = new LinkedHashMap<>();
    for (OutboxRow row : batch) {
      rows.computeIfAbsent(row.message().key(), _ -> new ArrayDeque<>()).add(row);
    }
    return new ArrayList<>(rows.values());
  }

  private void sendWave(List<Deque<OutboxRow>> waiting) throws InterruptedException {
    var wave = new Wave(new LinkedHashMap<>(), new HashMap<>());
    for (Deque<OutboxRow> rows : waiting) {
      sendRun(rows, wave);
    }
    // On a thread of its own: once the producer's thread has died of an Error it never returns.
    var flush = Thread.ofVirtual().start(this::flush);
    try {
      awaitAll(wave.sent());
    } finally {
      flush.interrupt();
    }
  }

  private void flush() {
    try {
      producer.flush();
    } catch (KafkaException | IllegalStateException e) {
      // Each record's own answer says what became of it.
      LOG.debugf("a wave was not flushed: %s", e);
    }
  }

  /// Of one key: up to the first that has to wait for those before it.
  private void sendRun(Deque<OutboxRow> rows, Wave wave) {
    String topic = rows.element().message().topic();
    while (!rows.isEmpty() && !stopped.contains(rows.element().shard())) {
      OutboxRow row = rows.element();
      if (!row.message().topic().equals(topic)) {
        return;
      }
      var unreachable = outOfReach.get(topic);
      if (unreachable != null) {
        fail(row, unreachable);
      } else if (wave.hasRoomFor(row, partitions.get(topic))) {
        send(rows.remove(), wave.sent());
      } else {
        return;
      }
    }
  }

  /// What is sent before any answer is awaited.
  ///
  /// @param bytes by partition
  private record Wave(
      Map<OutboxRow, Future<RecordMetadata>> sent, Map<TopicPartition, Integer> bytes) {

    /// Also for one that is larger than a batch, where it is the first.
    boolean hasRoomFor(OutboxRow row, int partitions) {
      var message = row.message();
      var key = message.key().getBytes(StandardCharsets.UTF_8);
      // As the producer chooses the partition of a key.
      var partition = Utils.toPositive(Utils.murmur2(key)) % partitions;
      int size = OVERHEAD_BYTES + key.length + message.value().length;
      var place = new TopicPartition(message.topic(), partition);
      int before = bytes.getOrDefault(place, 0);
      if (before > 0 && before + size > MOST_BYTES_A_PARTITION) {
        return false;
      }
      bytes.put(place, before + size);
      return true;
    }
  }

  private void send(OutboxRow row, Map<OutboxRow, Future<RecordMetadata>> sent) {
    try {
      sent.put(row, producer.send(row.message()));
    } catch (KafkaException | IllegalStateException refused) {
      fail(row, refused);
    }
  }

  private void awaitAll(Map<OutboxRow, Future<RecordMetadata>> sent) throws InterruptedException {
    for (var sending : sent.entrySet()) {
      OutboxRow row = sending.getKey();
      try {
        sending.getValue().get(ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS);
        acknowledged.add(row.id());
      } catch (ExecutionException failed) {
        fail(row, failed.getCause() instanceof Exception cause ? cause : failed);
      } catch (TimeoutException e) {
        fail(row, e);
      }
    }
  }

  private void fail(OutboxRow row, Exception cause) {
    stopped.add(row.shard());
    if (failure == null) {
      failure = cause;
    }
  }
}
