package yuqing.durable.outbox;

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

/// Sends rows to the broker in waves: of each key one event at a time, the next one only after
/// its acknowledgement. An idempotent producer alone does not keep the order: when it gives up
/// one batch, it continues with those behind it. The first failure stops its shard for this
/// batch.
final class WavePublisher {

  /// Far longer than the producer's own delivery timeout, which has no effect once the producer's
  /// thread has died of an Error.
  private static final long ANSWERED_WITHIN_SECONDS = 30;

  /// The result of a batch.
  ///
  /// @param acknowledged ids of rows that the broker has
  /// @param stopped shards that met a failure
  /// @param failure the first one, or null
  record Published(List<Long> acknowledged, Set<Integer> stopped, Exception failure) {}

  private final Producer<String, byte[]> producer;
  private final List<Long> acknowledged = new ArrayList<>();
  private final Set<Integer> stopped = new HashSet<>();
  private final Map<String, Exception> outOfReach = new HashMap<>();
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
      publisher.awaitAll(publisher.sendHeads(waiting));
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
      producer.partitionsFor(topic);
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

  private Map<OutboxRow, Future<RecordMetadata>> sendHeads(List<Deque<OutboxRow>> waiting) {
    Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    for (Deque<OutboxRow> rows : waiting) {
      OutboxRow row = rows.remove();
      var unreachable = outOfReach.get(row.message().topic());
      if (unreachable != null) {
        fail(row, unreachable);
      } else if (!stopped.contains(row.shard())) {
        send(row, sent);
      }
    }
    return sent;
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
