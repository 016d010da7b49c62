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
  private final Duration patience;

  /// @param atOnce how many
  /// @param patience how long another waits for its turn
  StoreBulkhead(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /// @throws ProblemException 503 when no turn came
  <T> T take(Supplier<T> work) {
    if (!isMine()) {
      throw EvidenceStore.away(new IOException("others have waited for it for " + patience));
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean isMine() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
