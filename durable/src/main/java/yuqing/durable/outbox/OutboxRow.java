package yuqing.durable.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/// An event that waits to be published.
///
/// @param id order of publishing within the shard
/// @param message the record as it is sent
record OutboxRow(long id, int shard, ProducerRecord<String, byte[]> message) {

  private static final byte[] CONTENT_TYPE =
      "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);

  /// @param traceparent may be null
  static ProducerRecord<String, byte[]> message(
      String topic, String key, String traceparent, byte[] payload) {
    var message = new ProducerRecord<>(topic, key, payload);
    message.headers().add("content-type", CONTENT_TYPE);
    if (traceparent != null) {
      message.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
    }
    return message;
  }
}
