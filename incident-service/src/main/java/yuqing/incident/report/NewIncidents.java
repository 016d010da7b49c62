package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.term.State;
import yuqing.incident.department.Departments;
import yuqing.incident.register.Incident;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.sighting.Sightings;

/// Makes incidents of new reports, in a handful of statements however many they are.
@ApplicationScoped
class NewIncidents {

  private final KnownItems items;
  private final Sightings sightings;
  private final Departments departments;
  private final IncidentWriter register;

  NewIncidents(
      KnownItems items, Sightings sightings, Departments departments, IncidentWriter register) {
    this.items = items;
    this.sightings = sightings;
    this.departments = departments;
    this.register = register;
  }

  /// @param reports by the ids that their incidents are to have, in the order of their numbers
  /// @param followed the closed incidents that some of these follow, by the same ids
  /// @return what became of them, by the same ids
  /// @throws ConcurrentIntake when a report or an item of theirs was taken concurrently
  Map<UUID, IntakeResult> make(
      Connection c,
      Map<UUID, CheckedReport> reports,
      Map<UUID, UUID> followed,
      Caller caller,
      ReservedNumbers numbers)
      throws SQLException {
    if (reports.isEmpty()) {
      return Map.of();
    }
    if (!items.claimReports(c, reports) || !items.claimItems(c, reports)) {
      throw new ConcurrentIntake();
    }
    var known = departments.known(c, departmentsOf(reports.values()));
    var entered = new ArrayList<LockedIncident>();
    var seen = new ArrayList<Sightings.Found>();
    for (var each : reports.entrySet()) {
      var report = each.getValue();
      var incident = incident(each.getKey(), report, caller, numbers.next(), known);
      incident.follows = followed.get(incident.id);
      var locked = register.begin(c, incident, caller);
      record(locked, report);
      entered.add(locked);
      seen.addAll(Sightings.Found.of(incident.id, report.sightings(), locked.now()));
    }
    register.enter(c, entered);
    sightings.add(c, seen);
    return entered.stream()
        .map(LockedIncident::incident)
        .collect(
            Collectors.toMap(
                incident -> incident.id,
                incident -> new IntakeResult(incident, true, true, List.of())));
  }

  private static Set<String> departmentsOf(Collection<CheckedReport> reports) {
    return reports.stream().map(report -> report.body().department()).collect(Collectors.toSet());
  }

  private static Incident incident(
      UUID id, CheckedReport report, Caller caller, String number, Set<String> knownDepartments) {
    var incident = new Incident();
    incident.id = id;
    incident.number = number;
    incident.take(report.body().facts());
    incident.sourceSystem = report.source().system();
    incident.sourceReference = report.source().reference();
    incident.discoveredAt = report.discoveredAt();
    incident.reportedBy = ReportOrigin.of(caller, report.body().department()).reportedBy();
    incident.state = State.REPORTED;
    incident.department = report.body().department();
    if (!knownDepartments.contains(incident.department)) {
      incident.departmentAsReported = incident.department;
      incident.department = Departments.GROUP_OFFICE;
      incident.toBeAssigned = true;
    }
    return incident;
  }

  private static void record(LockedIncident locked, CheckedReport report) {
    var incident = locked.incident();
    incident.receivedAt = locked.now();
    var recorder = ReportOrigin.of(locked.caller(), report.body().department()).recorder();
    locked.record(
        new Reported(
            incident.number,
            incident.source(),
            incident.facts(),
            incident.department,
            incident.departmentAsReported,
            incident.discoveredAt,
            incident.receivedAt,
            incident.reportedBy,
            report.sightings(),
            recorder,
            incident.follows == null ? null : incident.follows.toString()));
  }
}
