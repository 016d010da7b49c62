package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Assigned;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.ResultAccepted;
import yuqing.contracts.IncidentEvent.ResultFiled;
import yuqing.contracts.IncidentEvent.ResultReturned;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Post;
import yuqing.durable.inbox.ErasedEvents;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentCopies;
import yuqing.notification.incident.IncidentCopy;
import yuqing.notification.notice.Notice.Kind;

/// Takes in what incident-service publishes: keeps the incident's copy, and notifies people of what
/// concerns them, in the caller's transaction under the incident's lock.
@ApplicationScoped
public class IncidentEventHandler {
  private static final Logger LOG = Logger.getLogger(IncidentEventHandler.class);

  private final IncidentCopies copies;
  private final Notices notices;
  private final AskingNotices asking;
  private final NoticeAgeLimit age;

  IncidentEventHandler(
      IncidentCopies copies, Notices notices, AskingNotices asking, NoticeAgeLimit age) {
    this.copies = copies;
    this.notices = notices;
    this.asking = asking;
    this.age = age;
  }

  public void handle(Connection connection, Event<?> event, Reported report, Instant now)
      throws SQLException {
    require(report.number() != null && report.department() != null, "a number and a department");
    var incident = event.subjectAsUuid();
    copies.report(connection, incident, event.sequence(), report.number(), report.department());
    if (report.departmentAsReported() != null) {
      openIfNews(connection, event, copy -> unassigned(incident, copy, report), now);
    }
  }

  private static IncidentNotice unassigned(UUID incident, IncidentCopy copy, Reported report) {
    return new IncidentNotice.UnassignedIncident(
        incident,
        copy.number(),
        copy.department(),
        report.departmentAsReported(),
        report.receivedAt());
  }

  /// Another department's leader in charge comes to know of an incident at level 2 or 1.
  public void handle(Connection connection, Event<?> event, Assigned assigned, Instant now)
      throws SQLException {
    require(
        assigned.toDepartment() != null && assigned.recordedBy() != null,
        "a department and a recorder");
    var incident = event.subjectAsUuid();
    copies.assign(connection, incident, event.sequence(), assigned.toDepartment());
    asking.done(connection, incident, Kind.TO_BE_ASSIGNED, now);
    var copy = copies.find(connection, incident);
    if (age.isNews(event.time()) && copy.isKnown() && copy.lacksLeader()) {
      notices.open(connection, grave(incident, copy, assigned), now);
      copies.leaderNotified(connection, incident);
    }
  }

  private static IncidentNotice grave(UUID incident, IncidentCopy copy, Assigned assigned) {
    return new IncidentNotice.GraveIncident(
        incident,
        copy.number(),
        copy.department(),
        copy.level(),
        assigned.recordedBy().role(),
        true,
        assigned.recordedAt());
  }

  public void handle(Connection connection, Event<?> event, ResultReturned returned, Instant now)
      throws SQLException {
    require(returned.reason() != null && returned.recordedBy() != null, "a reason and a recorder");
    var incident = event.subjectAsUuid();
    openIfNews(
        connection,
        event,
        copy ->
            new IncidentNotice.ReturnedResult(
                incident,
                copy.number(),
                copy.department(),
                returned.filing(),
                returned.reason(),
                returned.recordedBy().role(),
                returned.recordedAt()),
        now);
  }

  public void handle(Connection connection, Event<?> event, ResultFiled filed, Instant now)
      throws SQLException {
    asking.done(connection, event.subjectAsUuid(), Kind.RESULT_RETURNED, now);
  }

  public void handle(Connection connection, Event<?> event, ResultAccepted accepted, Instant now)
      throws SQLException {
    asking.done(connection, event.subjectAsUuid(), Kind.RESULT_RETURNED, now);
  }

  public void handle(Connection connection, Event<?> event, Reopened reopened, Instant now)
      throws SQLException {
    require(reopened.recordedBy() != null, "a recorder");
    var incident = event.subjectAsUuid();
    asking.done(connection, incident, Kind.RESULT_RETURNED, now);
    openIfNews(
        connection,
        event,
        copy ->
            new IncidentNotice.ReopenedIncident(
                incident,
                copy.number(),
                copy.department(),
                reopened.recordedBy().role(),
                reopened.reason(),
                reopened.recordedAt()),
        now);
  }

  /// Of what people record as done, those concerned are notified of a leader's instruction.
  public void handle(Connection connection, Event<?> event, ActionRecorded recorded, Instant now)
      throws SQLException {
    if (recorded.action() != Action.LEADER_INSTRUCTED) {
      return;
    }
    require(recorded.recordedBy() != null, "a recorder");
    var incident = event.subjectAsUuid();
    openIfNews(
        connection,
        event,
        copy ->
            new IncidentNotice.LeaderInstruction(
                incident,
                copy.number(),
                copy.department(),
                leader(recorded),
                recorded.note(),
                recorded.occurredAt()),
        now);
  }

  /// Whose instruction it is: the post named, or the recorder's own.
  private static String leader(ActionRecorded recorded) {
    return Optional.ofNullable(recorded.by())
        .filter(by -> Post.find(by).isPresent())
        .orElse(recorded.recordedBy().role());
  }

  private void openIfNews(
      Connection connection, Event<?> event, Function<IncidentCopy, IncidentNotice> of, Instant now)
      throws SQLException {
    if (!age.isNews(event.time())
        || ErasedEvents.contains(connection, event.source(), event.id())) {
      return;
    }
    var copy = copies.find(connection, event.subjectAsUuid());
    if (copy.isKnown()) {
      asking.open(connection, of.apply(copy), now);
    } else {
      LOG.warnf("nobody is notified of %s: the incident's report is not known", event.type());
    }
  }

  /// Else it would be tried for ever, and all that comes after it would wait.
  private static void require(boolean whole, String what) {
    if (!whole) {
      throw new UnprocessableEvent("an event about an incident without " + what);
    }
  }
}
