package yuqing.durable.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.Inbox;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.testing.SettableClock;
import yuqing.localstack.testing.TopicRecorder;

class RelayTest {

  private static final RelaySettings QUICK =
      new RelaySettings(
          Duration.ofMillis(50),
          32,
          new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)),
          Duration.ofSeconds(5));

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final String topic = Parts.get().newTopic(4);
  private final EventWriter writer = new EventWriter(database, topic, clock, () -> {});
  private final TopicRecorder recorder =
      TopicRecorder.fromBeginning(Parts.get().bootstrap(), topic);
  private Relay relay;

  @BeforeEach
  void newRelay() {
    relay = relay(QUICK);
  }

  private Relay relay(RelaySettings settings) {
    return new Relay(
        database.pool(),
        () -> RelayProducer.open(Parts.get().broker()),
        settings,
        new WorkerRegistry(metrics));
  }

  @AfterEach
  void stop() {
    relay.close();
    recorder.close();
    database.close();
  }

  private void awaitEmptyOutbox() {
    await().until(() -> database.number("select count(*) from outbox") == 0);
  }

  private long locksHeld() {
    return database.number(
        """
        select count(*) from pg_locks where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())
        """);
  }

  @Test
  void publishesInOrderWithTheHeadersAndDeletes() {
    var log = new EventLog(clock, () -> "00-trace-span-01", () -> {});
    var bytes = "{\"said\":1}".getBytes(UTF_8);
    var _ =
        database.transactions().inNew(c -> log.append(c, topic, "traced", (_, _, _, _) -> bytes));
    for (var key : List.of("a", "b", "c", "a", "b", "a")) {
      writer.append(key, 2);
    }
    relay.start();

    var records = recorder.awaitRecords(13);
    awaitEmptyOutbox();
    assertThat(records).hasSize(13);
    assertThat(recorder.texts("a")).isEqualTo(EventWriter.textsUpTo("a", 6));
    assertThat(recorder.texts("b")).isEqualTo(EventWriter.textsUpTo("b", 4));
    assertThat(recorder.texts("c")).isEqualTo(EventWriter.textsUpTo("c", 2));
    var traced = records.stream().filter(r -> r.key().equals("traced")).findFirst().orElseThrow();
    assertThat(traced.value()).isEqualTo(bytes);
    assertThat(new String(traced.headers().lastHeader("content-type").value(), UTF_8))
        .isEqualTo("application/cloudevents+json");
    assertThat(new String(traced.headers().lastHeader("traceparent").value(), UTF_8))
        .isEqualTo("00-trace-span-01");
    var untraced = records.stream().filter(r -> r.key().equals("a")).findFirst().orElseThrow();
    assertThat(untraced.headers().lastHeader("traceparent")).isNull();
    assertThat(metrics.counter("yuqing.outbox.published").count()).isEqualTo(13);
  }

  @Test
  void aPausedTransactionWithLowerIdsIsNotSkipped() throws Exception {
    relay.start();
    try (Connection paused = database.pool().getConnection()) {
      paused.setAutoCommit(false);
      var _ = writer.appendIn(paused, "slow");
      writer.append("fast", 3);
      recorder.awaitRecords(3);
      awaitEmptyOutbox();
      assertThat(recorder.texts("slow")).isEmpty();
      paused.commit();
    }
    recorder.awaitRecords(4);
    assertThat(recorder.texts("slow")).isEqualTo(EventWriter.textsUpTo("slow", 1));
    assertThat(
            database.number(
                """
                select count(*) from event_log slow join event_log fast
                on slow.key = 'slow' and fast.key = 'fast' and slow.position < fast.position
                """))
        .as("the one that came last has the lowest number")
        .isEqualTo(3);
  }

  @Test
  void aWakeDoesNotWaitForThePoll() {
    relay = relay(new RelaySettings(Duration.ofHours(1), 32, QUICK.backoff(), QUICK.stopWithin()));
    relay.start();
    await().until(() -> locksHeld() == Shards.COUNT);
    writer.append("a", 1);
    relay.wake();
    recorder.awaitRecords(1);
    awaitEmptyOutbox();
  }

  @Test
  void killedBetweenAckAndDeleteItPublishesAgainInOrder() throws Exception {
    writer.append("a", 3);
    var killed = RelayProcess.start(database, Parts.get().broker(), HaltAfterAck.class.getName());
    try {
      assertThat(killed.waitFor()).isEqualTo(HaltAfterAck.EXIT_CODE);
    } finally {
      killed.destroyForcibly();
    }
    assertThat(recorder.awaitRecords(3)).hasSize(3);
    assertThat(database.number("select count(*) from outbox"))
        .as("acknowledged, not deleted")
        .isEqualTo(3);

    relay.start();
    var records = recorder.awaitRecords(6);
    awaitEmptyOutbox();
    assertThat(records.stream().map(TopicRecorder::text))
        .containsExactly("a:1", "a:2", "a:3", "a:1", "a:2", "a:3");
    assertThat(consumed(records)).as("the inbox drops the repeat").isEqualTo("a:1 a:2 a:3");
  }

  private String consumed(List<ConsumerRecord<String, byte[]>> records) {
    database.execute("create table taken (place serial, said text)");
    var backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));
    try (var receiver =
        new EventReceiver(database.transactions(), new Inbox(clock), backoff, metrics)) {
      // The same bytes are the same event: a repeat carries the original id.
      records.forEach(
          message ->
              receiver.receive(
                  UUID.nameUUIDFromBytes(message.value()),
                  "/test",
                  c -> {
                    try (var insert = c.prepareStatement("insert into taken (said) values (?)")) {
                      insert.setString(1, TopicRecorder.text(message));
                      return insert.executeUpdate();
                    }
                  }));
    }
    return database.transactions().inNew(RelayTest::allConsumed);
  }

  private static String allConsumed(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement("select string_agg(said, ' ' order by place) from taken");
        var row = select.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void whenAnInstanceDiesAnotherGoesOnWhereItWasKeyByKeyInOrder() throws Exception {
    var other = RelayProcess.start(database, Parts.get().broker(), "");
    try {
      await().until(() -> locksHeld() == Shards.COUNT);
      relay.start();
      var keys = new ArrayList<String>();
      for (int i = 0; i < 10; i++) {
        keys.add(UUID.randomUUID().toString());
      }
      for (int round = 0; round < 20; round++) {
        keys.forEach(key -> writer.append(key, 1));
        if (round == 10) {
          recorder.awaitRecords(20);
          assertThat(locksHeld()).isEqualTo(Shards.COUNT);
          assertThat(metrics.counter("yuqing.outbox.published").count()).isZero();
          other.destroyForcibly();
        }
      }
      recorder.awaitRecords(200);
      awaitEmptyOutbox();
      recorder.records();
      assertThat(keys)
          .allSatisfy(
              key -> assertThat(recorder.texts(key)).isEqualTo(EventWriter.textsUpTo(key, 20)));
      assertThat(metrics.counter("yuqing.outbox.published").count()).isPositive();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aDatabaseThatWasUnavailableIsUsedAgain() {
    relay.start();
    writer.append("a", 1);
    recorder.awaitRecords(1);
    database.makeUnavailable();
    await().until(() -> metrics.counter("yuqing.outbox.failures").count() > 0);
    assertThat(relay.alive()).isTrue();
    database.makeAvailable();

    await().ignoreExceptions().until(() -> locksHeld() == Shards.COUNT);
    writer.append("a", 2);
    recorder.awaitRecords(3);
    awaitEmptyOutbox();
    assertThat(recorder.texts("a")).isEqualTo(EventWriter.textsUpTo("a", 3));
  }

  @Test
  void whatCannotBePublishedHoldsItsShardAndNoOther() {
    String missing = "missing-" + UUID.randomUUID();
    database.transactions().inNew(c -> writer.appendIn(c, missing, "stuck"));
    writer.append("stuck", 1);
    String elsewhere = Shards.of("a") == Shards.of("stuck") ? "b" : "a";
    writer.append(elsewhere, 5);
    relay.start();

    recorder.awaitRecords(5);
    await().until(() -> metrics.counter("yuqing.outbox.failures").count() > 0);
    assertThat(recorder.texts("stuck")).as("its second waits for its first").isEmpty();
    assertThat(database.number("select count(*) from outbox")).isEqualTo(2);

    Parts.createTopic(Parts.get().broker(), missing, 1);
    recorder.awaitRecords(6);
    awaitEmptyOutbox();
    assertThat(recorder.texts("stuck")).containsExactly("stuck:2");
    try (var first = TopicRecorder.fromBeginning(Parts.get().bootstrap(), missing)) {
      assertThat(first.awaitRecords(1)).hasSize(1);
    }
  }

  @Test
  void aBatchIsBoundedInBytes() {
    var log = new EventLog(clock, () -> null, () -> {});
    byte[] large = new byte[EventLog.MAX_PAYLOAD_BYTES];
    for (int i = 0; i < 12; i++) {
      String key = "large-" + i;
      database.transactions().inNew(c -> log.append(c, topic, key, (_, _, _, _) -> large));
    }
    relay.start();
    awaitEmptyOutbox();
    assertThat(recorder.awaitRecords(12)).hasSize(12);
  }

  @Test
  void aStopGivesTheLocksBackWithTheConnection() {
    relay.start();
    await().until(() -> locksHeld() == Shards.COUNT);
    relay.close();
    assertThat(locksHeld()).isZero();
    assertThat(relay.alive()).isFalse();
  }

  @Test
  void aRelayThatNeverStartedStopsQuietly() {
    relay.close();
    assertThat(relay.alive()).isFalse();
  }

  @Test
  void depthAndOldestAgeAreMetrics() throws Exception {
    var backlog = new OutboxBacklog(database.pool(), clock);
    var gauges = new OutboxGauges(backlog, metrics);
    gauges.measure();
    assertThat(metrics.get("yuqing.outbox.depth").gauge().value()).isZero();
    assertThat(metrics.get("yuqing.outbox.oldest.age").gauge().value()).isZero();

    writer.append("a", 1);
    clock.tick(Duration.ofSeconds(90));
    writer.append("b", 2);
    gauges.measure();
    assertThat(metrics.get("yuqing.outbox.depth").gauge().value()).isEqualTo(3);
    assertThat(metrics.get("yuqing.outbox.oldest.age").gauge().value()).isEqualTo(90);
    assertThat(backlog.oldestAge()).isEqualTo(Duration.ofSeconds(90));

    relay.start();
    awaitEmptyOutbox();
    gauges.measure();
    assertThat(metrics.get("yuqing.outbox.depth").gauge().value()).isZero();
  }
}
