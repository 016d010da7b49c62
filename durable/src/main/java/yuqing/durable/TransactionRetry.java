package yuqing.durable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Retries a failed transaction in place for a limited time. It is for the result of work that
/// was done outside any transaction and would be done twice if its result were lost. A database
/// that restarts is available again within that time.
public final class TransactionRetry {

  private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
  private static final Backoff PAUSES = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  private final Transactions transactions;
  private final Duration within;

  /// @param within how long it is retried after the first failure
  public TransactionRetry(Transactions transactions, Duration within) {
    this.transactions = transactions;
    this.within = within;
  }

  /// The work may run several times. It may have committed before a retry, where the answer to a
  /// commit was lost.
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
        LOG.debugf("a result is not recorded yet, attempt %d failed", failures);
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
