package yuqing.durable.wiring;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Wakes a worker once the transaction that gave it work has committed, once however much it is.
final class WakeAfterCommit implements Runnable {

  private final TransactionSynchronizationRegistry transaction;
  private final Runnable wake;

  /// @param wake cheap, from any thread
  WakeAfterCommit(TransactionSynchronizationRegistry transaction, Runnable wake) {
    this.transaction = transaction;
    this.wake = wake;
  }

  @Override
  public void run() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      wake.run();
    } else if (transaction.getResource(this) == null) {
      transaction.putResource(this, true);
      transaction.registerInterposedSynchronization(new Wake());
    }
  }

  private final class Wake implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Before the commit there is nothing for the worker to see.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wake.run();
      }
    }
  }
}
