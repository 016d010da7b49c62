package yuqing.notification.auditwatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.contracts.ArchiveEvent.Heartbeat;
import yuqing.contracts.Event;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.UnprocessableEvent;

/// Takes in what the auditor publishes.
@ApplicationScoped
public class AuditorEventHandler {
  private static final Logger LOG = Logger.getLogger(AuditorEventHandler.class);

  private final Transactions transactions;
  private final AuditorWatchdog watchdog;
  private final FindingsDigest digest;
  private final InstantSource clock;

  AuditorEventHandler(
      Transactions transactions,
      AuditorWatchdog watchdog,
      FindingsDigest digest,
      InstantSource clock) {
    this.transactions = transactions;
    this.watchdog = watchdog;
    this.digest = digest;
    this.clock = clock;
  }

  /// In the caller's transaction.
  public void handle(Connection connection, Event<?> event, DutyUnjudged found, Instant now)
      throws SQLException {
    if (!whole(found)) {
      throw new UnprocessableEvent("a finding without its obligation, code, fault or due");
    }
    digest.add(connection, event.id(), event.subjectAsUuid(), found, now);
  }

  private static boolean whole(DutyUnjudged found) {
    return found.obligation() != null
        && found.obligation().code() != null
        && found.fault() != null
        && found.due() != null;
  }

  /// Not by way of the inbox: a repeat changes nothing, and the inbox would grow by half a million
  /// rows a year. One that fails is dropped, since the next comes within a minute.
  public void handle(Heartbeat beat) {
    try {
      transactions.inNew(
          connection -> {
            watchdog.recordHeartbeat(connection, beat, clock.instant());
            return null;
          });
    } catch (TransactionFailed e) {
      LOG.warnf("a heartbeat of the auditor was not taken in: %s", e);
    }
  }
}
