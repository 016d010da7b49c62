package yuqing.durable.outbox;

import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import yuqing.durable.worker.SupervisedThread;
import yuqing.durable.worker.WorkerRegistry;

/// Publishes the events that wait in the outbox: those of the shards whose locks it holds, in id
/// order, what waits of a key together. It deletes the rows after the broker's acknowledgement.
/// An instance has one thread and one connection. Several instances share the shards; when an
/// instance dies, its connection ends and another takes its shards.
public final class Relay implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private final DataSource database;
  private final Supplier<Producer<String, byte[]>> newProducer;
  private final RelaySettings settings;
  private final Counter published;
  private final Counter failures;
  private final Semaphore wake = new Semaphore(0);
  private final SupervisedThread thread;
  private final Map<Integer, Rest> resting = new HashMap<>();
  private volatile boolean stopping;
  private ShardSession session;
  private Producer<String, byte[]> producer;

  /// A shard that failed.
  ///
  /// @param failures in a row
  /// @param untilNanos of [System#nanoTime()]
  private record Rest(int failures, long untilNanos) {}

  /// @param database connections outside any transaction of the caller
  /// @param newProducer opens the producer; called again after each failure
  public Relay(
      DataSource database,
      Supplier<Producer<String, byte[]>> newProducer,
      RelaySettings settings,
      WorkerRegistry workers) {
    this.database = database;
    this.newProducer = newProducer;
    this.settings = settings;
    this.published = workers.metrics().counter("yuqing.outbox.published");
    this.failures = workers.metrics().counter("yuqing.outbox.failures");
    this.thread = workers.thread("relay", this::run);
  }

  public void start() {
    thread.start();
  }

  /// Polls the outbox now instead of at the next interval. Cheap, from any thread.
  public void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  /// False once its thread has ended, for whatever reason.
  public boolean alive() {
    return thread.isAlive();
  }

  /// Lets the running batch end, releases the locks and returns; what waits stays for later.
  @Override
  public void close() {
    stopping = true;
    thread.expectEnd();
    wake();
    try {
      if (!thread.awaitEnd(settings.stopWithin())) {
        thread.interrupt();
        thread.awaitEnd(settings.stopWithin());
      }
    } catch (InterruptedException interrupted) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void run() throws InterruptedException {
    try {
      publishUntilStopped();
    } finally {
      // Also after an Error: the restarted loop opens a session and a producer of its own.
      try {
        closeProducer(stopping ? settings.stopWithin() : Duration.ZERO);
      } finally {
        closeSession();
      }
    }
  }

  private void publishUntilStopped() throws InterruptedException {
    int failed = 0;
    while (!stopping) {
      try {
        boolean more = round();
        failed = 0;
        if (!more) {
          pause(settings.poll());
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        failed++;
        failures.increment();
        LOG.warnf("relay waits, database or broker unavailable (%d): %s", failed, e);
        closeSession();
        sleep(settings.backoff().after(failed));
      }
      thread.beat();
    }
  }

  /// @return whether there is probably more to do at once
  private boolean round() throws SQLException, InterruptedException {
    if (session == null) {
      session = ShardSession.open(database);
    }
    Set<Integer> shards = awake(session.lockFree());
    if (shards.isEmpty()) {
      return false;
    }
    var batch = session.next(shards, settings.batchPerShard());
    if (batch.isEmpty()) {
      return false;
    }
    if (producer == null) {
      producer = newProducer.get();
    }
    var outcome = WavePublisher.publish(producer, batch);
    rest(shards, outcome);
    session.delete(outcome.acknowledged());
    published.increment(outcome.acknowledged().size());
    return outcome.stopped().isEmpty() && mayBeMore(batch);
  }

  /// What was committed since gives a wake, where it was committed here.
  private boolean mayBeMore(List<OutboxRow> batch) {
    return batch.size() >= settings.batchPerShard()
        || batch.stream().mapToLong(row -> row.message().value().length).sum()
            >= ShardSession.MAX_BATCH_BYTES;
  }

  private Set<Integer> awake(Set<Integer> held) {
    var shards = new HashSet<>(held);
    long now = System.nanoTime();
    shards.removeIf(shard -> resting.containsKey(shard) && resting.get(shard).untilNanos() > now);
    return shards;
  }

  private void rest(Set<Integer> tried, WavePublisher.Published outcome) {
    for (int shard : tried) {
      if (outcome.stopped().contains(shard)) {
        int failed = resting.containsKey(shard) ? resting.get(shard).failures() + 1 : 1;
        Duration pause = settings.backoff().after(failed);
        resting.put(shard, new Rest(failed, System.nanoTime() + pause.toNanos()));
      } else {
        resting.remove(shard);
      }
    }
    if (outcome.failure() != null) {
      failures.increment();
      LOG.warnf("shards %s wait: %s", outcome.stopped(), outcome.failure());
      // Closes it with whatever it may still hold of a send that was given up.
      closeProducer(Duration.ZERO);
    }
  }

  private void pause(Duration longest) throws InterruptedException {
    if (wake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  /// Like a pause, but no wake shortens it: the next commit must not hammer an unavailable
  /// database.
  private void sleep(Duration duration) throws InterruptedException {
    long until = System.nanoTime() + duration.toNanos();
    while (!stopping && System.nanoTime() < until) {
      pause(Duration.ofNanos(Math.max(1_000_000, until - System.nanoTime())));
    }
  }

  private void closeProducer(Duration within) {
    if (producer != null) {
      var closing = producer;
      producer = null;
      closing.close(within);
    }
  }

  private void closeSession() {
    if (session != null) {
      var closing = session;
      session = null;
      try {
        closing.close();
      } catch (SQLException e) {
        LOG.debugf("the relay's session was closed already: %s", e);
      }
    }
  }
}
