package yuqing.durable.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Opens the one producer of a service.
public final class RelayProducer {

  /// Of one batch, which the broker appends as a whole or not at all. A larger record has a batch
  /// of its own.
  static final int BATCH_BYTES = 128 * 1024;

  /// Far longer than a wave takes to be given.
  private static final Duration HELD_FOR = Duration.ofSeconds(2);

  private RelayProducer() {}

  /// For [WavePublisher]: it holds what it is given until it is flushed, so that what a wave sends
  /// to one partition is one batch.
  ///
  /// @param broker connection settings: `bootstrap.servers` and those of its security
  public static Producer<String, byte[]> open(Map<String, Object> broker) {
    return open(broker, HELD_FOR, Duration.ofSeconds(3), Duration.ofSeconds(10));
  }

  /// It sends each record at once.
  ///
  /// @param findWithin timeout for finding a topic
  /// @param deliverWithin timeout after which a record is given up
  public static Producer<String, byte[]> open(
      Map<String, Object> broker, Duration findWithin, Duration deliverWithin) {
    return open(broker, Duration.ZERO, findWithin, deliverWithin);
  }

  private static Producer<String, byte[]> open(
      Map<String, Object> broker, Duration holdFor, Duration findWithin, Duration deliverWithin) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, (int) holdFor.toMillis());
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    // Two full reads of the relay and their overhead, a batch for each partition among it.
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 12_000_000L);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, findWithin.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliverWithin.toMillis());
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
