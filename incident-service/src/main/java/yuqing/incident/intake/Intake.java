package yuqing.incident.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.term.State;
import yuqing.incident.department.Departments;
import yuqing.incident.register.Held;
import yuqing.incident.register.Incident;
import yuqing.incident.register.Register;

/// Takes one report in, within the caller's transaction: the same report again, or another report
/// of the same public item while its incident is open, is added to that incident; any other makes a
/// new one.
@Singleton
public class Intake {

  private final KnownItems items;
  private final Sightings sightings;
  private final Departments departments;
  private final Register register;

  @Inject
  public Intake(KnownItems items, Sightings sightings, Departments departments, Register register) {
    this.items = items;
    this.sightings = sightings;
    this.departments = departments;
    this.register = register;
  }

  /// @param number asked only when a new incident is made
  /// @throws Raced when another transaction got there first and all is to be done again
  Taken take(Connection c, CheckedReport report, Caller caller, Supplier<String> number)
      throws SQLException {
    if (report.reference().isPresent()) {
      var reported = items.bySource(c, report.source());
      if (reported.isPresent()) {
        return repeated(reported.get(), report, caller);
      }
    }
    Optional<UUID> sameItem = items.byUrl(c, report.urls());
    return sameItem.isPresent()
        ? secondReport(sameItem.get(), report, caller)
        : newIncident(c, report, caller, number);
  }

  /// The same report from the same source: news only where it says something else than last time.
  private Taken repeated(UUID id, CheckedReport report, Caller caller) {
    return register.changeUnseen(
        id,
        caller,
        held -> {
          if (held.incident().state == State.MERGED) {
            throw new Raced();
          }
          boolean changed =
              items.contentChanged(held.connection(), report.source(), report.body().contentHash());
          return add(held, report, changed, false);
        });
  }

  /// Another report of an item that an open incident is about.
  private Taken secondReport(UUID id, CheckedReport report, Caller caller) {
    return register.changeUnseen(
        id,
        caller,
        held -> {
          boolean stillHis =
              items.byUrl(held.connection(), report.urls()).filter(id::equals).isPresent();
          if (!stillHis || !claimSource(held.connection(), report, id)) {
            throw new Raced();
          }
          return add(held, report, true, report.reference().isPresent());
        });
  }

  private boolean claimSource(Connection c, CheckedReport report, UUID id) throws SQLException {
    return report.reference().isEmpty()
        || items.claimSource(c, report.source(), id, report.body().contentHash());
  }

  /// @param news whether its differences are to be told
  /// @param tellAnyway whether the report is told even if it adds nothing: its source is a new one
  private Taken add(Held held, CheckedReport report, boolean news, boolean tellAnyway)
      throws SQLException {
    var incident = held.incident();
    var c = held.connection();
    if (incident.isOpen()) {
      items.claimUrls(c, report.urls(), incident.id);
    }
    var added = sightings.add(c, incident.id, report.sightings(), held.now());
    var differing = Differences.between(incident, report.body());
    var told = news ? differing : List.<Difference>of();
    if (tellAnyway || !added.isEmpty() || !told.isEmpty()) {
      tell(held, report, added, told);
    }
    boolean seen = Access.mayRead(held.caller(), incident.visibility());
    return new Taken(incident, false, seen, differing);
  }

  private static void tell(
      Held held, CheckedReport report, List<Sighting> added, List<Difference> differing)
      throws SQLException {
    var recorder = Reporting.of(held.caller(), report.body().department()).recorder();
    var first = added.isEmpty() ? null : added.getFirst();
    held.say(new Sighted(first, report.source(), differing, held.now(), recorder));
    for (var sighting : added.subList(Math.min(1, added.size()), added.size())) {
      held.say(new Sighted(sighting, report.source(), List.of(), held.now(), recorder));
    }
  }

  private Taken newIncident(
      Connection c, CheckedReport report, Caller caller, Supplier<String> number)
      throws SQLException {
    var id = UuidCreator.getTimeOrderedEpoch();
    if (!claimSource(c, report, id) || !items.claimUrls(c, report.urls(), id)) {
      throw new Raced();
    }
    var reporting = Reporting.of(caller, report.body().department());
    return register.enter(
        incident(id, report, reporting, number.get()),
        caller,
        held -> {
          var incident = held.incident();
          incident.receivedAt = held.now();
          sightings.add(held.connection(), id, report.sightings(), held.now());
          held.say(reported(incident, report, reporting));
          return new Taken(incident, true, true, List.of());
        });
  }

  private Incident incident(UUID id, CheckedReport report, Reporting reporting, String number) {
    var incident = new Incident();
    incident.id = id;
    incident.number = number;
    incident.take(report.body().facts());
    incident.sourceSystem = report.source().system();
    incident.sourceReference = report.source().reference();
    incident.discoveredAt = report.discoveredAt();
    incident.reportedBy = reporting.reportedBy();
    incident.state = State.REPORTED;
    incident.department = report.body().department();
    if (!departments.isKnown(incident.department)) {
      incident.departmentAsReported = incident.department;
      incident.department = Departments.GROUP_OFFICE;
      incident.toBeAssigned = true;
    }
    return incident;
  }

  private static Reported reported(Incident incident, CheckedReport report, Reporting reporting) {
    return new Reported(
        incident.number,
        incident.source(),
        incident.facts(),
        incident.department,
        incident.departmentAsReported,
        incident.discoveredAt,
        incident.receivedAt,
        incident.reportedBy,
        report.sightings(),
        reporting.recorder());
  }
}
