package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.worker.OutOfMemoryExit;

/// Fires rows of one kind in one transaction that waits for no lock.
final class GroupFiring {

  private static final Logger LOG = Logger.getLogger(GroupFiring.class);

  private final Transactions transactions;
  private final InstantSource clock;
  private final DueTracing tracing;

  GroupFiring(Transactions transactions, InstantSource clock, DueTracing tracing) {
    this.transactions = transactions;
    this.clock = clock;
    this.tracing = tracing;
  }

  /// @param lateness of each row that was fired
  /// @param left rows that have to fire alone: others hold their owners' locks, or one row of the
  ///     group failed and rolled back all
  record Fired(List<Duration> lateness, List<DueRow> left) {}

  Fired fire(DueGroupHandler handler, List<DueRow> rows) {
    try {
      return transactions.inNew(connection -> fireFree(connection, handler, rows));
    } catch (RuntimeException | Error failed) {
      OutOfMemoryExit.ifOutOfMemory(failed);
      LOG.infof("%d rows of %s are fired one by one: %s", rows.size(), handler.kind(), failed);
      return new Fired(List.of(), rows);
    }
  }

  private Fired fireFree(Connection connection, DueGroupHandler handler, List<DueRow> rows)
      throws SQLException {
    Set<String> claimed = DueTable.tryClaim(connection, rows.stream().map(DueRow::key).toList());
    Set<String> locked = claimed.isEmpty() ? claimed : handler.lockFree(connection, claimed);
    Instant now = clock.instant();
    var taken = DueTable.take(connection, handler.kind(), locked, now);
    taken.forEach(row -> fire(connection, handler, row, now));
    Set<String> held = new HashSet<>(claimed);
    held.removeAll(locked);
    return new Fired(
        taken.stream().map(row -> row.lateness(now)).toList(),
        rows.stream().filter(row -> held.contains(row.key())).toList());
  }

  private void fire(Connection connection, DueGroupHandler handler, DueRow row, Instant now) {
    MDC.put("incident", row.key());
    try {
      tracing.around(
          row,
          handler.continuesTrace(),
          () -> {
            try {
              handler.fire(connection, row, now);
            } catch (SQLException failed) {
              throw new TransactionFailed(failed);
            }
          });
    } finally {
      MDC.remove("incident");
    }
  }
}
