package yuqing.notification.auditwatch;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import yuqing.contracts.ArchiveEvent.Heartbeat;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.notification.notice.Notice;
import yuqing.notification.notice.Notices;

/// Guards the auditor: notifies once when nothing has been audited for some minutes, because the
/// heartbeat stopped or because it goes on without progress, and once when it is back.
@ApplicationScoped
class AuditorWatchdog implements DueHandler {
  private static final Logger LOG = Logger.getLogger(AuditorWatchdog.class);

  static final String KIND = "auditor-silence";
  static final String KEY = "auditor";

  /// A row that fires so much too late shows that this machine stood still, and proves nothing
  /// about the other one.
  private static final Duration STOOD_STILL = Duration.ofSeconds(30);

  private final Notices notices;
  private final DueRows dueRows;
  private final WatchdogSettings settings;

  AuditorWatchdog(Notices notices, DueRows dueRows, WatchdogSettings settings) {
    this.notices = notices;
    this.dueRows = dueRows;
    this.settings = settings;
  }

  /// From the first start on, whether or not a heartbeat was ever received.
  void begin(@Observes StartupEvent start, Transactions transactions, InstantSource clock) {
    transactions.inNew(
        connection -> {
          var status = AuditorStatus.lock(connection).waitingSince(clock.instant());
          status.save(connection);
          if (!status.silent() && dueRows.find(connection, KIND, KEY).isEmpty()) {
            watch(connection, status);
          }
          return null;
        });
  }

  void recordHeartbeat(Connection connection, Heartbeat beat, Instant now) throws SQLException {
    var before = AuditorStatus.lock(connection);
    var status = before.after(beat);
    var alive = status.silentFrom(settings.silentAfter()).isAfter(now);
    if (before.silent() && alive) {
      notices.open(connection, new Notice.Back(before.aliveAt(), status.aliveAt()), now);
      status = status.silent(false);
    }
    status.save(connection);
    if (alive) {
      // One that proves nothing leaves the row alone: it may be set to wait again.
      watch(connection, status);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    AuditorStatus.lock(connection);
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var status = AuditorStatus.read(connection);
    if (status.silent()) {
      return;
    }
    if (status.silentFrom(settings.silentAfter()).isAfter(now)) {
      watch(connection, status);
    } else if (row.lateness(now).compareTo(STOOD_STILL) > 0) {
      dueRows.schedule(connection, KIND, KEY, now.plus(settings.listenAgain()));
    } else {
      LOG.warnf("the auditor is silent: nothing was audited since %s", status.aliveAt());
      notices.open(connection, new Notice.Silent(status.aliveAt(), status.beatAt()), now);
      status.silent(true).save(connection);
    }
  }

  private void watch(Connection connection, AuditorStatus status) throws SQLException {
    dueRows.schedule(connection, KIND, KEY, status.silentFrom(settings.silentAfter()));
  }
}
