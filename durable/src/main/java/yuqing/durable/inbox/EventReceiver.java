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

  private final Transactions transactions;
  private final Inbox inbox;
  private final Backoff backoff;
  private final Counter received;
  private final Counter repeats;
  private final Counter retries;
  private final CountDownLatch closed = new CountDownLatch(1);

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
  /// @throws IllegalStateException when the receiver was closed between attempts; nothing is
  ///     stored
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
        boolean first = transactions.inNew(connection -> once(connection, eventId, source, work));
        (first ? received : repeats).increment();
        return;
      } catch (UnprocessableEvent refused) {
        throw refused;
      } catch (RuntimeException | Error failed) {
        OutOfMemoryExit.ifOutOfMemory(failed);
        // Other errors too: whatever failed, the event still has to be consumed.
        retries.increment();
        failing.putIfAbsent(source + eventId, System.nanoTime());
        LOG.warnf(failed, "event %s from %s: attempt %d failed", eventId, source, failures);
        if (closedWithin(backoff.after(failures))) {
          throw new IllegalStateException("stopped before event " + eventId + " was consumed");
        }
      }
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

  /// Not cut short by an interrupt: after an early return the connector would reject the event
  /// into the dead topic while it can still write there.
  private boolean closedWithin(Duration pause) {
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

  /// Ends the running attempts with an exception. To be called once the consumers are closed, so
  /// that the event is neither acknowledged nor rejected and is delivered again at the next
  /// start.
  @Override
  public void close() {
    closed.countDown();
  }
}
