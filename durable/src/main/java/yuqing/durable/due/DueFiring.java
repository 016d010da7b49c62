package yuqing.durable.due;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.durable.Backoff;
import yuqing.durable.Transactions;
import yuqing.durable.worker.OutOfMemoryExit;

/// Fires the rows that a worker received: each in a transaction of its own, or a lot in a shared
/// one. A failure postpones the row that failed and no other.
final class DueFiring {

  private static final Logger LOG = Logger.getLogger(DueFiring.class);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Map<String, DueHandler> handlers;
  private final Backoff backoff;
  private final DueTracing tracing;
  private final DueGate gate;
  private final GroupFiring together;
  private final Timer lateness;
  private final Counter failures;

  DueFiring(
      Transactions transactions,
      InstantSource clock,
      Map<String, DueHandler> handlers,
      Backoff backoff,
      DueTracing tracing,
      DueGate gate,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.clock = clock;
    this.handlers = handlers;
    this.backoff = backoff;
    this.tracing = tracing;
    this.gate = gate;
    this.together = new GroupFiring(transactions, clock, tracing);
    this.lateness = metrics.timer("yuqing.due.lateness");
    this.failures = metrics.counter("yuqing.due.failures");
  }

  /// Whether rows of this kind may share a transaction.
  boolean shares(String kind) {
    return handlers.get(kind) instanceof DueGroupHandler;
  }

  /// The kinds of each room. Handlers that share a room give the same object, which is asked
  /// once.
  Map<DueRoom, List<String>> kindsByRoom() {
    var kinds = new IdentityHashMap<DueRoom, List<String>>();
    for (var handler : handlers.values()) {
      kinds.computeIfAbsent(handler.room(), _ -> new ArrayList<>()).add(handler.kind());
    }
    return kinds;
  }

  /// @return whether it found a row to fire and fired it
  boolean fire(DueBatch lot) {
    var rows = lot.rows();
    boolean any = false;
    if (lot.together()
        && gate.open()
        && handlers.get(rows.getFirst().kind()) instanceof DueGroupHandler handler) {
      var fired = together.fire(handler, rows);
      fired.lateness().forEach(lateness::record);
      any = !fired.lateness().isEmpty();
      rows = fired.left();
    }
    for (var row : rows) {
      // Checked for each row: a rebalance or a stop in the middle of a burst holds the rest back.
      if (!gate.open()) {
        return any;
      }
      if (handlers.get(row.kind()).room().free() > 0) {
        any |= fire(row);
      }
    }
    return any;
  }

  private boolean fire(DueRow seen) {
    var fired = new AtomicBoolean();
    tracing.around(
        seen, handlers.get(seen.kind()).continuesTrace(), () -> fired.set(fireOrPostpone(seen)));
    return fired.get();
  }

  private boolean fireOrPostpone(DueRow seen) {
    MDC.put("incident", seen.key());
    try {
      var late = transactions.inNew(connection -> fireIfStillDue(connection, seen));
      late.ifPresent(lateness::record);
      return late.isPresent();
    } catch (RowLeft left) {
      LOG.debugf("%s of %s is left as it is", seen.kind(), seen.key());
      return false;
    } catch (RuntimeException | Error failed) {
      OutOfMemoryExit.ifOutOfMemory(failed);
      failures.increment();
      LOG.errorf(failed, "%s of %s failed, to be tried again", seen.kind(), seen.key());
      postpone(seen);
      return false;
    } finally {
      MDC.remove("incident");
    }
  }

  private Optional<Duration> fireIfStillDue(Connection connection, DueRow seen)
      throws SQLException {
    if (!DueTable.tryClaim(connection, seen.key())) {
      return Optional.empty();
    }
    DueHandler handler = handlers.get(seen.kind());
    handler.lock(connection, seen.key());
    Instant now = clock.instant();
    Optional<DueRow> taken = DueTable.take(connection, seen.kind(), seen.key(), now);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    handler.fire(connection, taken.get(), now);
    return Optional.of(taken.get().lateness(now));
  }

  private void postpone(DueRow row) {
    Instant tryAt = clock.instant().plus(backoff.after(row.attempts() + 1));
    try {
      transactions.inNew(
          connection -> {
            DueTable.postpone(connection, row, tryAt);
            return null;
          });
    } catch (RuntimeException e) {
      // The row is unchanged: it is still due, and the next poll finds it.
      LOG.warnf("%s of %s could not be postponed: %s", row.kind(), row.key(), e);
    }
  }
}
