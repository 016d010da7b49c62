package yuqing.notification.delivery;

import io.opentelemetry.context.Context;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueSignal;
import yuqing.durable.due.RowLeft;
import yuqing.durable.worker.TaskGuard;

/// A bounded number of senders. A transaction takes a slot before it puts an attempt on record;
/// what it leaves on the slot is sent once it has committed, outside of it.
public final class SendSlots implements DueRoom {

  /// For what is interrupted to record that it was.
  private static final Duration RECORDED_WITHIN = Duration.ofSeconds(2);

  private final TransactionSynchronizationRegistry transaction;
  private final DueSignal signal;
  private final TaskGuard guard;
  private final int slots;
  private final Semaphore free;
  private final ExecutorService senders;
  private volatile boolean stopping;

  /// @param name of the threads
  /// @param atOnce how many send at the same time
  /// @param waiting how many slots there are beyond those
  /// @param signal given when there is a slot again
  public SendSlots(
      String name,
      int atOnce,
      int waiting,
      TransactionSynchronizationRegistry transaction,
      DueSignal signal,
      TaskGuard guard) {
    this.transaction = transaction;
    this.signal = signal;
    this.guard = guard;
    slots = atOnce + waiting;
    free = new Semaphore(slots);
    senders =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /// Slots that [#slot] would give.
  @Override
  public int free() {
    return stopping ? 0 : free.availablePermits();
  }

  /// A slot of the running transaction, if one is free and no stop has begun.
  ///
  /// @throws IllegalStateException when no transaction is running
  public Optional<Slot> slot() {
    if (stopping || !free.tryAcquire()) {
      return Optional.empty();
    }
    var slot = new Slot();
    try {
      transaction.registerInterposedSynchronization(slot);
    } catch (IllegalStateException e) {
      free.release();
      throw e;
    }
    return Optional.of(slot);
  }

  /// Gives no slot any more, and waits for those that were given: each is a message that is on
  /// record as an attempt, or is about to be. Only what takes longer is interrupted.
  public void stop(Duration within) throws InterruptedException {
    stopping = true;
    boolean done = free.tryAcquire(slots, within.toMillis(), TimeUnit.MILLISECONDS);
    if (done) {
      senders.shutdown();
    } else {
      senders.shutdownNow();
      senders.awaitTermination(RECORDED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void release() {
    free.release();
    signal.give();
  }

  /// Of one transaction: used once that has committed and something was left here, else given back.
  public final class Slot implements Synchronization {
    private Runnable work;

    private Slot() {}

    /// To be done after the commit, within the trace that is current now: the transaction may have
    /// several.
    public void leave(Runnable work) {
      this.work = Context.current().wrap(work);
    }

    /// An attempt that nobody would make is not put on record.
    @Override
    public void beforeCompletion() {
      if (senders.isShutdown()) {
        throw new RowLeft();
      }
    }

    @Override
    public void afterCompletion(int status) {
      boolean given = false;
      try {
        if (status == Status.STATUS_COMMITTED && work != null) {
          senders.execute(guard.around(this::work));
          given = true;
        }
      } finally {
        if (!given) {
          release();
        }
      }
    }

    private void work() {
      try {
        work.run();
      } finally {
        release();
      }
    }
  }
}
