package yuqing.durable.due;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the poller when a [DueRoom] has room again, and when a row was set that is due soon, so
/// that it does not wait for its next poll.
public final class DueSignal {

  private final Semaphore given = new Semaphore(0);

  /// Cheap, from any thread.
  public void give() {
    if (given.availablePermits() == 0) {
      given.release();
    }
  }

  /// Whether the signal was given since the last call.
  boolean take() {
    return given.drainPermits() > 0;
  }

  void await(Duration longest) throws InterruptedException {
    if (given.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      given.drainPermits();
    }
  }
}
