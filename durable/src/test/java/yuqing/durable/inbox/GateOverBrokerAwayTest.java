package yuqing.durable.inbox;

import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.durable.outbox.RelayProducer;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.Broker;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;

/// The broker becomes unavailable when all has long been consumed, and what others publish in
/// that time reaches the topic only after the broker's return.
class GateOverBrokerAwayTest {

  private static final String TOPIC = "away";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration OTHERS_PUBLISH_WITHIN = Duration.ofSeconds(5);

  private final Path directory = Parts.directory().resolve("gate-" + UUID.randomUUID());
  private final int port = Ports.free().of(Port.KAFKA);
  private final Map<String, Object> address = Map.of("bootstrap.servers", "localhost:" + port);
  private final String group = "service-" + UUID.randomUUID();

  @Test
  void theGateClosesAndOpensWhenWhatOthersHadToPublishIsConsumed() throws Exception {
    try (var catchUp =
        new CatchUp(
            address,
            Map.of(group, Set.of(TOPIC)),
            new WorkerRegistry(new SimpleMeterRegistry()),
            OTHERS_PUBLISH_WITHIN)) {
      try (var _ = Broker.start(directory, port)) {
        Parts.createTopic(address, TOPIC, 1);
        catchUp.start();
        await().until(catchUp::caughtUp);
      }
      await().until(() -> !catchUp.caughtUp());
      await().until(() -> catchUp.trouble().contains("localhost:" + port));

      try (var _ = Broker.start(directory, port)) {
        await().until(() -> catchUp.trouble().isEmpty());
      }
      // Unavailable again before all could publish: they have all of their time after its return.
      await().until(() -> catchUp.trouble().contains("localhost:" + port));

      try (var _ = Broker.start(directory, port)) {
        await().until(() -> catchUp.trouble().isEmpty());
        publishWhatWasKept();
        await().during(OTHERS_PUBLISH_WITHIN.plusSeconds(2)).until(() -> !catchUp.caughtUp());
        process();
        await().until(catchUp::caughtUp);
      }
    }
  }

  private void publishWhatWasKept() throws ExecutionException, InterruptedException {
    try (var producer =
        RelayProducer.open(address, Duration.ofSeconds(3), Duration.ofSeconds(10))) {
      producer
          .send(new ProducerRecord<>(TOPIC, 0, "key", "kept".getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  private void process() throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(address)) {
      var processed = Map.of(PARTITION, new OffsetAndMetadata(1));
      admin.alterConsumerGroupOffsets(group, processed).all().get();
    }
  }
}
