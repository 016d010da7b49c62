package yuqing.durable.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;
import yuqing.durable.worker.OutOfMemoryExit;

/// Consumes an event exactly once in effect: its inbox row and its work commit together, and a
/// repeat returns at once. When this returns, the offset may be committed.
public final class EventReceiver implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EventReceiver.class);

  /// How long a stop waits for the transactions that run: as long as a service's for its requests.
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final Inbox inbox;
  private final Backoff backoff;
  private final Counter received;
  private final Counter repeats;
  private final Counter retries;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// Read by each attempt while it runs; written by the stop, which thus waits for them.
  private final ReadWriteLock attempts = new ReentrantReadWriteLock();

  /// Since when an event has failed and is being retried, by event and source, in
  /// [System#nanoTime()].
  private final Map<String, Long> failing = new ConcurrentHashMap<>();

  public EventReceiver(
      Transactions transactions, Inbox inbox, Backoff backoff, MeterRegistry metrics) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.backoff = backoff;
    this.received = metrics.counter("yuqing.inbox.received");
    this.repeats = metrics.counter("yuqing.inbox.repeats");
    this.retries = metrics.counter("yuqing.inbox.retries");
  }

  /// As [#receive(UUID, String, String, Work)], with only the event's id in the log.
  public void receive(UUID eventId, String source, TransactionalWork<?> work) {
    receive(eventId, source, null, work);
  }

  /// A failed transaction is retried here, while the event's partition waits, until it commits:
  /// an unavailable database is no reason to drop an event.
  ///
  /// @param source its publisher, such as `/incident-service`; ids count per source
  /// @param incident for the log lines while the work runs; may be null
  /// @throws UnprocessableEvent when the work threw it: final, nothing is stored
  /// @throws ReceiverClosed when the receiver was closed before the event was consumed; nothing
  ///     is stored
  public void receive(UUID eventId, String source, String incident, TransactionalWork<?> work) {
    if (incident != null) {
      MDC.put("incident", incident);
    }
    try {
      untilCommitted(eventId, source, work);
    } finally {
      failing.remove(source + eventId);
      if (incident != null) {
        MDC.remove("incident");
      }
    }
  }

  private void untilCommitted(UUID eventId, String source, TransactionalWork<?> work) {
    for (int failures = 1; ; failures++) {
      try {
        boolean first = attempt(connection -> once(connection, eventId, source, work));
        (first ? received : repeats).increment();
        return;
      } catch (UnprocessableEvent | ReceiverClosed end) {
        throw end;
      } catch (RuntimeException | Error failed) {
        OutOfMemoryExit.ifOutOfMemory(failed);
        // Other errors too: whatever failed, the event still has to be consumed.
        retries.increment();
        failing.putIfAbsent(source + eventId, System.nanoTime());
        LOG.warnf(failed, "event %s from %s: attempt %d failed", eventId, source, failures);
        if (isClosedWithin(backoff.after(failures))) {
          throw new ReceiverClosed("stopped before event " + eventId + " was consumed");
        }
      }
    }
  }

  /// Runs the work in a transaction of its own, for which a stop waits.
  ///
  /// @throws ReceiverClosed when the receiver is closed: the database may be, too
  <T> T attempt(TransactionalWork<T> work) {
    attempts.readLock().lock();
    try {
      if (isClosedWithin(Duration.ZERO)) {
        throw new ReceiverClosed("stopped before all events were consumed");
      }
      return transactions.inNew(work);
    } finally {
      attempts.readLock().unlock();
    }
  }

  /// How long the event that has failed for the longest has been tried; zero when none is
  /// failing.
  public Duration longestFailing() {
    long now = System.nanoTime();
    return Duration.ofNanos(
        failing.values().stream().mapToLong(since -> now - since).max().orElse(0));
  }

  private boolean once(
      Connection connection, UUID eventId, String source, TransactionalWork<?> work)
      throws SQLException {
    if (!inbox.enter(connection, eventId, source)) {
      return false;
    }
    work.run(connection);
    return true;
  }

  /// Waits until the receiver is closed, at most so long. Not cut short by an interrupt: after an
  /// early return the connector would reject the event into the dead topic while it can still
  /// write there.
  public boolean isClosedWithin(Duration pause) {
    boolean interrupted = false;
    long until = System.nanoTime() + pause.toNanos();
    try {
      while (true) {
        try {
          return closed.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Lets the transactions that run end, and begins no other: what is left of a poll is neither
  /// acknowledged nor rejected and is delivered again at the next start. To be called once the
  /// consumers are closed, while the database is open.
  @Override
  public void close() {
    closed.countDown();
    try {
      if (attempts.writeLock().tryLock(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        attempts.writeLock().unlock();
      } else {
        LOG.warnf("events are still being consumed %s after the stop", LONGEST_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
