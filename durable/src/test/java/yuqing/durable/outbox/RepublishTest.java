package yuqing.durable.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.jdbc.Sql;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.testing.SettableClock;
import yuqing.localstack.testing.TopicRecorder;

class RepublishTest {

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final String topic = Parts.get().newTopic(2);
  private final Relay relay =
      new Relay(
          database.pool(),
          () -> RelayProducer.open(Parts.get().broker()),
          RelaySettings.usual(),
          new WorkerRegistry(new SimpleMeterRegistry()));
  private final EventWriter writer = new EventWriter(database, topic, clock, relay::wake);
  private final Republish republish = new Republish(database.transactions(), clock, relay::wake);
  private final TopicRecorder recorder =
      TopicRecorder.fromBeginning(Parts.get().bootstrap(), topic);

  @BeforeEach
  void appendFive() {
    relay.start();
    writer.append("a", 2);
    clock.tick(Duration.ofHours(1));
    writer.append("b", 1);
    writer.append("a", 2);
    recorder.awaitRecords(5);
  }

  @AfterEach
  void stop() {
    relay.close();
    recorder.close();
    database.close();
  }

  @Test
  void aKeysEventsArePublishedAgainUnchanged() {
    assertThat(republish.ofKey("a")).isEqualTo(4);
    var again = recorder.awaitRecords(9).stream().map(TopicRecorder::text).skip(5).toList();
    assertThat(again).isEqualTo(EventWriter.textsUpTo("a", 4));
    assertThat(database.number("select count(*) from event_log")).isEqualTo(5);
  }

  @Test
  void soIsWhatWasRecordedSinceAnInstant() {
    assertThat(republish.since(clock.instant())).isEqualTo(3);
    recorder.awaitRecords(8);
    var again = recorder.records().stream().skip(5).map(TopicRecorder::text).toList();
    assertThat(again).containsExactlyInAnyOrder("b:1", "a:3", "a:4");
    assertThat(again.indexOf("a:3")).isLessThan(again.indexOf("a:4"));
  }

  @Test
  void aLongLogIsCopiedInPages() {
    database.execute(
        """
        insert into event_log (id, topic, key, sequence, shard, recorded_at, payload)
        select gen_random_uuid(), '%s', 'long-' || mod(n, 50), 1 + n / 50, 7, '2026-10-13T00:00:00Z', 'x'
        from generate_series(1, 2500) n
        """
            .formatted(topic));
    assertThat(republish.since(Instant.EPOCH)).isEqualTo(2505);
    await().until(() -> database.number("select count(*) from outbox") == 0);
    assertThat(recorder.awaitRecords(2510)).hasSize(2510);
  }

  /// Under the same id and in its place, and nothing else of it changes.
  @Test
  void anErasedEventIsPublishedAgainAsWhatIsLeftOfIt() {
    database.transactions().inNew(RepublishTest::eraseTheThird);
    republish.ofKey("a");
    var again = recorder.awaitRecords(9).stream().map(TopicRecorder::text).skip(5).toList();
    assertThat(again).containsExactly("a:1", "a:2", "rest", "a:4");
    assertThatThrownBy(() -> database.execute("update event_log set payload = 'x'"))
        .hasMessageContaining("append-only");
  }

  private static Void eraseTheThird(Connection connection) throws SQLException {
    var third =
        Sql.find(
                connection,
                row -> row.getObject(1, UUID.class),
                "select id from event_log where key = 'a' and sequence = 3")
            .orElseThrow();
    EventLog.erase(connection, third, "rest".getBytes(UTF_8));
    EventLog.erase(connection, UUID.randomUUID(), "nothing".getBytes(UTF_8));
    return null;
  }

  @Test
  void aKeyWithoutEventsPublishesNothing() {
    assertThat(republish.ofKey("unknown")).isZero();
  }
}
