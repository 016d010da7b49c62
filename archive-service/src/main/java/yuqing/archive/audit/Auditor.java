package yuqing.archive.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;

/// Audits round by round, one instance at a time: the one that takes the due row.
@ApplicationScoped
public class Auditor implements DueHandler {

  static final String KIND = "audit";
  static final String KEY = "auditor";

  private final CaughtUpInstant consumedUpTo;
  private final AuditRound round;
  private final DueRows rows;
  private final AuditSettings settings;

  Auditor(CaughtUpInstant consumedUpTo, AuditRound round, DueRows rows, AuditSettings settings) {
    this.consumedUpTo = consumedUpTo;
    this.round = round;
    this.rows = rows;
    this.settings = settings;
  }

  void begin(@Observes StartupEvent start, StartupSchedule schedule, InstantSource clock) {
    if (settings.every().multipliedBy(2).compareTo(settings.grace()) > 0) {
      throw new IllegalStateException(
          "yuqing.audit.grace (%s) must be at least twice yuqing.audit.every (%s)"
              .formatted(settings.grace(), settings.every()));
    }
    schedule.ensure(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var caughtUp = consumedUpTo.instant();
    if (caughtUp.isPresent()) {
      round.upTo(connection, caughtUp.get());
    }
    rows.schedule(connection, KIND, KEY, now.plus(settings.every()));
  }
}
