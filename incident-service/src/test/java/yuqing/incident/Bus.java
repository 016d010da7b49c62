package yuqing.incident;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.localstack.testing.SettableClock;
import yuqing.localstack.testing.TopicSender;

/// Publishes on the real broker what the other services would publish.
@Singleton
public class Bus {

  private final TopicSender sender;
  private final SettableClock clock;

  @Inject
  Bus(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, SettableClock clock) {
    this.sender = new TopicSender(brokers);
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
    sender.send(topic, key, bytes);
  }

  @PreDestroy
  void close() {
    sender.close();
  }
}
