package yuqing.incident.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
@Singleton
class NewIncidents {

  private final ReportClaims claims;
  private final Sightings sightings;
  private final Departments departments;
  private final IncidentWriter register;

  NewIncidents(
      ReportClaims claims, Sightings sightings, Departments departments, IncidentWriter register) {
    this.claims = claims;
    this.sightings = sightings;
    this.departments = departments;
    this.register = register;
  }

  /// @param reports by the ids that their incidents are to have, in the order of their numbers
  /// @return what became of them, by the same ids
  /// @throws ConcurrentIntake when a report or an item of theirs was taken meanwhile
  Map<UUID, IntakeResult> make(
      Connection c, Map<UUID, CheckedReport> reports, Caller caller, Supplier<String> number)
      throws SQLException {
    if (reports.isEmpty()) {
      return Map.of();
    }
    claim(c, reports);
    var known = departments.known(c, departmentsOf(reports.values()));
    var incidents = new ArrayList<Incident>();
    reports.forEach((id, report) -> incidents.add(incident(id, report, caller, number, known)));
    var seen = new ArrayList<Sightings.Found>();
    register.enter(
        incidents, caller, held -> seen.addAll(entered(held, reports.get(held.incident().id))));
    sightings.add(c, seen);
    return incidents.stream()
        .map(incident -> new IntakeResult(incident, true, true, List.of()))
        .collect(Collectors.toMap(taken -> taken.incident().id, Function.identity()));
  }

  private void claim(Connection c, Map<UUID, CheckedReport> reports) throws SQLException {
    var sources = new ArrayList<ReportClaims.OfSource>();
    var items = new ArrayList<ReportClaims.OfItem>();
    reports.forEach(
        (id, report) -> {
          if (report.reference().isPresent()) {
            sources.add(ReportClaims.OfSource.of(report, id));
          }
          items.addAll(ReportClaims.OfItem.of(report.urls(), id));
        });
    if (!claims.sources(c, sources) || !claims.items(c, items)) {
      throw new ConcurrentIntake();
    }
  }

  private static Set<String> departmentsOf(Collection<CheckedReport> reports) {
    return reports.stream().map(report -> report.body().department()).collect(Collectors.toSet());
  }

  private static Incident incident(
      UUID id,
      CheckedReport report,
      Caller caller,
      Supplier<String> number,
      Set<String> knownDepartments) {
    var incident = new Incident();
    incident.id = id;
    incident.number = number.get();
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

  /// Says it of an incident that is being entered.
  ///
  /// @return its sightings, to be recorded
  private static List<Sightings.Found> entered(LockedIncident held, CheckedReport report) {
    var incident = held.incident();
    incident.receivedAt = held.now();
    var recorder = ReportOrigin.of(held.caller(), report.body().department()).recorder();
    held.record(
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
            recorder));
    return Sightings.Found.of(incident.id, report.sightings(), held.now());
  }
}
