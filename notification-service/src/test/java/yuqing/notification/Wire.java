package yuqing.notification;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.localstack.testing.TopicRecorder;
import yuqing.localstack.testing.TopicSender;

/// The broker as the other services see it: publishes as escalation-service does, records what
/// notification-service publishes.
@Singleton
public class Wire {
  private final TopicSender sender;
  private final TopicRecorder recorder;
  private long sequence;

  @Inject
  Wire(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    sender = new TopicSender(broker);
    recorder = TopicRecorder.fromBeginning(broker, Topic.NOTIFICATION, Topic.ROSTER);
  }

  /// What was published of this incident, department or channel, in order.
  public List<Event<? extends EventData>> heardOf(String subject) {
    return recorder.events(subject);
  }

  public <T extends EventData> List<T> heardOf(Object subject, Class<T> type) {
    return heardOf(subject.toString()).stream()
        .map(Event::data)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /// As escalation-service says it.
  public Event<EscalationEvent> say(UUID incident, EscalationEvent data) {
    return say(Topic.ESCALATION, incident, data);
  }

  /// As the service says it whose topic it is.
  public <T extends EventData> Event<T> say(Topic topic, UUID incident, T data) {
    return sayWithin(null, topic, incident, data);
  }

  /// As the service says it whose topic it is, recorded at an instant of the test's clock.
  public <T extends EventData> Event<T> sayAt(Instant time, Topic topic, UUID incident, T data) {
    var event =
        new Event<>(
            UUID.randomUUID(),
            topic.name().replaceAll("yuqing\\.(.*)\\.v1", "/$1-service"),
            incident.toString(),
            time,
            ++sequence,
            null,
            data);
    send(topic, event.subject(), EventJson.write(event), null);
    return event;
  }

  /// The same of what is no incident.
  public <T extends EventData> Event<T> say(Topic topic, String subject, T data) {
    return sayWithin(null, topic, subject, data);
  }

  /// The same within a trace.
  ///
  /// @param traceparent null for none
  public <T extends EventData> Event<T> sayWithin(
      String traceparent, Topic topic, UUID incident, T data) {
    return sayWithin(traceparent, topic, incident.toString(), data);
  }

  private <T extends EventData> Event<T> sayWithin(
      String traceparent, Topic topic, String subject, T data) {
    var event =
        new Event<>(
            UUID.randomUUID(),
            topic.name().replaceAll("yuqing\\.(.*)\\.v1", "/$1-service"),
            subject,
            Instant.parse("2026-10-13T00:00:00Z"),
            ++sequence,
            traceparent,
            data);
    send(topic, event.subject(), EventJson.write(event), traceparent);
    return event;
  }

  public void repeat(Topic topic, Event<?> event) {
    send(topic, event.subject(), EventJson.write(event), null);
  }

  /// The same bytes once more.
  public void repeat(Event<EscalationEvent> event) {
    send(event.subject(), EventJson.write(event));
  }

  public void send(String key, byte[] bytes) {
    send(Topic.ESCALATION, key, bytes, null);
  }

  private void send(Topic topic, String key, byte[] bytes, String traceparent) {
    sender.send(topic, key, bytes, traceparent);
  }

  @PreDestroy
  void close() {
    recorder.close();
    sender.close();
  }
}
