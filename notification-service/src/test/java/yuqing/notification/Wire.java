package yuqing.notification;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;

/// The broker as the other services see it: speaks as escalation-service, hears what
/// notification-service says.
@Singleton
public class Wire {
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Event<? extends EventData>> heard = new CopyOnWriteArrayList<>();
  private final Thread listening;
  private long sequence;

  @Inject
  Wire(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions = new ArrayList<TopicPartition>();
    for (var topic : List.of(Topic.NOTIFICATION, Topic.ROSTER)) {
      IntStream.range(0, Topic.PARTITIONS)
          .forEach(each -> partitions.add(new TopicPartition(topic.name(), each)));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    listening = Thread.ofPlatform().daemon().name("wire").start(this::listen);
  }

  private void listen() {
    try (consumer) {
      while (true) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          if (EventJson.read(message.value()) instanceof ReadEvent.Known(var event)) {
            heard.add(event);
          }
        }
      }
    } catch (WakeupException stop) {
      // The test is over.
    }
  }

  /// What was said of this incident, department or channel, in order.
  public List<Event<? extends EventData>> heardOf(String subject) {
    return heard.stream().filter(event -> event.subject().equals(subject)).toList();
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
    var message = new ProducerRecord<>(topic.name(), key, bytes);
    // As the relay marks them.
    message
        .headers()
        .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
    if (traceparent != null) {
      message.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
    }
    try {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void close() throws InterruptedException {
    consumer.wakeup();
    listening.join(5_000);
    producer.close();
  }
}
