package yuqing.incident.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import yuqing.rest.problem.RoleRefusal;

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
  private final Incident continuing;
  private final List<IncidentEvent> recorded = new ArrayList<>();

  /// @param continuing the incident that goes on in the place of a merged one; else null
  LockedIncident(
      Connection connection,
      Incident incident,
      Caller caller,
      Instant now,
      ZoneId zone,
      Incident continuing) {
    this.connection = connection;
    this.incident = incident;
    this.caller = caller;
    this.now = now;
    this.zone = zone;
    this.continuing = continuing;
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
  /// @throws ProblemException 403 when not, 409 when the incident was merged, or its dossier closed
  ///     and this is nothing that may follow a closing
  public Recorder recorderOf(RecordableAct recording) {
    var recorder = recorderEvenIfMerged(recording);
    requireOpenTo(recording);
    return recorder;
  }

  /// @throws ProblemException 409 when the incident was merged, or its dossier closed and this is
  ///     nothing that may follow a closing
  public void requireOpenTo(RecordableAct recording) {
    if (incident.state == State.MERGED) {
      throw refusalOfMerged();
    }
    if (incident.state == State.CLOSED && !recording.mayFollowClosing()) {
      throw IncidentProblem.DOSSIER_CLOSED.refusal();
    }
  }

  /// What was over before it was entered is handled no further: it would be alerted of anew.
  ///
  /// @throws ProblemException 409 for such a one
  public void requireReported() {
    if (incident.afterwards != null) {
      throw IncidentProblem.RECORDED_AFTERWARDS.refusal();
    }
  }

  /// The same for what a merged incident takes too: its unmerge, and what goes on to the incident
  /// in its place.
  ///
  /// @throws ProblemException 403 when the caller may not record this here
  public Recorder recorderEvenIfMerged(RecordableAct recording) {
    return Access.recorderRole(caller, recording, incident.visibility())
        .map(this::recorder)
        .orElseThrow(() -> RoleRefusal.of(recording.roles()));
  }

  /// The incident that goes on in the place of this one; empty where it was not merged.
  public Optional<Incident> continuing() {
    return Optional.ofNullable(continuing);
  }

  /// Names the one that goes on to a caller who may see it.
  private ProblemException refusalOfMerged() {
    return continuing()
        .filter(other -> Access.mayRead(caller, other.visibility()))
        .map(
            other ->
                IncidentProblem.INCIDENT_MERGED.refusal(
                    "请改在 %s 登记".formatted(other.number),
                    "record it on %s instead: /incidents/%s".formatted(other.number, other.id)))
        .orElseGet(IncidentProblem.INCIDENT_MERGED::refusal);
  }

  private Recorder recorder(Role role) {
    boolean ofDepartment = role.reach() == Role.Reach.OWN_DEPARTMENTS;
    return new Recorder(role.code(), caller.person(), ofDepartment ? ownDepartment() : null);
  }

  /// The one concerned where it is the caller's, else that of an incident merged into this one.
  private String ownDepartment() {
    var own = caller.departments();
    return own.contains(incident.department)
        ? incident.department
        : incident.visibility().departments().stream()
            .filter(own::contains)
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  /// Counts the version up; goes to the event log when the change is done.
  public void record(IncidentEvent event) {
    incident.version++;
    incident.updatedAt = now;
    recorded.add(event);
  }

  /// The number that the last event recorded here has among those of the incident: what was
  /// recorded goes on from there under the lock of the row.
  public long sequence() throws SQLException {
    return EventLog.lastSequence(connection, incident.id.toString()) + recorded.size();
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
