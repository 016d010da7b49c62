package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Beside;

/// What the poller holds, and how it starts and stops.
class PollerTest {

  private final Timers timers = new Timers();
  private final Recorded handler = new Recorded("judge");

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void whileItsWorkersAreBusyItReadsNothingMore() {
    var letGo = new CountDownLatch(1);
    handler.waits.put("k1", letGo);
    handler.waits.put("k2", letGo);
    timers.overdue(1_000);
    timers.poller(2, handler);
    await().until(() -> handler.rows.size() == 2);
    // One transaction reads the rows, and one is each worker's: the rest of a batch is all it
    // holds.
    await().during(Timers.A_FEW_POLLS).until(() -> timers.transactions.get() == 3);
    letGo.countDown();
    timers.awaitFired(1_000);
  }

  @Test
  void aPollTakesABatchAtMostHoweverMuchIsDue() {
    timers.overdue(1_000);
    var batch =
        timers
            .database
            .transactions()
            .inNew(c -> DueTable.next(c, timers.start, List.of("judge"), Timers.BATCH));
    assertThat(batch).hasSize(Timers.BATCH);
    assertThat(batch.getFirst().key()).isEqualTo("k1");
    assertThat(batch.getLast().key()).isEqualTo("k" + Timers.BATCH);
  }

  @Test
  void rowsOfAHandlerWithoutRoomStayAsTheyAreAndStopNoOtherKind() {
    var room = new AtomicInteger();
    var busy = new Recorded("message", room::get);
    timers.overdue(Timers.BATCH);
    timers.database.execute("update due_row set kind = 'message'");
    timers.schedule("judge", "later", Duration.ofMinutes(1));
    timers.clock.tick(Duration.ofMinutes(1));
    var untouched = "select count(*) from due_row where kind = 'message' and due_at = try_at";
    timers.poller(2, busy, handler);
    timers.awaitFired(1);
    timers.assertNothingMoreThan(1);
    assertThat(handler.keys()).containsExactly("later");
    assertThat(timers.database.number(untouched)).isEqualTo(Timers.BATCH);

    room.set(Timers.BATCH);
    timers.awaitFired(1 + Timers.BATCH);
  }

  @Test
  void whenTheRoomIsTakenTheRestOfWhatWasReadIsLeft() {
    var letGo = new CountDownLatch(1);
    var room = new AtomicInteger(10);
    var roomy = new Recorded("judge", room::get);
    roomy.waits.put("k1", letGo);
    timers.overdue(10);
    timers.poller(1, roomy);
    await().until(() -> roomy.rows.size() == 1);
    room.set(0);
    letGo.countDown();
    timers.awaitFired(1);
    timers.assertNothingMoreThan(1);
    room.set(10);
    timers.awaitFired(10);
  }

  @Test
  void aStopLetsTheRunningRowEndAndLeavesTheRest() {
    var letGo = new CountDownLatch(1);
    handler.waits.put("a", letGo);
    timers.schedule("judge", "a", Duration.ZERO);
    timers.schedule("judge", "b", Duration.ofMillis(1));
    timers.clock.tick(Duration.ofSeconds(1));
    var poller = timers.poller(1, handler);
    await().until(() -> handler.rows.size() == 1);
    var stopped = Beside.run(poller::close);
    await().during(Timers.A_FEW_POLLS).until(() -> !stopped.isDone());
    letGo.countDown();
    stopped.join();
    assertThat(Recorded.fired(timers.database)).isEqualTo(1);
    assertThat(timers.database.number("select count(*) from due_row where key = 'b'")).isEqualTo(1);
    assertThat(poller.alive()).isFalse();
  }

  @Test
  void anErrorInTheMiddleOfALookIsCountedAndTheNextLookFires() {
    timers.errors.addAll(List.of(new StackOverflowError(), new LinkageError("a caller's text")));
    timers.schedule("judge", "a", Duration.ZERO);
    var poller = timers.poller(2, handler);
    timers.awaitFired(1);
    assertThat(poller.alive()).isTrue();
    assertThat(timers.metrics.counter("yuqing.worker.restarts", "worker", "due-poller").count())
        .isEqualTo(2);
    assertThat(timers.workers.faults()).isEmpty();
  }

  @Test
  void anErrorOfAHandlersRoomHoldsUpNothingForGood() {
    var errors = new AtomicInteger(2);
    var broken =
        new Recorded(
            "judge",
            () -> {
              if (errors.getAndDecrement() > 0) {
                throw new StackOverflowError();
              }
              return 1;
            });
    timers.schedule("judge", "a", Duration.ZERO);
    timers.poller(1, broken);
    timers.awaitFired(1);
  }

  @Test
  void withoutHandlersThereIsNothingToStartAndNothingToStop() {
    var idle = timers.poller(2);
    assertThat(idle.alive()).as("nothing is wrong with it").isTrue();
    idle.close();
  }
}
