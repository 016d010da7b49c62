package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A row fires at its instant: never before, once, and only while it exists.
class OnTimeTest {

  private final Timers timers = new Timers();
  private final Recorded handler = new Recorded("judge");

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void neverEarlyAndOnceAtItsInstant() {
    timers.poller(4, handler);
    timers.schedule("judge", "a", Duration.ofMinutes(30));
    timers.clock.tick(Duration.ofMinutes(30).minusMillis(1));
    timers.assertNothingMoreThan(0);
    timers.clock.tick(Duration.ofMillis(1));
    timers.awaitFired(1);
    timers.assertNothingMoreThan(1);
    assertThat(handler.rows)
        .containsExactly(new DueRow("judge", "a", timers.start.plus(Duration.ofMinutes(30)), 0));
    assertThat(timers.database.number("select count(*) from due_row")).isZero();
  }

  @Test
  void whatWasMovedOrCancelledUnderTheLockDoesNotFire() {
    timers.schedule("judge", "moved", Duration.ZERO);
    timers.schedule("judge", "cancelled", Duration.ZERO);
    timers
        .database
        .transactions()
        .inNew(
            c -> {
              Recorded.lockOwner(c, "moved");
              Recorded.lockOwner(c, "cancelled");
              timers.poller(2, handler);
              await()
                  .until(
                      () ->
                          timers.database.number("select count(*) from pg_locks where not granted")
                              == 2);
              timers.dueRows.schedule(c, "judge", "moved", timers.start.plus(Duration.ofHours(1)));
              return timers.dueRows.cancel(c, "judge", "cancelled");
            });
    timers.assertNothingMoreThan(0);
    timers.clock.tick(Duration.ofHours(1));
    timers.awaitFired(1);
    assertThat(handler.keys()).containsExactly("moved");
  }

  @Test
  void rowsOfOneKeyFireOneAfterTheOtherInDueOrder() {
    var remind = new Recorded("remind");
    timers.schedule("judge", "a", Duration.ofMinutes(2));
    timers.schedule("remind", "a", Duration.ofMinutes(1));
    var letGo = new CountDownLatch(1);
    remind.waits.put("a", letGo);
    timers.clock.tick(Duration.ofHours(1));
    timers.poller(4, handler, remind);
    await().until(() -> remind.rows.size() == 1);
    await().during(Timers.A_FEW_POLLS).until(() -> handler.rows.isEmpty());
    letGo.countDown();
    timers.awaitFired(2);
  }

  @Test
  void aHandlerMaySetItsRowAgain() {
    var daily = new Daily(timers.dueRows, handler);
    timers.schedule("daily", "a", Duration.ZERO);
    timers.poller(2, daily);
    timers.awaitFired(1);
    timers.assertNothingMoreThan(1);
    timers.clock.tick(Duration.ofDays(3));
    timers.awaitFired(4);
    timers.assertNothingMoreThan(4);
  }

  @Test
  void rowsWithoutAHandlerHereAreLeftForAnotherVersion() {
    timers.schedule("unknown", "a", Duration.ZERO);
    timers.schedule("judge", "a", Duration.ZERO);
    timers.poller(2, handler);
    timers.awaitFired(1);
    timers.assertNothingMoreThan(1);
    assertThat(timers.database.number("select count(*) from due_row where kind = 'unknown'"))
        .isEqualTo(1);
  }
}
