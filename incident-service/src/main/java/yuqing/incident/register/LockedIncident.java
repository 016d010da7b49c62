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
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.contracts.EventDraft;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.durable.outbox.EventLog;
import yuqing.rest.problem.ProblemException;

/// An incident whose row the current transaction has locked, and who changes it. What is recorded
/// here commits together with the row.
public final class LockedIncident {

  /// The `source` of this service's events.
  public static final String SOURCE = "/incident-service";

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

  /// What an act asks of this caller and this incident.
  private RecordingRules rules() {
    return new RecordingRules(incident, caller, continuing);
  }

  /// As [RecordingRules#requireRoom].
  public void requireRoom() {
    rules().requireRoom();
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

  /// As [RecordingRules#requireOpenTo].
  public void requireOpenTo(RecordableAct recording) {
    rules().requireOpenTo(recording);
  }

  /// As [RecordingRules#requireStateFor].
  public void requireStateFor(RecordableAct recording) {
    rules().requireStateFor(recording);
  }

  /// As [RecordingRules#requireReported].
  public void requireReported() {
    rules().requireReported();
  }

  /// The same for what a merged incident takes too: its unmerge, and what goes on to the incident
  /// in its place.
  ///
  /// @throws ProblemException 403 when the caller may not record this here
  public Recorder recorderEvenIfMerged(RecordableAct recording) {
    return recorder(rules().requireRole(recording));
  }

  /// The incident that goes on in the place of this one; empty where it was not merged.
  public Optional<Incident> continuing() {
    return Optional.ofNullable(continuing);
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
