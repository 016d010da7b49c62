package yuqing.incident.register;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.contracts.EventDraft;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.contracts.term.State;
import yuqing.durable.outbox.EventLog;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// An incident whose row the current transaction has locked, and who changes it. What is recorded
/// here commits together with the row.
public final class LockedIncident {

  /// The `source` of this service's events.
  public static final String SOURCE = "/incident-service";

  /// Ten a day for a year and more.
  static final long MOST_EVENTS = 5_000;

  private final Connection connection;
  private final Incident incident;
  private final Caller caller;
  private final Instant now;
  private final ZoneId zone;
  private final List<IncidentEvent> recorded = new ArrayList<>();

  LockedIncident(
      Connection connection, Incident incident, Caller caller, Instant now, ZoneId zone) {
    this.connection = connection;
    this.incident = incident;
    this.caller = caller;
    this.now = now;
    this.zone = zone;
  }

  public Connection connection() {
    return connection;
  }

  public Incident incident() {
    return incident;
  }

  public Caller caller() {
    return caller;
  }

  /// When what is recorded now is recorded: read once the row is locked, so that the order of
  /// recording is the order of these instants.
  public Instant now() {
    return now;
  }

  /// The school's, in which refusals name times.
  public ZoneId zone() {
    return zone;
  }

  /// Before something is added that an incident may have any number of: all that is on record of it
  /// is read again whenever it is judged and archived. What ends it is never refused for this.
  ///
  /// @throws ProblemException 409 when there is as much as may be
  public void requireRoom() {
    if (incident.version >= MOST_EVENTS) {
      throw IncidentProblem.INCIDENT_FULL.refusal();
    }
  }

  /// The recorder, if the caller may record this here.
  ///
  /// @throws ProblemException 403 when not, 409 when the incident was merged
  public Recorder recorderOf(RecordableAct recording) {
    var role =
        Access.recorderRole(caller, recording, incident.visibility())
            .orElseThrow(() -> new ProblemException(StandardProblem.FORBIDDEN));
    requireNotMerged();
    return recorder(role);
  }

  /// @throws ProblemException 409 when nothing more is recorded here
  public void requireNotMerged() {
    if (incident.state == State.MERGED) {
      throw IncidentProblem.INCIDENT_MERGED.refusal();
    }
  }

  private Recorder recorder(Role role) {
    boolean ofDepartment = role.reach() == Role.Reach.OWN_DEPARTMENTS;
    return new Recorder(role.code(), caller.person(), ofDepartment ? incident.department : null);
  }

  /// Counts the version up; goes to the event log when the change is done.
  public void record(IncidentEvent event) {
    incident.version++;
    incident.updatedAt = now;
    recorded.add(event);
  }

  List<IncidentEvent> recorded() {
    return List.copyOf(recorded);
  }

  /// What was recorded, as entries of the event log.
  Stream<EventLog.Entry> entries() {
    var subject = incident.id.toString();
    return recorded.stream()
        .map(event -> new EventDraft(SOURCE, subject, event))
        .map(draft -> new EventLog.Entry(Topic.INCIDENT.name(), subject, draft::write));
  }
}
