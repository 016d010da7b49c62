package yuqing.durable.due;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;
import yuqing.durable.worker.SupervisedThread;
import yuqing.durable.worker.WorkerRegistry;

/// Finds due rows and fires them in due order, the rows of one key one after the other. Several
/// instances share a burst: a key that another instance is firing is skipped, not waited for.
/// Where more is due than there are workers, rows whose handler allows it share transactions.
///
/// Rows that wait for a [DueRoom] are read only as far as there is room, by priority and due, and
/// again as soon as there is room, also in the middle of a burst.
public final class DuePoller implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DuePoller.class);

  private final Transactions transactions;
  private final InstantSource clock;
  private final DueGate gate;
  private final DueSettings settings;
  private final DueSignal signal;
  private final DueFiring firing;
  private final DueWorkers workers;
  private final boolean idle;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final SupervisedThread thread;

  public DuePoller(
      Transactions transactions,
      InstantSource clock,
      Collection<DueHandler> handlers,
      DueGate gate,
      DueSettings settings,
      DueSignal signal,
      DueTracing tracing,
      WorkerRegistry workers) {
    this.transactions = transactions;
    this.clock = clock;
    this.gate = gate;
    this.settings = settings;
    this.signal = signal;
    this.idle = handlers.isEmpty();
    Map<String, DueHandler> byKind =
        handlers.stream().collect(Collectors.toMap(DueHandler::kind, Function.identity()));
    DueGate running = () -> stop.getCount() > 0 && gate.open();
    this.firing =
        new DueFiring(
            transactions, clock, byKind, settings.backoff(), tracing, running, workers.metrics());
    this.workers = new DueWorkers(settings.workers(), signal, workers.guard("due"));
    this.thread = workers.thread("due-poller", this::run);
  }

  /// Starts nothing where there is no handler.
  public void start() {
    if (!idle) {
      thread.start();
    }
  }

  /// False once its thread has ended, for whatever reason.
  public boolean alive() {
    return idle || thread.isAlive();
  }

  /// Fires no further rows and lets the running ones end.
  @Override
  public void close() {
    stop.countDown();
    thread.expectEnd();
    signal.give();
    long until = System.nanoTime() + settings.stopWithin().toNanos();
    try {
      thread.awaitEnd(settings.stopWithin());
      workers.stop(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() throws InterruptedException {
    int failed = 0;
    Duration pause = Duration.ZERO;
    while (!stoppedAfter(failed, pause)) {
      try {
        pause = gate.open() ? round() : settings.poll();
        failed = 0;
      } catch (RuntimeException e) {
        failed++;
        LOG.warnf("due rows wait, database unavailable (%d): %s", failed, e);
      }
      thread.beat();
    }
  }

  /// Waits for the next poll. The signal shortens no pause after a failure: it must not hammer an
  /// unavailable database.
  private boolean stoppedAfter(int failed, Duration pause) throws InterruptedException {
    if (failed > 0) {
      return stop.await(settings.backoff().after(failed).toMillis(), TimeUnit.MILLISECONDS);
    }
    signal.await(pause);
    return isStopped();
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }

  /// Hands out what is due as workers become free, and does not wait for their end: a handler
  /// that hangs blocks only its own key.
  ///
  /// @return the pause until the next: none where there may be more due than one batch
  private Duration round() throws InterruptedException {
    boolean waiting = fillRooms();
    var kinds = firing.kindsByRoom().getOrDefault(DueRoom.UNLIMITED, List.of());
    List<DueRow> due = kinds.isEmpty() ? List.of() : due(kinds);
    if (due.isEmpty()) {
      // What was seen and may not have fired, such as a row that another instance holds, is
      // looked at again soon.
      return waiting ? settings.poll() : untilNextDue();
    }
    var free = due.stream().filter(workers::isFree).toList();
    for (var lot : DueBatch.part(free, firing::shares, lotSize(free.size()))) {
      do {
        if (isStopped()) {
          return Duration.ZERO;
        }
        if (signal.take()) {
          fillRooms();
        }
        thread.beat();
      } while (!hand(lot, DueRoom.UNLIMITED));
    }
    boolean more = !free.isEmpty() && due.size() == settings.batch();
    return more ? Duration.ZERO : settings.poll();
  }

  private List<DueRow> due(List<String> kinds) {
    return transactions.inNew(
        connection -> DueTable.next(connection, clock.instant(), kinds, settings.batch()));
  }

  /// Rounded up, so that the row is due when it is looked for.
  private Duration untilNextDue() {
    var now = clock.instant();
    return transactions
        .inNew(connection -> DueTable.firstAfter(connection, now))
        .map(next -> Duration.between(now, next).plusMillis(1))
        .filter(pause -> pause.compareTo(settings.idle()) < 0)
        .orElse(settings.idle());
  }

  /// Few rows have a transaction each, and all fire at the same time.
  private int lotSize(int rows) {
    return Math.clamp(rows / settings.workers(), 1, settings.group());
  }

  /// @return whether rows may be waiting for a room, or were found that were due
  private boolean fillRooms() throws InterruptedException {
    boolean found = false;
    for (var kinds : firing.kindsByRoom().entrySet()) {
      if (kinds.getKey() != DueRoom.UNLIMITED) {
        found |= fill(kinds.getKey(), kinds.getValue());
      }
    }
    return found;
  }

  /// A row that is being fired may or may not have taken its place already. It counts as one that
  /// has not, so that none is fired in vain.
  private boolean fill(DueRoom room, List<String> kinds) throws InterruptedException {
    int places = Math.min(room.free(), settings.batch());
    int most = places - workers.underWayFor(room);
    if (most <= 0) {
      return true;
    }
    // Some of the first rows may be firing already: as many are read as there are places.
    List<DueRow> first =
        transactions.inNew(
            connection -> DueTable.nextByPriority(connection, clock.instant(), kinds, places));
    for (var row : first.stream().filter(workers::isFree).limit(most).toList()) {
      do {
        if (isStopped()) {
          return true;
        }
        thread.beat();
      } while (!hand(new DueBatch(List.of(row), false), room));
    }
    return !first.isEmpty();
  }

  /// @return false when no worker has become free for a while
  private boolean hand(DueBatch lot, DueRoom room) throws InterruptedException {
    return workers.execute(lot, room, settings.poll(), () -> firing.fire(lot));
  }
}
