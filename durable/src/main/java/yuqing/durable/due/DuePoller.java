package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;
import yuqing.durable.worker.SupervisedThread;
import yuqing.durable.worker.WorkerRegistry;

/// Finds due rows and fires them in due order, the rows of one key one after the other. Several
/// instances share a burst: a key that another instance is firing is skipped, not waited for. Where
/// more is due than there are workers, rows whose handler allows it share transactions.
///
/// Rows that wait for a [DueRoom] are read only as far as there is room, by priority and due, and
/// again as soon as there is room, also in the middle of a burst. Those that are read together
/// share a transaction where their handler allows it.
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
    if (!isRoom()) {
      // Its signal comes before the next poll.
      return settings.poll();
    }
    var now = clock.instant();
    var look = transactions.inNew(connection -> look(connection, now));
    boolean waiting = fillRooms(look.byRoom());
    var due = look.due();
    if (due.isEmpty()) {
      // What was seen and may not have fired, such as a row that another instance holds, is
      // looked at again soon.
      return waiting ? settings.poll() : untilNextDue(look);
    }
    var free = due.stream().filter(workers::isFree).toList();
    for (var lot : DueBatch.part(free, firing::shares, lotSize(free.size()))) {
      do {
        if (isStopped()) {
          return Duration.ZERO;
        }
        if (signal.take()) {
          fillRooms(transactions.inNew(this::roomRows));
        }
        thread.beat();
      } while (!hand(lot, DueRoom.UNLIMITED));
    }
    boolean more = !free.isEmpty() && due.size() == settings.batch();
    return more ? Duration.ZERO : settings.poll();
  }

  /// Whether any row could fire.
  private boolean isRoom() {
    return firing.kindsByRoom().keySet().stream()
        .anyMatch(room -> room == DueRoom.UNLIMITED || most(room) > 0);
  }

  /// In one transaction: a look that finds nothing costs one commit.
  private DueLook look(Connection connection, Instant now) throws SQLException {
    var byRoom = roomRows(connection);
    var kinds = firing.kindsByRoom().getOrDefault(DueRoom.UNLIMITED, List.of());
    List<DueRow> due =
        kinds.isEmpty() ? List.of() : DueTable.next(connection, now, kinds, settings.batch());
    boolean nothing = due.isEmpty() && byRoom.values().stream().allMatch(List::isEmpty);
    return new DueLook(
        byRoom, due, nothing ? DueTable.firstAfter(connection, now) : Optional.empty());
  }

  /// Some of a room's first rows may be firing already: as many are read as there are places.
  private Map<DueRoom, List<DueRow>> roomRows(Connection connection) throws SQLException {
    var byRoom = new IdentityHashMap<DueRoom, List<DueRow>>();
    for (var kinds : firing.kindsByRoom().entrySet()) {
      var room = kinds.getKey();
      if (room != DueRoom.UNLIMITED && most(room) > 0) {
        byRoom.put(
            room,
            DueTable.nextByPriority(connection, clock.instant(), kinds.getValue(), places(room)));
      }
    }
    return byRoom;
  }

  /// Rounded up, so that the row is due when it is looked for.
  private Duration untilNextDue(DueLook look) {
    var now = clock.instant();
    return look.next()
        .map(next -> Duration.between(now, next).plusMillis(1))
        .filter(pause -> pause.compareTo(settings.idle()) < 0)
        .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
        .orElse(settings.idle());
  }

  /// Few rows have a transaction each, and all fire at the same time.
  private int lotSize(int rows) {
    return Math.clamp(rows / settings.workers(), 1, settings.group());
  }

  /// @param byRoom rows that were found for those rooms that had places
  /// @return whether rows may be waiting for a room, or were found that were due
  private boolean fillRooms(Map<DueRoom, List<DueRow>> byRoom) throws InterruptedException {
    boolean found = false;
    for (var room : firing.kindsByRoom().keySet()) {
      if (room != DueRoom.UNLIMITED) {
        var rows = byRoom.get(room);
        found |= rows == null || !rows.isEmpty();
        fill(room, rows == null ? List.of() : rows);
      }
    }
    return found;
  }

  private void fill(DueRoom room, List<DueRow> rows) throws InterruptedException {
    int most = Math.max(0, most(room));
    var free = rows.stream().filter(workers::isFree).limit(most).toList();
    for (var lot : DueBatch.part(free, firing::shares, settings.group())) {
      do {
        if (isStopped()) {
          return;
        }
        thread.beat();
      } while (!hand(lot, room));
    }
  }

  private int places(DueRoom room) {
    return Math.min(room.free(), settings.batch());
  }

  /// A row that is being fired may or may not have taken its place already. It counts as one that
  /// has not, so that none is fired in vain.
  private int most(DueRoom room) {
    return places(room) - workers.underWayFor(room);
  }

  /// @return false when no worker has become free for a while
  private boolean hand(DueBatch lot, DueRoom room) throws InterruptedException {
    return workers.execute(lot, room, settings.poll(), () -> firing.fire(lot));
  }
}
