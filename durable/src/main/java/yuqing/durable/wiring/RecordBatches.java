package yuqing.durable.wiring;

import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import yuqing.durable.Backoff;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.GroupReceiver;
import yuqing.durable.inbox.GroupWork;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.inbox.ReceiverClosed;

/// Consumes the records of a poll on a channel with `batch=true`. The offsets go to the broker
/// once all records of the batch are consumed, skipped or on the dead topic: a batch that was
/// interrupted comes again as a whole, and the inbox recognises what was consumed of it.
@ApplicationScoped
public class RecordBatches {

  private static final Logger LOG = Logger.getLogger(RecordBatches.class);

  /// Between two attempts to write to the dead topic, beside the client's own.
  private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private final GroupReceiver receiver;
  private final EventReceiver single;

  RecordBatches(GroupReceiver receiver, EventReceiver single) {
    this.receiver = receiver;
    this.single = single;
  }

  /// A record that can never be consumed.
  private record Poison(KafkaRecord<String, byte[]> message, Throwable reason) {}

  /// To be called on a worker thread, with manual acknowledgement: the connector's own would
  /// reject the whole batch for one record.
  public <T> CompletionStage<Void> consume(
      KafkaRecordBatch<String, byte[]> batch, RecordReader<T> reader, GroupWork<T> work) {
    var poison = new ArrayList<Poison>();
    var messages = new IdentityHashMap<InboxEvent<T>, KafkaRecord<String, byte[]>>();
    var events = new ArrayList<InboxEvent<T>>();
    for (var message : BatchOrder.of(batch.getRecords())) {
      try {
        read(message, reader)
            .ifPresent(
                event -> {
                  events.add(event);
                  messages.put(event, message);
                });
      } catch (RuntimeException | StackOverflowError e) {
        poison.add(new Poison(message, e));
      }
    }
    for (var refused : receiver.receive(events, work)) {
      poison.add(new Poison(messages.get(refused.event()), refused.reason()));
    }
    poison.forEach(this::reject);
    return batch.ack();
  }

  private static <T> Optional<InboxEvent<T>> read(
      KafkaRecord<String, byte[]> message, RecordReader<T> reader) {
    var value = message.getPayload();
    return reader
        .read(recordOf(message))
        .map(event -> event.carriedBy(value == null ? 0 : value.length, traceOf(message)));
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, byte[]> recordOf(KafkaRecord<String, byte[]> message) {
    return message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow().getRecord();
  }

  private static Context traceOf(KafkaRecord<String, byte[]> message) {
    return TracingMetadata.fromMessage(message)
        .map(TracingMetadata::getCurrentContext)
        .orElse(Context.root());
  }

  /// Until it is on the dead topic: its offset must not go before.
  private void reject(Poison poison) {
    for (int failures = 1; !isWritten(poison.message().nack(poison.reason())); failures++) {
      if (single.isClosedWithin(PAUSES.after(failures))) {
        throw stopped();
      }
    }
  }

  private boolean isWritten(CompletionStage<Void> rejection) {
    var written = rejection.toCompletableFuture();
    while (true) {
      try {
        written.get(1, TimeUnit.SECONDS);
        return true;
      } catch (TimeoutException e) {
        if (single.isClosedWithin(Duration.ZERO)) {
          throw stopped();
        }
      } catch (ExecutionException e) {
        LOG.warnf("the dead topic takes no record yet: %s", e.getCause().getClass().getName());
        return false;
      } catch (InterruptedException e) {
        // Only closing ends the wait, as it does in EventReceiver.
        LOG.debug("interrupted while a record goes to the dead topic");
      }
    }
  }

  private static ReceiverClosed stopped() {
    return new ReceiverClosed("stopped before a record was on the dead topic");
  }
}
