package yuqing.archive.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/// The stream gives way to the intake: what it does in a process, for whichever reader, it does a
/// time slice at a time, and while events come in without a pause it rests many times as long as
/// its slices took. So readers, however many, cost the intake a bounded share and get entries later
/// instead; once events come less densely they have the machine to themselves.
@ApplicationScoped
class IntakePriority {

  /// One part in so many of the time is the stream's while the intake is busy.
  private static final int PARTS = 20;

  /// After one slice at most: one in which the database hung does not predict what the next costs.
  private static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

  /// Rests shorter than this are taken together with those of the next slices: no timer is as fine.
  private static final long SHORTEST_REST_NANOS = Duration.ofMillis(10).toNanos();

  /// An intake that is busy commits in it, also where many events share a transaction; one that is
  /// not leaves the machine free.
  private static final Duration PAUSE = Duration.ofMillis(100);

  /// Between two looks whether it is over.
  private static final Duration STEP = Duration.ofMillis(10);

  private final LongSupplier nanos;
  private final Sleeper sleeper;

  /// Fair: each of many gets its slice.
  private final Semaphore slice = new Semaphore(1, true);

  private volatile long appendedAt;
  private long begunAt;
  private long restsUntil;

  /// Waits for so long.
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  IntakePriority() {
    this(System::nanoTime, Thread::sleep);
  }

  /// @param nanos the time, as [System#nanoTime] has it
  IntakePriority(LongSupplier nanos, Sleeper sleeper) {
    this.nanos = nanos;
    this.sleeper = sleeper;
    restsUntil = nanos.getAsLong();
    appendedAt = restsUntil - PAUSE.toNanos();
  }

  /// An entry was appended by this process.
  void appended() {
    appendedAt = nanos.getAsLong();
  }

  /// Waits for the caller's time slice, which lasts until [#leave].
  void take() throws InterruptedException {
    slice.acquire();
    try {
      rest();
    } catch (InterruptedException interrupted) {
      slice.release();
      throw interrupted;
    }
    begunAt = nanos.getAsLong();
  }

  private void rest() throws InterruptedException {
    while (restsUntil - nanos.getAsLong() > SHORTEST_REST_NANOS) {
      if (nanos.getAsLong() - appendedAt >= PAUSE.toNanos()) {
        restsUntil = nanos.getAsLong();
        return;
      }
      sleeper.sleep(STEP);
    }
  }

  void leave() {
    long took = nanos.getAsLong() - begunAt;
    long owedFrom = restsUntil - begunAt > 0 ? restsUntil : begunAt;
    restsUntil = owedFrom + took + Math.min((PARTS - 1) * took, LONGEST_REST_NANOS);
    slice.release();
  }
}
