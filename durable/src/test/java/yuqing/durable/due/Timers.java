package yuqing.durable.due;

import static yuqing.durable.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import yuqing.durable.Backoff;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.localstack.testing.SettableClock;

/// A database of its own with rows that are due by a clock that does not run, and pollers on it:
/// each poller is one instance of a service.
final class Timers implements AutoCloseable {

  static final Duration A_FEW_POLLS = Duration.ofMillis(200);
  static final int BATCH = 50;
  static final int GROUP = 8;

  final TestDatabase database = Parts.get().newDatabase();
  final SettableClock clock = new SettableClock();
  final Instant start = clock.instant();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final WorkerRegistry workers =
      new WorkerRegistry(metrics, new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
  final DueSignal signal = new DueSignal();
  final AtomicBoolean gateOpen = new AtomicBoolean(true);
  final DueRows dueRows = new DueRows(() -> null);

  /// Counts the transactions that the pollers have begun.
  final AtomicInteger transactions = new AtomicInteger();

  /// Errors that the next transactions throw instead of running, one each.
  final Queue<Error> errors = new ConcurrentLinkedQueue<>();

  private final List<DuePoller> pollers = new ArrayList<>();

  Timers() {
    database.execute(Recorded.TABLES);
  }

  DuePoller poller(int workers, DueHandler... handlers) {
    return poller(workers, new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(60)), handlers);
  }

  DuePoller poller(int workers, Backoff backoff, DueHandler... handlers) {
    return poller(settings(workers, backoff, Duration.ofMillis(20)), handlers);
  }

  /// One that, while nothing is due, does not look again within a test by itself.
  DuePoller idlePoller(DueHandler handler) {
    var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(60));
    return poller(settings(4, backoff, Duration.ofHours(1)), handler);
  }

  private static DueSettings settings(int workers, Backoff backoff, Duration idle) {
    return new DueSettings(
        Duration.ofMillis(20), idle, BATCH, workers, GROUP, backoff, Duration.ofSeconds(5));
  }

  private DuePoller poller(DueSettings settings, DueHandler... handlers) {
    var poller =
        new DuePoller(
            new Counted(),
            clock,
            List.of(handlers),
            gateOpen::get,
            settings,
            signal,
            DueTracing.NONE,
            this.workers);
    pollers.add(poller);
    poller.start();
    return poller;
  }

  /// Sets a row that is due so long after the start.
  void schedule(String kind, String key, Duration in) {
    database
        .transactions()
        .inNew(
            c -> {
              dueRows.schedule(c, kind, key, start.plus(in));
              return null;
            });
  }

  /// Rows `k1`, `k2` and so on of kind `judge`, due in this order, the last one at the start.
  void overdue(int rows) {
    database.execute(
        """
        insert into due_row (kind, key, due_at, try_at)
        select 'judge', 'k' || n, t, t
        from (select n, timestamptz '%1$s' - (%2$d - n) * interval '1 ms' as t
              from generate_series(1, %2$d) n) s
        """
            .formatted(start, rows));
  }

  void awaitFired(int fired) {
    await().until(() -> Recorded.fired(database) == fired);
  }

  void assertNothingMoreThan(int fired) {
    await().during(A_FEW_POLLS).until(() -> Recorded.fired(database) == fired);
  }

  @Override
  public void close() {
    pollers.forEach(DuePoller::close);
    database.close();
  }

  private final class Counted implements Transactions {

    @Override
    public <T> T inNew(TransactionalWork<T> work) {
      transactions.incrementAndGet();
      var error = errors.poll();
      if (error != null) {
        throw error;
      }
      return database.transactions().inNew(work);
    }

    @Override
    public <T> T inCurrent(TransactionalWork<T> work) {
      return database.transactions().inCurrent(work);
    }
  }
}
