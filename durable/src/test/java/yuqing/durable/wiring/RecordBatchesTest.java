package yuqing.durable.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Beside;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.GroupReceiver;
import yuqing.durable.inbox.GroupWork;
import yuqing.durable.inbox.Inbox;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.localstack.testing.SettableClock;

class RecordBatchesTest {

  private final TestDatabase database = Parts.get().newDatabase();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Inbox inbox = new Inbox(new SettableClock());
  private final EventReceiver single =
      new EventReceiver(
          database.transactions(),
          inbox,
          new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)),
          metrics);
  private final RecordBatches batches =
      new RecordBatches(new GroupReceiver(inbox, single, metrics), single);
  private final List<String> consumed = new CopyOnWriteArrayList<>();

  @AfterEach
  void drop() {
    single.close();
    database.close();
  }

  private static ConsumerRecord<String, byte[]> message(int partition, long offset, String text) {
    return new ConsumerRecord<>(
        "topic", partition, offset, "incident", text == null ? null : text.getBytes(UTF_8));
  }

  private static Optional<InboxEvent<String>> read(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      return Optional.empty();
    }
    var text = new String(message.value(), UTF_8);
    if (text.startsWith("unreadable")) {
      throw new IllegalArgumentException(text);
    }
    return Optional.of(
        InboxEvent.of(UUID.nameUUIDFromBytes(message.value()), "/test", message.key(), text));
  }

  private void take(String text) {
    if (text.startsWith("refused")) {
      throw new UnprocessableEvent(text);
    }
    consumed.add(text);
  }

  private PolledBatch consume(PolledBatch polled) {
    batches
        .consume(polled.batch(), RecordBatchesTest::read, GroupWork.each((_, text) -> take(text)))
        .toCompletableFuture()
        .join();
    return polled;
  }

  @Test
  void thePartitionsLastOffsetsGoWhenAllIsConsumed() {
    var polled =
        consume(
            new PolledBatch(List.of(message(0, 7, "a"), message(0, 8, "b"), message(3, 2, "c"))));
    assertThat(consumed).containsExactly("a", "b", "c");
    assertThat(polled.acknowledged).containsExactlyInAnyOrder(8L, 2L);
    assertThat(polled.rejected).isEmpty();
  }

  /// What follows from an event is on another topic and comes in the same poll.
  @Test
  void recordsOfSeveralPartitionsAreConsumedInTheOrderInWhichTheyWerePublished() {
    consume(
        new PolledBatch(
            List.of(
                published("b", 0, 30, "effect"),
                published("b", 1, 20, "effect, by a clock that went back"),
                published("a", 0, 10, "cause"),
                published("a", 1, 40, "later"))));
    assertThat(consumed)
        .containsExactly("cause", "effect", "effect, by a clock that went back", "later");
  }

  private static ConsumerRecord<String, byte[]> published(
      String topic, long offset, long timestamp, String text) {
    return new ConsumerRecord<>(
        topic,
        0,
        offset,
        timestamp,
        TimestampType.CREATE_TIME,
        8,
        text.length(),
        "incident",
        text.getBytes(UTF_8),
        new RecordHeaders(),
        Optional.empty());
  }

  @Test
  void whatChangesNothingIsSkipped() {
    var polled = consume(new PolledBatch(List.of(message(0, 7, null), message(0, 8, null))));
    assertThat(polled.acknowledged).containsExactly(8L);
    assertThat(database.number("select count(*) from inbox")).isZero();
  }

  @Test
  void onlyWhatCanNeverBeConsumedGoesToTheDeadTopic() {
    var polled =
        consume(
            new PolledBatch(
                List.of(
                    message(0, 1, "first"),
                    message(0, 2, "unreadable"),
                    message(0, 3, "refused"),
                    message(0, 4, "last"))));
    assertThat(polled.rejected).containsExactly(2L, 3L);
    assertThat(polled.acknowledged).containsExactly(4L);
    assertThat(consumed).endsWith("first", "last");
  }

  /// Otherwise a stop would leave it neither consumed nor on the dead topic.
  @Test
  void noOffsetGoesBeforeTheDeadTopicHasTaken() {
    var attempts = new AtomicInteger();
    var polled =
        new PolledBatch(List.of(message(0, 1, "unreadable"), message(0, 2, "next"))) {
          @Override
          Uni<Void> written() {
            assertThat(acknowledged).isEmpty();
            return attempts.incrementAndGet() < 2
                ? Uni.createFrom().failure(new IllegalStateException("the broker is away"))
                : super.written();
          }
        };
    consume(polled);
    assertThat(attempts).hasValue(2);
    assertThat(polled.rejected).containsExactly(1L, 1L);
    assertThat(polled.acknowledged).containsExactly(2L);
  }

  @Test
  void aStopEndsTheWaitForTheDeadTopicAndNoOffsetGoes() {
    var polled =
        new PolledBatch(List.of(message(0, 1, "unreadable"))) {
          @Override
          Uni<Void> written() {
            return Uni.createFrom().nothing();
          }
        };
    var stopped = Beside.run(() -> consume(polled));
    await().until(() -> !polled.rejected.isEmpty());
    single.close();
    assertThatThrownBy(stopped::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(polled.acknowledged).isEmpty();
  }
}
