package yuqing.durable.inbox;

import java.util.Collection;
import org.apache.kafka.common.KafkaException;

/// Topics that this service reads are missing on the broker; no broker of the suite creates a
/// topic by itself.
final class MissingTopics extends KafkaException {

  MissingTopics(Collection<String> topics) {
    super(
        "missing on the broker: %s; create with 12 partitions (docs/operations.md)"
            .formatted(String.join(", ", topics)));
  }
}
