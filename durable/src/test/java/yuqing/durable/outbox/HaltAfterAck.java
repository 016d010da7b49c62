package yuqing.durable.outbox;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Ends the process as soon as the broker has acknowledged: nothing runs after that.
public final class HaltAfterAck implements ProducerInterceptor<String, byte[]> {

  static final int EXIT_CODE = 9;

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
    return message;
  }

  @Override
  public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
    if (exception == null) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  @Override
  public void close() {}
}
