package yuqing.archive.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.archive.review.EventPublisher;
import yuqing.contracts.ArchiveEvent;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;

/// Publishes that the auditor works, also when there is nothing to find, by one instance at a time.
/// It goes through timer, database, outbox, relay and broker like all else: where one of them has
/// stopped, it stops. A round that hangs or an archive that is behind does not stop it, but shows
/// in what it carries.
@ApplicationScoped
public class Heartbeat implements DueHandler {

  static final String KIND = "heartbeat";

  /// Another key than the rounds have: rows of one key wait for each other.
  static final String KEY = "heartbeat";

  private final EventPublisher events;
  private final DueRows rows;
  private final AuditSettings settings;

  Heartbeat(EventPublisher events, DueRows rows, AuditSettings settings) {
    this.events = events;
    this.rows = rows;
    this.settings = settings;
  }

  void begin(@Observes StartupEvent start, StartupSchedule schedule, InstantSource clock) {
    schedule.ensure(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// The row that is being taken is the lock of the heartbeat's sequence.
  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var progress = AuditProgress.read(connection);
    var counts = ObligationCounts.now(connection);
    events.publish(
        connection,
        ArchiveEvent.AUDITOR,
        at ->
            new ArchiveEvent.Heartbeat(
                at, progress.auditedUpTo(), counts.awaited(), counts.unjudged()));
    rows.schedule(connection, KIND, KEY, now.plus(settings.heartbeatEvery()));
  }
}
