package yuqing.incident.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import yuqing.rest.problem.ProblemException;

/// Lets only some at a time do what holds a database connection while it waits for the store: a
/// folder that hangs takes these, and leaves the others to reports.
final class StoreBulkhead {

  private final Semaphore free;
  private final Duration timeout;

  /// @param atOnce how many
  /// @param timeout how long another waits for a slot
  StoreBulkhead(int atOnce, Duration timeout) {
    this.free = new Semaphore(atOnce, true);
    this.timeout = timeout;
  }

  /// @throws ProblemException 503 when no slot became free
  <T> T run(Supplier<T> work) {
    if (!acquires()) {
      throw EvidenceStore.unavailable(new IOException("others have waited for it for " + timeout));
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean acquires() {
    try {
      return free.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
