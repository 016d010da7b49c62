package yuqing.durable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Runs a transaction again in place while it fails, for a while: for the result of something that
/// was done outside of any, and would be done twice if its result were lost. A database that is
/// started anew is back within that time.
public final class TransactionRetry {

  private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
  private static final Backoff PAUSES = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  private final Transactions transactions;
  private final Duration within;

  /// @param within for how long it is begun again after the first failure
  public TransactionRetry(Transactions transactions, Duration within) {
    this.transactions = transactions;
    this.within = within;
  }

  /// The work may run several times, and may have committed before it is run again, where the
  /// answer to a commit was lost.
  ///
  /// @throws RuntimeException the last failure, when the time is up or the thread was interrupted
  public <T> T inNew(TransactionalWork<T> work) {
    long until = System.nanoTime() + within.toNanos();
    for (int failures = 1; ; failures++) {
      try {
        return transactions.inNew(work);
      } catch (RuntimeException e) {
        var pause = PAUSES.after(failures);
        if (System.nanoTime() + pause.toNanos() > until || interruptedWithin(pause)) {
          throw e;
        }
        LOG.debugf("a result is recorded anew, attempt %d failed", failures);
      }
    }
  }

  private static boolean interruptedWithin(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
