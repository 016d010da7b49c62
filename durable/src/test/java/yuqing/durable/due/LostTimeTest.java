package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Lost time, whatever its cause, is made up once, in order of due, and its lateness is known.
class LostTimeTest {

  private final Timers timers = new Timers();
  private final Recorded handler = new Recorded("judge");

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void whatAStoppedMachineMissedIsMadeUpOnceInDueOrderAndIsKnownToBeLate() {
    for (int i : new int[] {7, 3, 9, 1, 5}) {
      timers.schedule("judge", "k" + i, Duration.ofMinutes(i));
    }
    timers.clock.tick(Duration.ofDays(2));
    timers.poller(1, handler);
    timers.awaitFired(5);
    timers.assertNothingMoreThan(5);
    assertThat(handler.keys()).containsExactly("k1", "k3", "k5", "k7", "k9");
    assertThat(handler.rows.getFirst().lateness(handler.times.getFirst()))
        .isEqualTo(Duration.ofDays(2).minusMinutes(1));
    assertThat(timers.metrics.timer("yuqing.due.lateness").max(TimeUnit.MINUTES))
        .isEqualTo(2 * 24 * 60 - 1);
  }

  @Test
  void moreThanABatchIsMadeUpToo() {
    timers.overdue(230);
    timers.poller(4, handler);
    timers.awaitFired(230);
    assertThat(new HashSet<>(handler.keys())).hasSize(230);
  }

  @Test
  void atAClosedGateNothingFiresAndOpenedItIsMadeUp() {
    timers.gateOpen.set(false);
    timers.poller(2, handler);
    timers.schedule("judge", "a", Duration.ZERO);
    timers.assertNothingMoreThan(0);
    timers.gateOpen.set(true);
    timers.awaitFired(1);
  }

  @Test
  void aClockPutForwardAnHourFiresWhatItSkippedOnceInDueOrder() {
    timers.poller(1, handler);
    for (int i : new int[] {50, 10, 30, 70}) {
      timers.schedule("judge", "k" + i, Duration.ofMinutes(i));
    }
    timers.clock.tick(Duration.ofHours(1));
    timers.awaitFired(3);
    timers.assertNothingMoreThan(3);
    assertThat(handler.keys()).containsExactly("k10", "k30", "k50");
    assertThat(handler.rows.getFirst().lateness(handler.times.getFirst()))
        .isEqualTo(Duration.ofMinutes(50));
    timers.clock.tick(Duration.ofMinutes(10));
    timers.awaitFired(4);
  }

  @Test
  void aClockPutBackAnHourFiresNothingAgainAndNothingBeforeItsInstant() {
    timers.poller(2, handler);
    timers.schedule("judge", "fired", Duration.ofMinutes(10));
    timers.schedule("judge", "waits", Duration.ofMinutes(30));
    timers.clock.tick(Duration.ofMinutes(29));
    timers.awaitFired(1);

    timers.clock.tick(Duration.ofHours(-1));
    timers.assertNothingMoreThan(1);
    timers.clock.tick(Duration.ofMinutes(60));
    timers.assertNothingMoreThan(1);
    timers.clock.tick(Duration.ofMinutes(1));
    timers.awaitFired(2);
    timers.assertNothingMoreThan(2);
    assertThat(handler.keys()).containsExactly("fired", "waits");
  }

  @Test
  void aClockPutBackLeavesADailyRowAtItsNextInstant() {
    var daily = new Daily(timers.dueRows, handler);
    timers.schedule("daily", "a", Duration.ofMinutes(30));
    timers.poller(2, daily);
    timers.clock.tick(Duration.ofMinutes(40));
    timers.awaitFired(1);
    timers.clock.tick(Duration.ofHours(-1));
    timers.assertNothingMoreThan(1);
    timers.clock.tick(Duration.ofHours(1));
    timers.assertNothingMoreThan(1);
    timers.clock.tick(Duration.ofDays(1));
    timers.awaitFired(2);
    timers.assertNothingMoreThan(2);
  }
}
