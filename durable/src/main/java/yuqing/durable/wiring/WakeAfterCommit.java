package yuqing.durable.wiring;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import yuqing.durable.outbox.Relay;

/// Wakes the relay once the appending transaction has committed, once however much it appended.
final class WakeAfterCommit implements Runnable {

  private final TransactionSynchronizationRegistry transaction;
  private final Relay relay;

  WakeAfterCommit(TransactionSynchronizationRegistry transaction, Relay relay) {
    this.transaction = transaction;
    this.relay = relay;
  }

  @Override
  public void run() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      relay.wake();
    } else if (transaction.getResource(this) == null) {
      transaction.putResource(this, true);
      transaction.registerInterposedSynchronization(new Wake());
    }
  }

  private final class Wake implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Before the commit there is nothing to see for the relay yet.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
