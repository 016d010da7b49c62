package yuqing.durable.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Parts;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.Broker;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.testing.SettableClock;
import yuqing.localstack.testing.TopicRecorder;

class BrokerAwayTest {

  private static final List<String> KEYS = List.of("a", "b", "c");

  private final Path directory = Parts.directory().resolve("away-" + UUID.randomUUID());
  private final int port = Ports.free().of(Port.KAFKA);
  private final Map<String, Object> address = Map.of("bootstrap.servers", "localhost:" + port);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final RelaySettings settings =
      new RelaySettings(
          Duration.ofMillis(50),
          32,
          new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)),
          Duration.ofSeconds(5));

  @Test
  void whatWasAppendedWhileTheBrokerWasUnavailableIsPublishedInOrderAfterItsReturn() {
    String topic = "away";
    try (var database = Parts.get().newDatabase();
        var relay =
            new Relay(
                database.pool(),
                () -> RelayProducer.open(address),
                settings,
                new WorkerRegistry(metrics))) {
      var writer = new EventWriter(database, topic, new SettableClock(), relay::wake);
      try (var broker = Broker.start(directory, port)) {
        assertThat(broker.bootstrap()).endsWith(":" + port);
        Parts.createTopic(address, topic, 2);
        relay.start();
        KEYS.forEach(key -> writer.append(key, 2));
        await().until(() -> database.number("select count(*) from outbox") == 0);
      }

      KEYS.forEach(key -> writer.append(key, 3));
      await().until(() -> metrics.counter("yuqing.outbox.failures").count() > 0);
      KEYS.forEach(key -> writer.append(key, 3));
      assertThat(database.number("select count(*) from outbox")).isEqualTo(18);
      assertThat(relay.alive()).isTrue();

      try (var again = Broker.start(directory, port);
          var recorder = TopicRecorder.fromBeginning(again.bootstrap(), topic)) {
        recorder.awaitRecords(24);
        await().until(() -> database.number("select count(*) from outbox") == 0);
        recorder.records();
        assertThat(KEYS)
            .allSatisfy(
                key -> assertThat(recorder.texts(key)).isEqualTo(EventWriter.textsUpTo(key, 8)));
      }
    }
  }
}
