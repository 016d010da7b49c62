package yuqing.durable.due;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import yuqing.durable.worker.TaskGuard;

/// The threads that fire rows, and the keys that they are firing.
final class DueWorkers {

  private final ExecutorService threads;
  private final Semaphore free;
  private final TaskGuard guard;
  private final DueSignal signal;
  private final Map<String, DueRoom> underWay = new ConcurrentHashMap<>();

  DueWorkers(int atOnce, DueSignal signal, TaskGuard guard) {
    this.threads =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name("due-", 1).factory());
    this.free = new Semaphore(atOnce);
    this.guard = guard;
    this.signal = signal;
  }

  boolean isFree(DueRow row) {
    return !underWay.containsKey(row.key());
  }

  int underWayFor(DueRoom room) {
    return (int) underWay.values().stream().filter(each -> each == room).count();
  }

  /// Waits for a free worker, up to a timeout.
  ///
  /// @param task returns whether it fired anything; then its room is checked again
  /// @return false when there was none: the task was not started
  boolean execute(DueBatch lot, DueRoom room, Duration longest, BooleanSupplier task)
      throws InterruptedException {
    if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    lot.keys().forEach(key -> underWay.put(key, room));
    boolean begun = false;
    try {
      threads.execute(guard.around(() -> run(lot, room, task)));
      begun = true;
    } finally {
      if (!begun) {
        end(lot);
      }
    }
    return true;
  }

  private void run(DueBatch lot, DueRoom room, BooleanSupplier task) {
    boolean fired = false;
    try {
      fired = task.getAsBoolean();
    } finally {
      end(lot);
    }
    // Not for a row that another instance is firing: it would be read again without a pause.
    if (fired && room != DueRoom.UNLIMITED) {
      signal.give();
    }
  }

  private void end(DueBatch lot) {
    underWay.keySet().removeAll(lot.keys());
    free.release();
  }

  /// Lets the running tasks end, up to a timeout.
  void stop(Duration within) throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
  }
}
