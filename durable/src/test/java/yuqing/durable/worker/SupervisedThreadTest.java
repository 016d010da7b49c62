package yuqing.durable.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Backoff;

class SupervisedThreadTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final WorkerRegistry workers =
      new WorkerRegistry(metrics, new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicReference<SupervisedThread> thread = new AtomicReference<>();

  @AfterEach
  void stop() {
    thread.get().expectEnd();
    end.countDown();
    thread.get().interrupt();
  }

  private SupervisedThread start(SupervisedThread.Loop loop) {
    thread.set(workers.thread("tried", loop));
    thread.get().start();
    return thread.get();
  }

  private double restarts() {
    return metrics.counter("yuqing.worker.restarts", "worker", "tried").count();
  }

  private double alive() {
    return metrics.get("yuqing.worker.alive").tag("worker", "tried").gauge().value();
  }

  @Test
  void whatItsLoopThrowsIsCountedAndTheLoopIsRestarted() {
    start(
        () -> {
          switch (runs.incrementAndGet()) {
            case 1 -> throw new StackOverflowError();
            case 2 -> throw new IllegalStateException("not foreseen");
            case 3 -> {
              return;
            }
            case 4 -> throw new InterruptedException();
            default -> end.await();
          }
        });
    await().until(() -> runs.get() == 5);
    assertThat(restarts()).isEqualTo(4);
    assertThat(workers.faults()).isEmpty();
    assertThat(alive()).isEqualTo(1);
  }

  @Test
  void whatFailsAfterEveryRestartIsAFaultUntilARoundIsCompleted() {
    var mended = new AtomicReference<SupervisedThread>();
    start(
        () -> {
          runs.incrementAndGet();
          if (mended.get() == null) {
            throw new StackOverflowError();
          }
          mended.get().beat();
          end.await();
        });
    await().until(() -> workers.faults().containsKey("tried"));
    assertThat(runs.get()).isGreaterThanOrEqualTo(SupervisedThread.MOST_RESTARTS_IN_A_ROW);
    assertThat(alive()).isZero();
    mended.set(thread.get());
    await().until(() -> workers.faults().isEmpty());
    assertThat(alive()).isEqualTo(1);
  }

  @Test
  void anErrorNowAndThenIsNoFault() {
    start(
        () -> {
          if (runs.incrementAndGet() > 3 * SupervisedThread.MOST_RESTARTS_IN_A_ROW) {
            end.await();
          }
          thread.get().beat();
          throw new StackOverflowError();
        });
    await().until(() -> runs.get() > 3 * SupervisedThread.MOST_RESTARTS_IN_A_ROW);
    assertThat(workers.faults()).isEmpty();
  }

  @Test
  void aHangingThreadIsAFaultAndAStoppedProcessIsNone() {
    start(end::await);
    // The ticks are the process's own: none came while the machine was stopped.
    for (int tick = 0; tick < SupervisedThread.LONGEST_ROUND_TICKS; tick++) {
      workers.tick();
    }
    assertThat(workers.faults()).isEmpty();
    workers.tick();
    assertThat(workers.faults().get("tried")).contains("stood still");
    thread.get().beat();
    workers.tick();
    assertThat(workers.faults()).isEmpty();
  }

  @Test
  void anEndThatWasAskedForIsNoFault() throws Exception {
    var asked = start(end::await);
    asked.expectEnd();
    end.countDown();
    assertThat(asked.awaitEnd(Duration.ofSeconds(60))).isTrue();
    assertThat(asked.isAlive()).isFalse();
    assertThat(workers.faults()).isEmpty();
    assertThat(restarts()).isZero();
  }

  @Test
  void aTaskOfAPoolThatThrowsIsCountedAndEndsNoThread() {
    start(end::await);
    var guard = workers.guard("pool");
    guard
        .around(
            () -> {
              throw new StackOverflowError();
            })
        .run();
    assertThat(metrics.counter("yuqing.worker.restarts", "worker", "pool").count()).isEqualTo(1);
  }
}
