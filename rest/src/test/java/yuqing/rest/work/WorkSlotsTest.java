package yuqing.rest.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yuqing.rest.problem.ProblemException;

class WorkSlotsTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  private double busy() {
    return metrics.get("yuqing.work.busy").tag("work", "sums").gauge().value();
  }

  private double refused() {
    return metrics.get("yuqing.work.refused").tag("work", "sums").counter().count();
  }

  @Test
  void aRequestWithoutASlotIsRefusedWithATimeToRetry() {
    var slots = new WorkSlots("sums", 1, Duration.ofMillis(20), metrics);
    try (var _ = slots.take()) {
      assertThat(busy()).isEqualTo(1);
      assertThatThrownBy(() -> slots.run(() -> 1))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refusal -> {
                assertThat(refusal.type().status()).isEqualTo(503);
                assertThat(refusal.headers()).containsEntry("Retry-After", "2");
              });
    }
    assertThat(slots.run(() -> 1)).isEqualTo(1);
    assertThat(refused()).isEqualTo(1);
    assertThat(busy()).isZero();
  }

  @Test
  void aSlotIsGivenBackWhenTheWorkFails() {
    var slots = new WorkSlots("sums", 1, Duration.ZERO, metrics);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  slots.run(
                      () -> {
                        throw new IllegalStateException("no sum");
                      }))
          .hasMessage("no sum");
    }
    assertThatThrownBy(
            () ->
                slots.run(
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(busy()).isZero();
  }

  @Test
  void neverMoreThanSoManyWorkAtOnceAndAllGetTheirTurn() throws Exception {
    var slots = new WorkSlots("sums", 3, Duration.ofMinutes(1), metrics);
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          IntStream.range(0, 40)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () ->
                              slots.run(
                                  () -> {
                                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                    LockSupport.parkNanos(100_000);
                                    return working.decrementAndGet();
                                  })))
              .toList();
      for (Future<Integer> each : asked) {
        each.get();
      }
    }
    assertThat(most.get()).isBetween(1, 3);
    assertThat(refused()).isZero();
  }

  @Test
  @Timeout(60)
  void beyondFiftyWaitingTheNextIsRefusedAtOnce() throws Exception {
    var slots = new WorkSlots("sums", 1, Duration.ofMinutes(1), metrics);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          IntStream.range(0, 80)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () ->
                              slots.run(
                                  () -> {
                                    waitFor(done);
                                    return 1;
                                  })))
              .toList();
      while (asked.stream().filter(Future::isDone).count() < 80 - 51) {
        Thread.onSpinWait();
      }
      done.countDown();
    }
    assertThat(refused()).isEqualTo(80 - 51);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
