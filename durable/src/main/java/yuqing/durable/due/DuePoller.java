package yuqing.durable.due;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;

/// Finds what is due and fires it, in due order, the rows of one key one after the other. Several
/// instances share a burst: a key that another one is at is passed over, not waited for. Where more
/// is due than there are workers, rows whose handler allows it share transactions.
public final class DuePoller implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DuePoller.class);

  private static final ThreadFactory WORKER =
      Thread.ofPlatform().daemon().name("due-", 1).factory();

  private final Transactions transactions;
  private final InstantSource clock;
  private final DueGate gate;
  private final DueSettings settings;
  private final boolean idle;
  private final DueFiring firing;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Semaphore freeWorkers;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("due-poller").unstarted(this::run);

  public DuePoller(
      Transactions transactions,
      InstantSource clock,
      Collection<DueHandler> handlers,
      DueGate gate,
      DueSettings settings,
      DueTracing tracing,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.clock = clock;
    this.gate = gate;
    this.settings = settings;
    this.freeWorkers = new Semaphore(settings.workers());
    Map<String, DueHandler> byKind =
        handlers.stream().collect(Collectors.toMap(DueHandler::kind, Function.identity()));
    this.idle = byKind.isEmpty();
    DueGate running = () -> stop.getCount() > 0 && gate.open();
    this.firing =
        new DueFiring(transactions, clock, byKind, settings.backoff(), tracing, running, metrics);
  }

  /// Without a handler there is nothing to look for, and nothing is started.
  public void start() {
    if (!idle) {
      thread.start();
    }
  }

  /// False once its thread has ended, whatever the reason.
  public boolean alive() {
    return idle || thread.isAlive();
  }

  /// Fires nothing more, lets the rows that are being fired end.
  @Override
  public void close() {
    stop.countDown();
    if (!thread.isAlive()) {
      // Perhaps never started: joining it would throw and keep the rest from stopping.
      return;
    }
    try {
      thread.join(settings.stopWithin());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (var workers = Executors.newFixedThreadPool(settings.workers(), WORKER)) {
      int failed = 0;
      boolean more = false;
      while (!stopped(failed, more)) {
        try {
          more = gate.open() && round(workers);
          failed = 0;
        } catch (RuntimeException away) {
          failed++;
          LOG.warnf("due rows wait, database away (%d): %s", failed, away);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean stopped(int failed, boolean more) throws InterruptedException {
    long pause = more ? 0 : settings.poll().toMillis();
    if (failed > 0) {
      pause = settings.backoff().after(failed).toMillis();
    }
    return stop.await(pause, TimeUnit.MILLISECONDS);
  }

  /// Hands out what is due as workers become free, and does not wait for them to end: a handler
  /// that hangs holds up its own key.
  ///
  /// @return whether there may be more due than one batch
  private boolean round(ExecutorService workers) throws InterruptedException {
    var kinds = firing.kindsWithRoom();
    if (kinds.isEmpty()) {
      return false;
    }
    List<DueRow> due =
        transactions.inNew(
            connection -> DueTable.next(connection, clock.instant(), kinds, settings.batch()));
    var free = due.stream().filter(row -> !underWay.contains(row.key())).toList();
    for (var lot : DueLot.part(free, firing::shares, lotSize(free.size()))) {
      if (!awaitFreeWorker()) {
        return false;
      }
      underWay.addAll(lot.keys());
      workers.execute(() -> fire(lot));
    }
    return !free.isEmpty() && due.size() == settings.batch();
  }

  /// Few rows have a transaction each: they are all fired at the same time.
  private int lotSize(int rows) {
    return Math.clamp(rows / settings.workers(), 1, settings.group());
  }

  private boolean awaitFreeWorker() throws InterruptedException {
    while (stop.getCount() > 0) {
      if (freeWorkers.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  private void fire(DueLot lot) {
    try {
      firing.fire(lot);
    } finally {
      underWay.removeAll(lot.keys());
      freeWorkers.release();
    }
  }
}
