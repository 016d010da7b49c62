package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Beside;

/// Rows that share a transaction are as independent of each other as those that do not.
class GroupFiringTest {

  private static final int BURST = 40;

  private final Timers timers = new Timers();
  private final Sharing handler = new Sharing("judge");

  @AfterEach
  void stop() {
    timers.close();
  }

  private void burst() {
    timers.overdue(BURST);
    timers.database.execute("insert into owner select key from due_row");
  }

  @Test
  void aBurstSharesTransactionsAndEachRowFiresOnce() {
    burst();
    timers.poller(2, handler);
    timers.awaitFired(BURST);
    timers.assertNothingMoreThan(BURST);
    assertThat(new HashSet<>(handler.keys())).hasSize(BURST);
    assertThat(handler.asked).hasSize(BURST / Timers.GROUP).containsOnly(Timers.GROUP);
    assertThat(timers.metrics.timer("yuqing.due.lateness").count()).isEqualTo(BURST);
    assertThat(timers.database.number("select count(*) from due_row")).isZero();
  }

  /// However few they are: they were found together, and their handler has a worker for each.
  @Test
  void whatARoomTakesAtOnceSharesATransaction() {
    var roomy = new Sharing("judge", () -> 3);
    timers.overdue(3);
    timers.database.execute("insert into owner select key from due_row");
    timers.poller(2, roomy);
    timers.awaitFired(3);
    timers.assertNothingMoreThan(3);
    assertThat(roomy.asked).containsExactly(3);
  }

  @Test
  void noMoreRowsThanWorkersHaveATransactionEach() {
    timers.overdue(2);
    timers.database.execute("insert into owner select key from due_row");
    timers.poller(2, handler);
    timers.awaitFired(2);
    assertThat(handler.asked).isEmpty();
  }

  @Test
  void oneThatFailsIsPutOffByItselfAndItsNeighboursFireOnce() {
    handler.failures.put("k3", 2);
    burst();
    timers.poller(2, handler);
    timers.awaitFired(BURST - 1);
    await().until(() -> timers.database.number("select attempts from due_row") == 1);
    timers.assertNothingMoreThan(BURST - 1);
    assertThat(timers.database.number("select count(*) from fired where key = 'k3'")).isZero();
    assertThat(timers.metrics.counter("yuqing.due.failures").count()).isEqualTo(1);

    timers.clock.tick(Duration.ofSeconds(10));
    timers.awaitFired(BURST);
    timers.assertNothingMoreThan(BURST);
  }

  @Test
  void anOwnerThatIsLockedIsLeftToAFiringOfItsOwn() {
    burst();
    var letGo = new CountDownLatch(1);
    var holder =
        Beside.run(
            () ->
                timers
                    .database
                    .transactions()
                    .inNew(
                        c -> {
                          Recorded.lockOwner(c, "k1");
                          timers.poller(2, handler);
                          awaitQuietly(letGo);
                          return null;
                        }));
    // The rest of its lot, and all lots of the other worker, fire while it is held.
    timers.awaitFired(BURST - 1);
    letGo.countDown();
    holder.join();
    timers.awaitFired(BURST);
    assertThat(timers.metrics.counter("yuqing.due.failures").count()).isZero();
  }

  @Test
  void aRowThatWasMovedConcurrentlyIsLeft() {
    burst();
    var letGo = new CountDownLatch(1);
    handler.waits.put("k1", letGo);
    timers.poller(1, handler);
    await().until(() -> handler.keys().contains("k1"));
    timers.schedule("judge", "k40", Duration.ofHours(1));
    letGo.countDown();
    timers.awaitFired(BURST - 1);
    timers.assertNothingMoreThan(BURST - 1);
    timers.clock.tick(Duration.ofHours(1));
    timers.awaitFired(BURST);
  }

  @Test
  void whenTheGateClosesTheOtherLotsWait() {
    burst();
    var letGo = new CountDownLatch(1);
    handler.waits.put("k1", letGo);
    timers.poller(1, handler);
    await().until(() -> handler.keys().contains("k1"));
    timers.gateOpen.set(false);
    letGo.countDown();
    timers.awaitFired(Timers.GROUP);
    timers.assertNothingMoreThan(Timers.GROUP);
    timers.gateOpen.set(true);
    timers.awaitFired(BURST);
  }

  @Test
  void instancesAndWritersOnTheSameKeysFireEachRowWithoutDeadlock() {
    timers.overdue(400);
    timers.database.execute("insert into owner select key from due_row");
    var instances = List.of(handler, new Sharing("judge"));
    instances.forEach(each -> timers.poller(3, each));
    var writers = new ArrayList<CompletableFuture<Void>>();
    for (int writer = 0; writer < 3; writer++) {
      writers.add(Beside.run(this::setAllAgain));
    }
    writers.forEach(CompletableFuture::join);
    await().until(() -> timers.database.number("select count(*) from due_row") == 0);
    assertThat(timers.database.number("select count(distinct key) from fired")).isEqualTo(400);
    assertThat(Stream.concat(instances.get(0).asked.stream(), instances.get(1).asked.stream()))
        .as("some were fired together")
        .isNotEmpty();
    assertThat(timers.metrics.counter("yuqing.due.failures").count()).isZero();
    assertThat(
            timers.database.number(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isZero();
  }

  private void setAllAgain() {
    for (int i = 1; i <= 400; i++) {
      var key = "k" + i;
      timers
          .database
          .transactions()
          .inNew(
              c -> {
                Recorded.lockOwner(c, key);
                timers.dueRows.schedule(c, "judge", key, timers.start);
                return null;
              });
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
