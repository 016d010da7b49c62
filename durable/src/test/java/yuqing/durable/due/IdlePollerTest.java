package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A poller with nothing to do sleeps until something is due.
class IdlePollerTest {

  @Test
  void aRowThatIsSetHereIsFiredAtOnce() {
    try (var timers = new Timers()) {
      timers.idlePoller(new Recorded("judge"));
      awaitIdle(timers);

      var rows = new DueRows(() -> null, _ -> timers.signal.give());
      timers
          .database
          .transactions()
          .inNew(
              c -> {
                rows.schedule(c, "judge", "a", timers.start);
                return null;
              });
      // Here the signal may come before the commit; in a service it follows it.
      timers.signal.give();

      timers.awaitFired(1);
    }
  }

  @Test
  void aRowThatIsDueLaterIsFiredWhenItIsDue() {
    try (var timers = new Timers()) {
      timers.schedule("judge", "a", Duration.ofMillis(700));
      timers.idlePoller(new Recorded("judge"));
      awaitIdle(timers);

      timers.clock.tick(Duration.ofMillis(701));

      timers.awaitFired(1);
    }
  }

  @Test
  void whileNothingIsDueNothingIsRead() {
    try (var timers = new Timers()) {
      timers.schedule("judge", "a", Duration.ofDays(1));
      timers.idlePoller(new Recorded("judge"));
      awaitIdle(timers);

      int read = timers.transactions.get();
      assertThat(read).as("one look is one transaction").isEqualTo(1);
      await().during(Duration.ofMillis(500)).until(() -> timers.transactions.get() == read);
    }
  }

  /// What is due, and when something will be: one look, and then none for a while.
  private static void awaitIdle(Timers timers) {
    await().until(() -> timers.transactions.get() >= 1);
  }
}
