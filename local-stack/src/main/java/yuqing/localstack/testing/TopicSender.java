package yuqing.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;

/// Publishes what another service would publish, and returns once the broker has it.
public final class TopicSender implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;

  /// @param bootstrap the broker's address, `host:port`
  public TopicSender(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  public void send(Topic topic, Event<?> event) {
    send(topic, event.subject(), EventJson.write(event));
  }

  public void send(Topic topic, String key, byte[] bytes) {
    send(topic, key, bytes, null);
  }

  /// @param traceparent the trace within which it is published; null for none
  public void send(Topic topic, String key, byte[] bytes, String traceparent) {
    var message = new ProducerRecord<>(topic.name(), key, bytes);
    // As the services' relay marks them: a consumer must get the bytes all the same.
    message.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
    if (traceparent != null) {
      message.headers().add("traceparent", traceparent.getBytes(UTF_8));
    }
    try {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
