package yuqing.notification.channel;

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

/// A bounded number of senders. A transaction takes a seat before it puts an attempt on record;
/// what it leaves on the seat is sent once it has committed, outside of it.
public final class Senders {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

  private final TransactionSynchronizationRegistry transaction;
  private final Semaphore free;
  private final ExecutorService senders;

  /// @param name of the threads
  /// @param atOnce how many send at the same time
  /// @param waiting how many seats there are beyond those
  public Senders(
      String name, int atOnce, int waiting, TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
    free = new Semaphore(atOnce + waiting);
    senders =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /// Whether [#seat] is likely to give one.
  public boolean hasRoom() {
    return free.availablePermits() > 0;
  }

  /// A seat of the running transaction, if one is free.
  ///
  /// @throws IllegalStateException when no transaction is running
  public Optional<Seat> seat() {
    if (!free.tryAcquire()) {
      return Optional.empty();
    }
    var seat = new Seat();
    try {
      transaction.registerInterposedSynchronization(seat);
    } catch (IllegalStateException over) {
      free.release();
      throw over;
    }
    return Optional.of(seat);
  }

  /// Waits a little for what is being sent.
  public void stop() throws InterruptedException {
    senders.shutdown();
    if (!senders.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      senders.shutdownNow();
    }
  }

  /// Of one transaction: used once that has committed and something was left here, else given back.
  public final class Seat implements Synchronization {
    private Runnable work;

    private Seat() {}

    /// To be done after the commit, within the trace that is current then.
    public void leave(Runnable work) {
      this.work = work;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED && work != null) {
        senders.execute(Context.current().wrap(this::work));
      } else {
        free.release();
      }
    }

    private void work() {
      try {
        work.run();
      } finally {
        free.release();
      }
    }
  }
}
