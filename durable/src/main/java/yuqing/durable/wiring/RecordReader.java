package yuqing.durable.wiring;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import yuqing.durable.inbox.InboxEvent;

/// Reads a consumer's event from a record, outside any transaction.
@FunctionalInterface
public interface RecordReader<T> {

  /// @return empty where the record changes nothing for this consumer
  /// @throws RuntimeException when it can never be consumed: it goes to the dead topic
  Optional<InboxEvent<T>> read(ConsumerRecord<String, byte[]> message);
}
