package yuqing.durable.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/// A record that a service can never consume, as the connector put it on the service's dead
/// topic: key and bytes unchanged, the failure in headers of the connector's own, and after those
/// the record's original headers.
record DeadLetter(ConsumerRecord<String, byte[]> dead) {

  /// Marks a record as sent again, for its readers and for the next one who finds it dead.
  static final String REPLAYED_FROM = "replayed-from";

  private static final String OWN_HEADERS = "dead-letter-";
  private static final String FAILURE_HEADERS = "deserialization-failure-";
  private static final int REASON_SHOWN = 300;

  /// One line: its origin, its key, and why it is dead.
  String line() {
    return "%s partition %s offset %s key %s: %s%s"
        .formatted(
            header("topic").orElse("?"),
            header("partition").orElse("?"),
            header("offset").orElse("?"),
            shown(dead.key()),
            shown(header("reason").orElse("no reason given")),
            dead.headers().lastHeader(REPLAYED_FROM) == null ? "" : " (was sent again before)");
  }

  /// The original record, for its original partition; empty when no header names that.
  Optional<ProducerRecord<String, byte[]>> again() {
    var topic = header("topic");
    var partition = header("partition").filter(text -> text.matches("[0-9]{1,9}"));
    if (topic.isEmpty() || partition.isEmpty()) {
      return Optional.empty();
    }
    var again =
        new ProducerRecord<>(
            topic.get(), Integer.valueOf(partition.get()), dead.key(), dead.value());
    for (Header header : dead.headers()) {
      // A second header of a name is the dead topic's own: the trace in which it was written
      // there.
      if (isOfTheRecord(header.key()) && again.headers().lastHeader(header.key()) == null) {
        again.headers().add(header);
      }
    }
    again.headers().add(REPLAYED_FROM, place().getBytes(StandardCharsets.UTF_8));
    return Optional.of(again);
  }

  private static boolean isOfTheRecord(String header) {
    return !header.startsWith(OWN_HEADERS)
        && !header.startsWith(FAILURE_HEADERS)
        && !header.equals(REPLAYED_FROM);
  }

  /// Its place on the dead topic, such as `yuqing.incident-service.dead/3/17`.
  private String place() {
    return dead.topic() + "/" + dead.partition() + "/" + dead.offset();
  }

  /// The first header of the name is the connector's; the record's own comes after it.
  private Optional<String> header(String name) {
    var values = dead.headers().headers(OWN_HEADERS + name).iterator();
    return values.hasNext()
        ? Optional.ofNullable(values.next().value())
            .map(value -> new String(value, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /// Text that others wrote, fit for one line of a terminal.
  private static String shown(String text) {
    if (text == null) {
      return "-";
    }
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > REASON_SHOWN ? line.substring(0, REASON_SHOWN) + "…" : line;
  }
}
