package yuqing.durable.due;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.durable.Backoff;
import yuqing.durable.Transactions;

/// Fires what a worker was handed: each row in a transaction, or a lot in one that they share. A
/// failure puts off the row that failed and no other.
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

  /// Those of which a row could be fired now.
  List<String> kindsWithRoom() {
    return handlers.values().stream().filter(DueHandler::hasRoom).map(DueHandler::kind).toList();
  }

  void fire(DueLot lot) {
    var rows = lot.rows();
    if (lot.together()
        && gate.open()
        && handlers.get(rows.getFirst().kind()) instanceof DueGroupHandler handler) {
      var fired = together.fire(handler, rows);
      fired.lateness().forEach(lateness::record);
      rows = fired.left();
    }
    for (var row : rows) {
      // Asked for each: a rebalance or a stop in the middle of a burst holds the rest back.
      if (!gate.open()) {
        return;
      }
      if (handlers.get(row.kind()).hasRoom()) {
        fire(row);
      }
    }
  }

  private void fire(DueRow seen) {
    tracing.around(seen, handlers.get(seen.kind()).goesOn(), () -> fireOrPostpone(seen));
  }

  private void fireOrPostpone(DueRow seen) {
    MDC.put("incident", seen.key());
    try {
      transactions
          .inNew(connection -> fireIfStillDue(connection, seen))
          .ifPresent(lateness::record);
    } catch (RuntimeException | Error failed) {
      failures.increment();
      LOG.errorf(failed, "%s of %s failed, to be tried again", seen.kind(), seen.key());
      postpone(seen);
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
    } catch (RuntimeException away) {
      // The row stands as it was: it is due still, and the next poll finds it.
      LOG.warnf("%s of %s could not be put off: %s", row.kind(), row.key(), away);
    }
  }
}
