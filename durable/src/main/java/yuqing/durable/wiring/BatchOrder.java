package yuqing.durable.wiring;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/// Puts the records of a poll, which come partition by partition, into the order in which they were
/// published, as far as their timestamps tell. Topics have no order between them, but what follows
/// from an event is rarely to be consumed before it. A partition's own order is never changed.
final class BatchOrder {

  private BatchOrder() {}

  private record PlacedRecord<K, V>(KafkaRecord<K, V> message, Instant place) {}

  static <K, V> List<KafkaRecord<K, V>> of(List<KafkaRecord<K, V>> records) {
    var newest = new HashMap<TopicPartition, Instant>();
    var placed = new ArrayList<PlacedRecord<K, V>>();
    for (var message : records) {
      var partition = new TopicPartition(message.getTopic(), message.getPartition());
      // Not before its predecessor, whatever the publisher's clock said.
      var place = newest.merge(partition, message.getTimestamp(), BatchOrder::later);
      placed.add(new PlacedRecord<>(message, place));
    }
    placed.sort(Comparator.comparing(PlacedRecord::place));
    return placed.stream().map(PlacedRecord::message).toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
