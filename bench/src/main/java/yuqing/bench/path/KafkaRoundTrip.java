package yuqing.bench.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import yuqing.localstack.StackException;

/// One record at a time to a topic of its own and back.
final class KafkaRoundTrip implements AutoCloseable {
  private static final String TOPIC = "bench.floor";

  /// About as large as the event of a report.
  private static final byte[] EVENT = new byte[1_200];

  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /// @param bootstrap the broker's address, `host:port`
  KafkaRoundTrip(String bootstrap) throws InterruptedException {
    create(bootstrap);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
  }

  private static void create(String bootstrap) throws InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    } catch (ExecutionException failed) {
      throw new StackException(TOPIC + " cannot be created: " + failed.getMessage(), failed);
    }
  }

  /// Returns when the record has come back.
  void run() {
    long begun = System.nanoTime();
    var _ = producer.send(new ProducerRecord<>(TOPIC, EVENT));
    while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
      if (System.nanoTime() - begun > WITHIN.toNanos()) {
        throw new StackException("a record did not come back from the broker");
      }
    }
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
