package yuqing.archive;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/// The records of a poll, handed to a consumer as the connector does, without a broker.
public final class PolledBatch implements KafkaCommitHandler, KafkaFailureHandler {

  /// Offsets that were acknowledged.
  final List<Long> acknowledged = new CopyOnWriteArrayList<>();

  /// Offsets that went to the dead topic.
  final List<Long> rejected = new CopyOnWriteArrayList<>();

  private final KafkaRecordBatch<String, byte[]> batch;

  private PolledBatch(List<ConsumerRecord<String, byte[]>> records) {
    var byPartition = new LinkedHashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
    for (var each : records) {
      var partition = new TopicPartition(each.topic(), each.partition());
      byPartition.computeIfAbsent(partition, _ -> new ArrayList<>()).add(each);
    }
    batch =
        new IncomingKafkaRecordBatch<>(
            new ConsumerRecords<>(byPartition, Map.of()),
            "suite-events",
            0,
            this,
            this,
            false,
            false);
  }

  /// Has them consumed, and returns when they are.
  public static PolledBatch consumedBy(
      EventConsumer consumer, List<ConsumerRecord<String, byte[]>> records) {
    var polled = new PolledBatch(records);
    consumer.consume(polled.batch).toCompletableFuture().join();
    return polled;
  }

  @Override
  public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
    acknowledged.add(message.getOffset());
    return Uni.createFrom().voidItem();
  }

  @Override
  public <K, V> Uni<Void> handle(
      IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
    rejected.add(message.getOffset());
    return Uni.createFrom().voidItem();
  }
}
