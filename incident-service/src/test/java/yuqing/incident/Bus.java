package yuqing.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;

/// Says on the real broker what the other services would say.
@Singleton
public class Bus {

  private final String brokers;
  private final TestClock clock;

  @Inject
  Bus(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, TestClock clock) {
    this.brokers = brokers;
    this.clock = clock;
  }

  public void department(String code, String name, boolean active, long sequence) {
    say(
        Topic.ROSTER,
        "/notification-service",
        code,
        sequence,
        new RosterEvent.Department(code, name, code, true, active));
  }

  public void say(Topic topic, String source, String subject, long sequence, EventData data) {
    var event =
        new Event<>(UUID.randomUUID(), source, subject, clock.instant(), sequence, null, data);
    send(topic, subject, EventJson.write(event));
  }

  public void send(Topic topic, String key, byte[] bytes) {
    Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
