package yuqing.durable.worker;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import yuqing.durable.Backoff;

/// A daemon thread that restarts its loop after a failure. Whatever the loop throws before the
/// stop, an `Error` above all, is counted and logged, and the loop is restarted after a pause.
/// Only an [OutOfMemoryError] ends the process.
public final class SupervisedThread {

  /// The work of the thread until it is stopped. It may run again after whatever it threw.
  @FunctionalInterface
  public interface Loop {

    void run() throws InterruptedException;
  }

  /// Without a completed round in between: then another restart does not help.
  static final int MOST_RESTARTS_IN_A_ROW = 8;

  /// Far longer than any round takes, whatever its peers do: each of its waits has a timeout.
  static final int LONGEST_ROUND_TICKS = 300;

  private static final Logger LOG = Logger.getLogger(SupervisedThread.class);

  private final String name;
  private final Loop loop;
  private final Backoff pauses;
  private final Counter restarts;
  private final Thread thread;
  private final AtomicLong beats = new AtomicLong();
  private final AtomicInteger restartsInARow = new AtomicInteger();
  private final AtomicInteger ticksWithoutBeat = new AtomicInteger();
  private volatile long beatsAtTick;
  private volatile boolean started;
  private volatile boolean ending;

  SupervisedThread(String name, Loop loop, Backoff pauses, Counter restarts) {
    this.name = name;
    this.loop = loop;
    this.pauses = pauses;
    this.restarts = restarts;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::supervise);
  }

  public String name() {
    return name;
  }

  public void start() {
    thread.start();
    started = true;
  }

  /// A round of the loop was completed, whether it succeeded or met a failure that it handles.
  public void beat() {
    beats.incrementAndGet();
    restartsInARow.set(0);
  }

  /// False before the start and once the thread has ended, for whatever reason.
  public boolean isAlive() {
    return thread.isAlive();
  }

  /// From now on its end is no fault, and nothing is restarted. Interrupts nothing.
  public void expectEnd() {
    ending = true;
  }

  public void interrupt() {
    thread.interrupt();
  }

  /// Waits for the end; at once where the thread was never started.
  ///
  /// @return whether it has ended
  public boolean awaitEnd(Duration within) throws InterruptedException {
    // Joining one that was never started would throw, and keep the rest from stopping.
    return !thread.isAlive() || thread.join(within);
  }

  /// What is wrong with it, for liveness; empty while nothing is.
  public Optional<String> fault() {
    if (!started || ending) {
      return Optional.empty();
    }
    if (!thread.isAlive()) {
      return Optional.of("its thread has ended");
    }
    if (restartsInARow.get() >= MOST_RESTARTS_IN_A_ROW) {
      return Optional.of("it fails however often it is begun anew");
    }
    return ticksWithoutBeat.get() > LONGEST_ROUND_TICKS
        ? Optional.of("it has stood still for " + ticksWithoutBeat.get() + " s")
        : Optional.empty();
  }

  /// Called every second by the process itself, so that a machine that was stopped, which misses
  /// ticks as well as rounds, is not mistaken for a thread that hangs.
  void tick() {
    long seen = beats.get();
    if (!started || seen != beatsAtTick) {
      beatsAtTick = seen;
      ticksWithoutBeat.set(0);
    } else {
      ticksWithoutBeat.incrementAndGet();
    }
  }

  private void supervise() {
    while (!ending) {
      try {
        loop.run();
        if (!ending) {
          fail("returned before it was stopped");
        }
      } catch (InterruptedException e) {
        if (!ending) {
          fail("was interrupted before it was stopped");
        }
      } catch (Throwable e) {
        OutOfMemoryExit.ifOutOfMemory(e);
        if (!ending) {
          fail("ended with " + ThrownType.of(e));
        }
      }
    }
  }

  private void fail(String how) {
    int inARow = restartsInARow.incrementAndGet();
    restarts.increment();
    var pause = pauses.after(inARow);
    LOG.errorf("worker %s %s; begun anew in %d ms", name, how, pause.toMillis());
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      // Stopped or woken: the loop's condition knows which.
    }
  }
}
