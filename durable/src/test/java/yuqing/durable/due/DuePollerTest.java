package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.Beside;
import yuqing.durable.Parts;
import yuqing.durable.SettableClock;
import yuqing.durable.TestDatabase;

class DuePollerTest {

  private static final Duration A_FEW_POLLS = Duration.ofMillis(200);

  private final TestDatabase database = Parts.get().newDatabase();
  private final SettableClock clock = new SettableClock();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final AtomicBoolean gateOpen = new AtomicBoolean(true);
  private final Recorded handler = new Recorded("judge");
  private final DueRows dueRows = new DueRows(() -> null);
  private final List<DuePoller> pollers = new ArrayList<>();
  private final Instant start = clock.instant();

  @BeforeEach
  void tables() {
    database.execute(Recorded.TABLES);
  }

  @AfterEach
  void stop() {
    pollers.forEach(DuePoller::close);
    database.close();
  }

  private DuePoller poller(int workers, DueHandler... handlers) {
    var settings =
        new DueSettings(
            Duration.ofMillis(20),
            50,
            workers,
            new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(60)),
            Duration.ofSeconds(5));
    var poller =
        new DuePoller(
            database.transactions(),
            clock,
            List.of(handlers),
            gateOpen::get,
            settings,
            DueTracing.NONE,
            metrics);
    pollers.add(poller);
    poller.start();
    return poller;
  }

  private void schedule(String kind, String key, Duration in) {
    database
        .transactions()
        .inNew(
            c -> {
              dueRows.schedule(c, kind, key, start.plus(in));
              return null;
            });
  }

  private void assertNothingMoreThan(int fired) {
    await().during(A_FEW_POLLS).until(() -> Recorded.fired(database) == fired);
  }

  private void awaitFired(int fired) {
    await().until(() -> Recorded.fired(database) == fired);
  }

  @Test
  void neverEarlyAndOnceAtItsInstant() {
    poller(4, handler);
    schedule("judge", "a", Duration.ofMinutes(30));
    clock.tick(Duration.ofMinutes(30).minusMillis(1));
    assertNothingMoreThan(0);
    clock.tick(Duration.ofMillis(1));
    awaitFired(1);
    assertNothingMoreThan(1);
    assertThat(handler.rows)
        .containsExactly(new DueRow("judge", "a", start.plus(Duration.ofMinutes(30)), 0));
    assertThat(database.number("select count(*) from due_row")).isZero();
  }

  @Test
  void whatAStoppedMachineMissedIsMadeUpOnceInDueOrderAndCanBeToldLate() {
    for (int i : new int[] {7, 3, 9, 1, 5}) {
      schedule("judge", "k" + i, Duration.ofMinutes(i));
    }
    clock.tick(Duration.ofDays(2));
    poller(1, handler);
    awaitFired(5);
    assertNothingMoreThan(5);
    assertThat(handler.keys()).containsExactly("k1", "k3", "k5", "k7", "k9");
    assertThat(handler.rows.getFirst().lateness(handler.times.getFirst()))
        .isEqualTo(Duration.ofDays(2).minusMinutes(1));
    assertThat(metrics.timer("yuqing.due.lateness").max(TimeUnit.MINUTES))
        .isEqualTo(2 * 24 * 60 - 1);
  }

  @Test
  void moreThanABatchIsMadeUpToo() {
    database.execute(
        """
        insert into due_row (kind, key, due_at, try_at)
        select 'judge', 'k' || n, timestamptz '%1$s', timestamptz '%1$s'
        from generate_series(1, 230) n
        """
            .formatted(start));
    poller(4, handler);
    awaitFired(230);
    assertThat(new HashSet<>(handler.keys())).hasSize(230);
  }

  @Test
  void rowsOfOneKeyFireOneAfterTheOtherInDueOrder() {
    var remind = new Recorded("remind");
    schedule("judge", "a", Duration.ofMinutes(2));
    schedule("remind", "a", Duration.ofMinutes(1));
    var letGo = new CountDownLatch(1);
    remind.waits.put("a", letGo);
    clock.tick(Duration.ofHours(1));
    poller(4, handler, remind);
    await().until(() -> remind.rows.size() == 1);
    await().during(A_FEW_POLLS).until(() -> handler.rows.isEmpty());
    letGo.countDown();
    awaitFired(2);
  }

  @Test
  void twoInstancesRacingForOneRowFireItOnce() {
    for (int i = 0; i < 20; i++) {
      schedule("judge", "k" + i, Duration.ZERO);
    }
    var other = new Recorded("judge");
    poller(4, handler);
    poller(4, other);
    awaitFired(20);
    assertNothingMoreThan(20);
    assertThat(handler.rows.size() + other.rows.size()).isEqualTo(20);
  }

  @Test
  void twoInstancesShareABurstWithoutWaitingForEachOther() {
    var other = new Recorded("judge");
    var keys = IntStream.range(0, 6).mapToObj(i -> "k" + i).toList();
    var letGo = new CountDownLatch(1);
    keys.forEach(key -> handler.waits.put(key, letGo));
    keys.forEach(key -> schedule("judge", key, Duration.ZERO));
    poller(2, handler);
    await().until(() -> handler.rows.size() == 2);
    poller(2, other);
    await().until(() -> other.rows.size() == 4);
    assertThat(database.number("select count(*) from pg_locks where not granted")).isZero();
    letGo.countDown();
    awaitFired(6);
  }

  @Test
  void aFailedRowIsRolledBackTriedAgainLaterAndStopsNoOther() {
    handler.failures.put("bad", 2);
    schedule("judge", "bad", Duration.ZERO);
    schedule("judge", "good", Duration.ofSeconds(1));
    clock.tick(Duration.ofSeconds(1));
    poller(1, handler);
    awaitFired(1);
    assertThat(database.number("select count(*) from fired where key = 'good'")).isEqualTo(1);
    await().until(() -> database.number("select attempts from due_row") == 1);
    assertNothingMoreThan(1);

    clock.tick(Duration.ofSeconds(10));
    await().until(() -> database.number("select attempts from due_row") == 2);
    clock.tick(Duration.ofSeconds(20));
    awaitFired(2);
    assertThat(handler.rows.getLast()).isEqualTo(new DueRow("judge", "bad", start, 2));
    assertThat(database.number("select count(*) from due_row")).isZero();
    assertThat(metrics.counter("yuqing.due.failures").count()).isEqualTo(2);
  }

  @Test
  void aHandlerThatHangsHoldsUpItsOwnKeyOnly() {
    var letGo = new CountDownLatch(1);
    handler.waits.put("hangs", letGo);
    schedule("judge", "hangs", Duration.ZERO);
    poller(2, handler);
    await().until(() -> handler.rows.size() == 1);
    schedule("judge", "b", Duration.ZERO);
    schedule("judge", "c", Duration.ZERO);
    awaitFired(2);
    letGo.countDown();
    awaitFired(3);
  }

  @Test
  void whatWasMovedOrCancelledUnderTheLockDoesNotFire() {
    schedule("judge", "moved", Duration.ZERO);
    schedule("judge", "cancelled", Duration.ZERO);
    database
        .transactions()
        .inNew(
            c -> {
              Recorded.lockOwner(c, "moved");
              Recorded.lockOwner(c, "cancelled");
              poller(2, handler);
              await()
                  .until(
                      () ->
                          database.number("select count(*) from pg_locks where not granted") == 2);
              dueRows.schedule(c, "judge", "moved", start.plus(Duration.ofHours(1)));
              return dueRows.cancel(c, "judge", "cancelled");
            });
    assertNothingMoreThan(0);
    clock.tick(Duration.ofHours(1));
    awaitFired(1);
    assertThat(handler.keys()).containsExactly("moved");
  }

  @Test
  void writersAndTimersOnTheSameKeysDoNotLockEachOtherOut() {
    poller(4, handler);
    poller(4, new Recorded("judge"));
    var writers = new ArrayList<CompletableFuture<Void>>();
    for (int writer = 0; writer < 3; writer++) {
      writers.add(Beside.run(this::rescheduleAll));
    }
    writers.forEach(CompletableFuture::join);
    await().until(() -> database.number("select count(*) from due_row") == 0);
    assertThat(metrics.counter("yuqing.due.failures").count()).isZero();
    assertThat(
            database.number(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isZero();
  }

  private void rescheduleAll() {
    for (int i = 0; i < 60; i++) {
      String key = "k" + i % 5;
      database
          .transactions()
          .inNew(
              c -> {
                Recorded.lockOwner(c, key);
                dueRows.schedule(c, "judge", key, start);
                return null;
              });
    }
  }

  @Test
  void aHandlerMaySetItsRowAnew() {
    var daily =
        new DueHandler() {
          @Override
          public String kind() {
            return "daily";
          }

          @Override
          public void fire(java.sql.Connection c, DueRow row, Instant now)
              throws java.sql.SQLException {
            handler.fire(c, row, now);
            dueRows.schedule(c, "daily", row.key(), row.dueAt().plus(Duration.ofDays(1)));
          }
        };
    schedule("daily", "a", Duration.ZERO);
    poller(2, daily);
    awaitFired(1);
    assertNothingMoreThan(1);
    clock.tick(Duration.ofDays(3));
    awaitFired(4);
    assertNothingMoreThan(4);
  }

  @Test
  void atAShutGateNothingFiresAndOpenedItIsMadeUp() {
    gateOpen.set(false);
    poller(2, handler);
    schedule("judge", "a", Duration.ZERO);
    assertNothingMoreThan(0);
    gateOpen.set(true);
    awaitFired(1);
  }

  @Test
  void rowsWithoutAHandlerHereAreLeftForAnotherVersion() {
    schedule("unknown", "a", Duration.ZERO);
    schedule("judge", "a", Duration.ZERO);
    poller(2, handler);
    awaitFired(1);
    assertNothingMoreThan(1);
    assertThat(database.number("select count(*) from due_row where kind = 'unknown'")).isEqualTo(1);
  }

  @Test
  void aStopLetsTheRunningRowEndAndLeavesTheRest() {
    var letGo = new CountDownLatch(1);
    handler.waits.put("a", letGo);
    schedule("judge", "a", Duration.ZERO);
    schedule("judge", "b", Duration.ofMillis(1));
    clock.tick(Duration.ofSeconds(1));
    var poller = poller(1, handler);
    await().until(() -> handler.rows.size() == 1);
    var stopped = Beside.run(poller::close);
    await().during(A_FEW_POLLS).until(() -> !stopped.isDone());
    letGo.countDown();
    stopped.join();
    assertThat(Recorded.fired(database)).isEqualTo(1);
    assertThat(database.number("select count(*) from due_row where key = 'b'")).isEqualTo(1);
    assertThat(poller.alive()).isFalse();
  }

  @Test
  void withoutHandlersThereIsNothingToStartAndNothingToStop() {
    var idle = poller(2);
    assertThat(idle.alive()).as("nothing is wrong with it").isTrue();
    idle.close();
  }

  @Test
  void aDatabaseThatWentAwayIsPolledAgain() {
    var quick =
        new DueSettings(
            Duration.ofMillis(20),
            50,
            2,
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)),
            Duration.ofSeconds(5));
    var poller =
        new DuePoller(
            database.transactions(),
            clock,
            List.of(handler),
            gateOpen::get,
            quick,
            DueTracing.NONE,
            metrics);
    pollers.add(poller);
    poller.start();
    schedule("judge", "a", Duration.ofMinutes(1));
    database.goAway();
    clock.tick(Duration.ofMinutes(1));
    await().during(A_FEW_POLLS).until(poller::alive);
    database.comeBack();
    await().ignoreExceptions().until(() -> Recorded.fired(database) == 1);
  }
}
