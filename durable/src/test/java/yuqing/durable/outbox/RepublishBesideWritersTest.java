package yuqing.durable.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Beside;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.testing.SettableClock;
import yuqing.localstack.testing.TopicRecorder;

/// A reader of a compacted topic finds the newest event of each key, also when it was published
/// while older ones were published again.
class RepublishBesideWritersTest {

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final String topic = Parts.get().newTopic(2);
  private final EventWriter writer = new EventWriter(database, topic, clock, () -> {});
  private final TopicRecorder recorder =
      TopicRecorder.fromBeginning(Parts.get().bootstrap(), topic);

  @AfterEach
  void drop() {
    recorder.close();
    database.close();
  }

  @Test
  void theNewestEventOfAKeyIsPublishedLastAlsoWhenItsWriterCommitsConcurrently() throws Exception {
    writer.append("a", 2);
    var appended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var concurrent =
        Beside.run(
            () ->
                database
                    .transactions()
                    .inNew(
                        connection -> {
                          var third = writer.appendIn(connection, "a");
                          appended.countDown();
                          awaitQuietly(commit);
                          return third;
                        }));
    appended.await();
    // It commits last with the highest position, so that the third is not simply the next event.
    writer.append("b", 1);
    var republish = new Republish(database.transactions(), clock, () -> {});
    var again = Beside.run(() -> assertThat(republish.ofKey("a")).isGreaterThanOrEqualTo(3));
    await().until(() -> database.number("select count(*) from pg_locks where not granted") > 0);
    commit.countDown();
    concurrent.join();
    again.join();

    publishAll();
    assertThat(
            recorder.records().stream()
                .filter(each -> each.key().equals("a"))
                .map(TopicRecorder::text))
        .containsSubsequence("a:1", "a:2", "a:3")
        .last()
        .isEqualTo("a:3");
  }

  private void publishAll() {
    try (var relay =
        new Relay(
            database.pool(),
            () -> RelayProducer.open(Parts.get().broker()),
            RelaySettings.usual(),
            new WorkerRegistry(new SimpleMeterRegistry()))) {
      relay.start();
      recorder.awaitRecords(7);
      await().until(() -> database.number("select count(*) from outbox") == 0);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
