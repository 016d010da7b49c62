package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;
import yuqing.durable.outbox.EventLog;

/// A firing that fails leaves nothing behind but its row, and stops no other.
class FailedFiringTest {

  private static final String EVERYTHING_SAID =
      """
      select (select count(*) from fired) + (select count(*) from event_log)
        + (select count(*) from outbox)
      """;

  private final Timers timers = new Timers();
  private final Recorded handler = new Recorded("judge");

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void aFailedRowIsRolledBackTriedAgainLaterAndStopsNoOther() {
    handler.failures.put("bad", 2);
    timers.schedule("judge", "bad", Duration.ZERO);
    timers.schedule("judge", "good", Duration.ofSeconds(1));
    timers.clock.tick(Duration.ofSeconds(1));
    timers.poller(1, handler);
    timers.awaitFired(1);
    assertThat(timers.database.number("select count(*) from fired where key = 'good'"))
        .isEqualTo(1);
    await().until(() -> timers.database.number("select attempts from due_row") == 1);
    timers.assertNothingMoreThan(1);

    timers.clock.tick(Duration.ofSeconds(10));
    await().until(() -> timers.database.number("select attempts from due_row") == 2);
    timers.clock.tick(Duration.ofSeconds(20));
    timers.awaitFired(2);
    assertThat(handler.rows.getLast()).isEqualTo(new DueRow("judge", "bad", timers.start, 2));
    assertThat(timers.database.number("select count(*) from due_row")).isZero();
    assertThat(timers.metrics.counter("yuqing.due.failures").count()).isEqualTo(2);
  }

  @Test
  void theOutcomeItsEventAndTheTakingOfTheRowCommitTogether() {
    var log = new EventLog(timers.clock, () -> null, () -> {});
    var telling =
        new DueHandler() {
          @Override
          public String kind() {
            return "judge";
          }

          @Override
          public void fire(Connection c, DueRow row, Instant now) throws SQLException {
            log.append(c, "topic", row.key(), (_, _, _, _) -> new byte[] {1});
            handler.fire(c, row, now);
          }
        };
    handler.failures.put("a", 1);
    timers.schedule("judge", "a", Duration.ZERO);
    timers.poller(1, telling);
    await().until(() -> timers.database.number("select attempts from due_row") == 1);
    assertThat(timers.database.number(EVERYTHING_SAID)).isZero();

    timers.clock.tick(Duration.ofSeconds(10));
    timers.awaitFired(1);
    assertThat(timers.database.number(EVERYTHING_SAID)).isEqualTo(3);
    assertThat(timers.database.number("select count(*) from due_row")).isZero();
  }

  @Test
  void aHandlerThatHangsHoldsUpItsOwnKeyOnly() {
    var letGo = new CountDownLatch(1);
    handler.waits.put("hangs", letGo);
    timers.schedule("judge", "hangs", Duration.ZERO);
    timers.poller(2, handler);
    await().until(() -> handler.rows.size() == 1);
    timers.schedule("judge", "b", Duration.ZERO);
    timers.schedule("judge", "c", Duration.ZERO);
    timers.awaitFired(2);
    letGo.countDown();
    timers.awaitFired(3);
  }

  @Test
  void aDatabaseThatWasUnavailableIsPolledAgain() {
    var quick = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));
    var poller = timers.poller(2, quick, handler);
    timers.schedule("judge", "a", Duration.ofMinutes(1));
    timers.database.makeUnavailable();
    timers.clock.tick(Duration.ofMinutes(1));
    await().during(Timers.A_FEW_POLLS).until(poller::alive);
    timers.database.makeAvailable();
    await().ignoreExceptions().until(() -> Recorded.fired(timers.database) == 1);
  }
}
