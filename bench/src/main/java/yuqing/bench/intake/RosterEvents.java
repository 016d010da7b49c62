package yuqing.bench.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.localstack.StackException;

/// Publishes departments as notification-service would: a service measured by itself takes no
/// report before it knows them.
public final class RosterEvents {
  private RosterEvents() {}

  /// @param brokers as `YUQING_KAFKA` names them
  /// @param at when they are published
  public static void publish(String brokers, Collection<String> departments, Instant at) {
    Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (var code : departments) {
        producer.send(new ProducerRecord<>(Topic.ROSTER.name(), code, event(code, at))).get();
      }
    } catch (ExecutionException failed) {
      throw new StackException("the roster cannot be published: " + failed.getMessage(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while publishing the roster", stopped);
    }
  }

  private static byte[] event(String code, Instant at) {
    var department = new RosterEvent.Department(code, code, code, true, true);
    return EventJson.write(
        new Event<>(UUID.randomUUID(), "/notification-service", code, at, 1, null, department));
  }
}
