package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.Event;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentCopies;
import yuqing.notification.incident.IncidentCopy;
import yuqing.notification.incident.IncidentKey;
import yuqing.notification.incident.IncidentLock;

/// Notifies people of an incident's level: the leader in charge of a first grade at level 2 or 1,
/// and everybody concerned of each change, with what it withdrew and what is owed since. A grade is
/// published before the rest of its judgement, so a change waits a moment for that.
@ApplicationScoped
public class LevelChanges implements DueHandler {
  static final String KIND = "level-change";

  private static final Logger LOG = Logger.getLogger(LevelChanges.class);

  private static final Duration GATHERED_WITHIN = Duration.ofSeconds(1);

  /// The grade may be consumed before the report, which is on another topic.
  private static final Duration REPORT_WITHIN = Duration.ofMinutes(10);

  private final IncidentLock lock;
  private final IncidentCopies copies;
  private final Notices notices;
  private final NoticeAgeLimit age;
  private final DueRows dueRows;
  private final InstantSource clock;

  LevelChanges(
      IncidentLock lock,
      IncidentCopies copies,
      Notices notices,
      NoticeAgeLimit age,
      DueRows dueRows,
      InstantSource clock) {
    this.lock = lock;
    this.copies = copies;
    this.notices = notices;
    this.age = age;
    this.dueRows = dueRows;
    this.clock = clock;
  }

  /// Takes in a grade, and what the judgement that declared it withdrew or ordered the first alert
  /// of. In the caller's transaction, under the incident's lock and before the alert is stored.
  public void take(Connection connection, Event<?> event, EscalationEvent data)
      throws SQLException {
    var incident = event.subjectAsUuid();
    if (data instanceof Graded graded) {
      grade(connection, event, incident, graded);
    } else if (data instanceof ObligationWithdrawn withdrawn) {
      var judgedAt = withdrawn.judgedAt().truncatedTo(ChronoUnit.MILLIS);
      GatheredLevelChange.addDuty(connection, incident, withdrawn.obligation(), null, judgedAt);
    } else if (data instanceof AlertOrdered order && order.cause() == AlertCause.OPENED) {
      var judgedAt = order.orderedAt().truncatedTo(ChronoUnit.MILLIS);
      GatheredLevelChange.addDuty(connection, incident, order.obligation(), order.due(), judgedAt);
    }
  }

  /// One that leaves the level as it was is nobody's news.
  private void grade(Connection connection, Event<?> event, UUID incident, Graded graded)
      throws SQLException {
    if (graded.level() == null || graded.decidedAt() == null) {
      throw new UnprocessableEvent("a grade without its level or instant");
    }
    if (graded.level() != graded.previous()) {
      copies.grade(connection, incident, graded.level());
      if (isNews(event, graded)) {
        schedule(connection, change(event, incident, graded));
      }
    }
  }

  private boolean isNews(Event<?> event, Graded graded) {
    return age.isNews(event.time())
        && (graded.previous() != null || graded.level().atLeast(Level.TWO));
  }

  private static GatheredLevelChange change(Event<?> event, UUID incident, Graded graded) {
    return new GatheredLevelChange(
        event.id(),
        incident,
        graded.previous(),
        graded.level(),
        graded.post() == null ? null : graded.post().code(),
        graded.decidedAt(),
        event.time());
  }

  private void schedule(Connection connection, GatheredLevelChange change) throws SQLException {
    change.save(connection);
    var now = clock.instant();
    dueRows.schedule(
        connection, KIND, key(change), change.isFirst() ? now : now.plus(GATHERED_WITHIN));
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// With the grading.
  @Override
  public boolean continuesTrace() {
    return true;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, IncidentKey.parse(key).incident());
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var found = GatheredLevelChange.find(connection, IncidentKey.parse(row.key()).part());
    if (found.isEmpty()) {
      return;
    }
    var change = found.get();
    var copy = copies.find(connection, change.incident());
    if (copy.isKnown()) {
      open(connection, change, copy, now);
      change.delete(connection);
    } else if (now.isBefore(change.recordedAt().plus(REPORT_WITHIN))) {
      dueRows.schedule(connection, KIND, key(change), now.plus(GATHERED_WITHIN));
    } else {
      LOG.error("nobody is notified of a level: the incident's report did not arrive");
      change.delete(connection);
    }
  }

  private void open(
      Connection connection, GatheredLevelChange change, IncidentCopy copy, Instant now)
      throws SQLException {
    if (change.isFirst()) {
      if (copy.lacksLeader()) {
        notices.open(connection, grave(change, copy), now);
        copies.leaderNotified(connection, change.incident());
      }
      return;
    }
    notices.open(connection, changed(connection, change, copy), now);
    if (copy.lacksLeader()) {
      copies.leaderNotified(connection, change.incident());
    }
  }

  private static IncidentNotice grave(GatheredLevelChange change, IncidentCopy copy) {
    return new IncidentNotice.GraveIncident(
        change.incident(),
        copy.number(),
        copy.department(),
        change.level(),
        change.post(),
        false,
        change.decidedAt());
  }

  private static IncidentNotice changed(
      Connection connection, GatheredLevelChange change, IncidentCopy copy) throws SQLException {
    return new IncidentNotice.ChangedLevel(
        change.incident(),
        copy.number(),
        copy.department(),
        change.previous(),
        change.level(),
        change.post(),
        change.decidedAt(),
        change.withdrawn(connection),
        change.opened(connection));
  }

  private static String key(GatheredLevelChange change) {
    return new IncidentKey(change.incident(), change.id()).toString();
  }
}
