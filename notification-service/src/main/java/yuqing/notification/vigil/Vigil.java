package yuqing.notification.vigil;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

/// Who guards the guard: tells once when nothing has been audited for some minutes, because the
/// heartbeat stopped or because it goes on and says so, and once when it is back.
@ApplicationScoped
class Vigil implements DueHandler {
  private static final Logger LOG = Logger.getLogger(Vigil.class);

  static final String KIND = "auditor-silence";
  static final String KEY = "auditor";

  /// A row that fires so much too late says that this machine stood still, and proves nothing of
  /// the other one.
  private static final Duration STOOD_STILL = Duration.ofSeconds(30);

  @Inject Notices notices;
  @Inject DueRows dueRows;
  @Inject VigilSettings settings;

  /// From the first start on, whether or not a heartbeat was ever heard.
  void begin(@Observes StartupEvent start, Transactions transactions, InstantSource clock) {
    transactions.inNew(
        connection -> {
          var pulse = Pulse.lock(connection).listeningSince(clock.instant());
          pulse.save(connection);
          if (!pulse.silent() && dueRows.find(connection, KIND, KEY).isEmpty()) {
            listen(connection, pulse);
          }
          return null;
        });
  }

  void hear(Connection connection, Heartbeat beat, Instant now) throws SQLException {
    var before = Pulse.lock(connection);
    var pulse = before.after(beat);
    var alive = pulse.silentFrom(settings.silentAfter()).isAfter(now);
    if (before.silent() && alive) {
      notices.tell(connection, new Notice.Back(before.aliveAt(), pulse.aliveAt()), now);
      pulse = pulse.silent(false);
    }
    pulse.save(connection);
    if (alive) {
      // One that proves nothing leaves the row alone: it may be set to listen again.
      listen(connection, pulse);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    Pulse.lock(connection);
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var pulse = Pulse.read(connection);
    if (pulse.silent()) {
      return;
    }
    if (pulse.silentFrom(settings.silentAfter()).isAfter(now)) {
      listen(connection, pulse);
    } else if (row.lateness(now).compareTo(STOOD_STILL) > 0) {
      dueRows.schedule(connection, KIND, KEY, now.plus(settings.listenAgain()));
    } else {
      LOG.warnf("the auditor is silent: nothing was audited since %s", pulse.aliveAt());
      notices.tell(connection, new Notice.Silent(pulse.aliveAt(), pulse.beatAt()), now);
      pulse.silent(true).save(connection);
    }
  }

  private void listen(Connection connection, Pulse pulse) throws SQLException {
    dueRows.schedule(connection, KIND, KEY, pulse.silentFrom(settings.silentAfter()));
  }
}
