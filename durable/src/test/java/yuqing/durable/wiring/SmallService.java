package yuqing.durable.wiring;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.GroupWork;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.inbox.UnprocessableEvent;

/// The parts that every service has: a clock, a channel that it consumes, and a handler of due
/// rows. A second channel brings the same records in batches.
@ApplicationScoped
public class SmallService implements DueHandler {

  final List<String> consumed = new CopyOnWriteArrayList<>();
  final List<DueRow> fired = new CopyOnWriteArrayList<>();
  final List<String> consumedInBatches = new CopyOnWriteArrayList<>();
  private final AtomicInteger failing = new AtomicInteger();

  @Inject EventReceiver receiver;
  @Inject RecordBatches batches;

  @Produces
  @ApplicationScoped
  InstantSource clock() {
    return InstantSource.system();
  }

  List<String> consumed() {
    return consumed;
  }

  List<String> consumedInBatches() {
    return consumedInBatches;
  }

  List<DueRow> fired() {
    return fired;
  }

  @Incoming("suite-events")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> message) {
    String text = new String(message.value(), StandardCharsets.UTF_8);
    receiver.receive(
        UUID.nameUUIDFromBytes(message.value()), "/durable", message.key(), _ -> take(text));
  }

  private Object take(String text) {
    if (text.contains("refused")) {
      throw new UnprocessableEvent("refused for good: " + text);
    }
    if (text.contains("fails twice") && failing.incrementAndGet() <= 2) {
      throw new IllegalStateException("not yet");
    }
    return consumed.add(text);
  }

  @Incoming("batches")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> consumeBatch(KafkaRecordBatch<String, byte[]> batch) {
    return batches.consume(
        batch,
        message ->
            Optional.of(
                InboxEvent.of(
                    UUID.nameUUIDFromBytes(message.value()),
                    "/batches",
                    message.key(),
                    new String(message.value(), StandardCharsets.UTF_8))),
        GroupWork.each((_, text) -> takeOfBatch(text)));
  }

  private void takeOfBatch(String text) {
    if (text.contains("refused")) {
      throw new UnprocessableEvent("refused for good: " + text);
    }
    consumedInBatches.add(text);
  }

  @Override
  public String kind() {
    return "tried";
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) {
    fired.add(row);
  }
}
