package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Beside;

/// Any number of instances on one database, beside writers that set rows.
class SeveralInstancesTest {

  private final Timers timers = new Timers();
  private final Recorded handler = new Recorded("judge");

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void twoInstancesShareABurstWithoutWaitingForEachOther() {
    var other = new Recorded("judge");
    var keys = IntStream.range(0, 6).mapToObj(i -> "k" + i).toList();
    var letGo = new CountDownLatch(1);
    keys.forEach(key -> handler.waits.put(key, letGo));
    keys.forEach(key -> timers.schedule("judge", key, Duration.ZERO));
    timers.poller(2, handler);
    await().until(() -> handler.rows.size() == 2);
    timers.poller(2, other);
    await().until(() -> other.rows.size() == 4);
    assertThat(timers.database.number("select count(*) from pg_locks where not granted")).isZero();
    letGo.countDown();
    timers.awaitFired(6);
  }

  @Test
  void instancesRacingForTheSameRowsFireEachOnce() {
    for (int i = 0; i < 20; i++) {
      timers.schedule("judge", "k" + i, Duration.ZERO);
    }
    var instances = List.of(handler, new Recorded("judge"), new Recorded("judge"));
    instances.forEach(each -> timers.poller(4, each));
    timers.awaitFired(20);
    timers.assertNothingMoreThan(20);
    assertThat(instances.stream().mapToInt(each -> each.rows.size()).sum()).isEqualTo(20);
  }

  @Test
  void aRowOfAKeyThatAnotherInstanceIsFiringWaits() {
    var other = new Recorded("judge");
    var otherReminder = new Recorded("remind");
    var letGo = new CountDownLatch(1);
    handler.waits.put("a", letGo);
    timers.schedule("judge", "a", Duration.ZERO);
    timers.poller(2, handler);
    await().until(() -> handler.rows.size() == 1);
    timers.schedule("remind", "a", Duration.ofMinutes(-1));
    timers.schedule("remind", "b", Duration.ZERO);
    timers.poller(2, other, otherReminder);
    await().until(() -> otherReminder.keys().equals(List.of("b")));
    timers.assertNothingMoreThan(1);
    letGo.countDown();
    timers.awaitFired(3);
    assertThat(otherReminder.keys()).containsExactly("b", "a");
  }

  @Test
  void writersAndTimersOnTheSameKeysDoNotDeadlock() {
    timers.poller(4, handler);
    timers.poller(4, new Recorded("judge"));
    var writers = new ArrayList<CompletableFuture<Void>>();
    for (int writer = 0; writer < 3; writer++) {
      writers.add(Beside.run(this::rescheduleAll));
    }
    writers.forEach(CompletableFuture::join);
    await().until(() -> timers.database.number("select count(*) from due_row") == 0);
    assertThat(timers.metrics.counter("yuqing.due.failures").count()).isZero();
    assertThat(
            timers.database.number(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isZero();
  }

  private void rescheduleAll() {
    for (int i = 0; i < 60; i++) {
      String key = "k" + i % 5;
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
}
