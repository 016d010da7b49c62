package yuqing.durable.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Beside;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.localstack.testing.SettableClock;

class EventReceiverTest {

  private static final String SOURCE = "/incident-service";

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Inbox inbox = new Inbox(clock);
  private final EventReceiver receiver =
      new EventReceiver(
          database.transactions(),
          inbox,
          new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)),
          metrics);
  private final UUID event = UUID.randomUUID();

  @BeforeEach
  void tables() {
    database.execute("create table effect (what text)");
  }

  @AfterEach
  void drop() {
    receiver.close();
    database.close();
  }

  private static Object effect(Connection connection, String what) throws SQLException {
    try (var insert = connection.prepareStatement("insert into effect values (?)")) {
      insert.setString(1, what);
      return insert.executeUpdate();
    }
  }

  private long effects() {
    return database.number("select count(*) from effect");
  }

  private long inboxRows() {
    return database.number("select count(*) from inbox");
  }

  @Test
  void theSameEventTwiceCountsOnce() {
    receiver.receive(event, SOURCE, c -> effect(c, "first"));
    receiver.receive(event, SOURCE, c -> effect(c, "again"));
    assertThat(effects()).isEqualTo(1);
    assertThat(metrics.counter("yuqing.inbox.repeats").count()).isEqualTo(1);
  }

  @Test
  void theSameIdOfAnotherSourceIsAnotherEvent() {
    receiver.receive(event, SOURCE, c -> effect(c, "one"));
    receiver.receive(event, "/archive-service", c -> effect(c, "two"));
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void theSameEventAtTheSameTimeCountsOnce() throws Exception {
    var inWork = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        Beside.run(
            () ->
                receiver.receive(
                    event,
                    SOURCE,
                    c -> {
                      inWork.countDown();
                      awaitQuietly(goOn);
                      return effect(c, "first");
                    }));
    inWork.await();
    var second = Beside.run(() -> receiver.receive(event, SOURCE, c -> effect(c, "second")));
    await().until(() -> database.number("select count(*) from pg_locks where not granted") == 1);
    goOn.countDown();
    CompletableFuture.allOf(first, second).join();
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void aFailedTransactionIsTriedAgainUntilItCommitsAndLeavesNoTraceBefore() {
    var attempts = new AtomicInteger();
    receiver.receive(
        event,
        SOURCE,
        c -> {
          var _ = effect(c, "attempt");
          int attempt = attempts.incrementAndGet();
          if (attempt == 1) {
            throw new IllegalStateException("fails once");
          } else if (attempt == 2) {
            throw new SQLException("fails twice");
          } else if (attempt == 3) {
            throw new AssertionError("fails three times");
          }
          return null;
        });
    assertThat(attempts).hasValue(4);
    assertThat(effects()).isEqualTo(1);
    assertThat(inboxRows()).isEqualTo(1);
    assertThat(metrics.counter("yuqing.inbox.retries").count()).isEqualTo(3);
  }

  @Test
  void anEventWaitsForAnUnavailableDatabase() {
    database.makeUnavailable();
    var taken = Beside.run(() -> receiver.receive(event, SOURCE, c -> effect(c, "late")));
    await().until(() -> metrics.counter("yuqing.inbox.retries").count() > 0);
    assertThat(taken).isNotDone();
    await().until(() -> receiver.longestFailing().isPositive());
    database.makeAvailable();
    await().until(taken::isDone);
    taken.join();
    assertThat(receiver.longestFailing()).isZero();
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedComesThroughAtOnceAndLeavesNothing() {
    var attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                receiver.receive(
                    event,
                    SOURCE,
                    c -> {
                      attempts.incrementAndGet();
                      var _ = effect(c, "refused");
                      throw new UnprocessableEvent("no incident of that number");
                    }))
        .isInstanceOf(UnprocessableEvent.class)
        .hasMessage("no incident of that number");
    assertThat(attempts).hasValue(1);
    assertThat(effects()).isZero();
    assertThat(inboxRows()).isZero();

    receiver.receive(event, SOURCE, c -> effect(c, "replayed once it can be consumed"));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void closingEndsTheAttemptsAndAnInterruptAloneDoesNot() {
    var trying = new AtomicReference<Thread>();
    var stopped =
        Beside.run(
            () -> {
              trying.set(Thread.currentThread());
              receiver.receive(
                  event,
                  SOURCE,
                  _ -> {
                    throw new IllegalStateException("never works");
                  });
            });
    await().until(() -> metrics.counter("yuqing.inbox.retries").count() >= 2);
    trying.get().interrupt();
    double seen = metrics.counter("yuqing.inbox.retries").count();
    await().until(() -> metrics.counter("yuqing.inbox.retries").count() > seen);
    assertThat(stopped).isNotDone();

    receiver.close();
    assertThatThrownBy(stopped::join)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining(event.toString());
    assertThat(inboxRows()).isZero();
  }

  @Test
  void theLogCarriesTheIncidentWhileTheWorkRuns() {
    var seen = new AtomicReference<Object>();
    receiver.receive(
        event,
        SOURCE,
        "incident-1",
        _ -> {
          seen.set(MDC.get("incident"));
          return null;
        });
    assertThat(seen).hasValue("incident-1");
    assertThat(MDC.get("incident")).isNull();
  }

  @Test
  void thePurgeForgetsOnlyTheOldAndABoundedNumberAtATime() {
    database.execute(
        """
        insert into inbox select '/old', gen_random_uuid(), timestamptz '%s' - interval '401 days'
        from generate_series(1, 100500)
        """
            .formatted(clock.instant()));
    receiver.receive(event, SOURCE, _ -> null);
    clock.tick(Inbox.KEPT);

    assertThat(inbox.purge(database.transactions())).isEqualTo(100_000);
    assertThat(inbox.purge(database.transactions())).isEqualTo(500);
    assertThat(inboxRows()).as("exactly at the limit it is still known").isEqualTo(1);
    clock.tick(Duration.ofMillis(1));
    assertThat(inbox.purge(database.transactions())).isEqualTo(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
