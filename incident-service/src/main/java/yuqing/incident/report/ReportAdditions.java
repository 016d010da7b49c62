package yuqing.incident.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.term.State;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.report.ReportMatcher.Match;
import yuqing.incident.report.ReportMatcher.Match.NewIncident;
import yuqing.incident.sighting.Sightings;

/// Adds a report to the incident that is there already, each under that incident's lock.
@Singleton
class ReportAdditions {

  private final KnownItems items;
  private final ReportClaims claims;
  private final Sightings sightings;
  private final IncidentWriter register;

  ReportAdditions(
      KnownItems items, ReportClaims claims, Sightings sightings, IncidentWriter register) {
    this.items = items;
    this.claims = claims;
    this.sightings = sightings;
    this.register = register;
  }

  /// Locks the incidents that several reports of a group belong to, in an order that all groups
  /// share: none waits for another that waits for it. Those that are yet to be made nobody else
  /// can hold.
  void lock(Connection c, Collection<Match> places) throws SQLException {
    var ids = places.stream().filter(place -> !(place instanceof NewIncident)).map(Match::incident);
    var known = ids.distinct().toArray();
    if (known.length < 2) {
      return;
    }
    try (var lock =
        c.prepareStatement("select id from incident where id = any(?) order by id for update")) {
      lock.setArray(1, c.createArrayOf("uuid", known));
      lock.execute();
    }
  }

  /// The same report from the same source: news only where it says something else than last time.
  IntakeResult repeated(UUID id, CheckedReport report, Caller caller) {
    return register.changeUnseen(
        id,
        caller,
        held -> {
          if (held.incident().state == State.MERGED) {
            throw new ConcurrentIntake();
          }
          boolean changed =
              items.contentChanged(held.connection(), report.source(), report.body().contentHash());
          return add(held, report, changed, false);
        });
  }

  /// Another report of an item that an open incident is about.
  IntakeResult secondReport(UUID id, CheckedReport report, Caller caller) {
    return register.changeUnseen(
        id,
        caller,
        held -> {
          if (!stillBelongsTo(held, report) || !claimSource(held, report)) {
            throw new ConcurrentIntake();
          }
          return add(held, report, true, report.reference().isPresent());
        });
  }

  private boolean stillBelongsTo(LockedIncident held, CheckedReport report) throws SQLException {
    var place = items.of(held.connection(), List.of(report)).next(report);
    return place.equals(new Match.SameItem(held.incident().id));
  }

  private boolean claimSource(LockedIncident held, CheckedReport report) throws SQLException {
    return report.reference().isEmpty()
        || claims.sources(
            held.connection(), List.of(ReportClaims.OfSource.of(report, held.incident().id)));
  }

  /// @param news whether its differences are to be told
  /// @param tellAnyway whether the report is told even if it adds nothing: its source is a new one
  private IntakeResult add(
      LockedIncident held, CheckedReport report, boolean news, boolean tellAnyway)
      throws SQLException {
    var incident = held.incident();
    var c = held.connection();
    if (incident.isOpen()) {
      claims.items(c, ReportClaims.OfItem.of(report.urls(), incident.id));
    }
    var found = Sightings.Found.of(incident.id, report.sightings(), held.now());
    var added = sightings.add(c, found);
    var differing = FactDifferences.between(incident, report.body());
    var told = news ? differing : List.<Difference>of();
    if (tellAnyway || !added.isEmpty() || !told.isEmpty()) {
      tell(held, report, added, told);
    }
    boolean seen = Access.mayRead(held.caller(), incident.visibility());
    return new IntakeResult(incident, false, seen, differing);
  }

  private static void tell(
      LockedIncident held, CheckedReport report, List<Sighting> added, List<Difference> differing) {
    var recorder = ReportOrigin.of(held.caller(), report.body().department()).recorder();
    var first = added.isEmpty() ? null : added.getFirst();
    held.record(new Sighted(first, report.source(), differing, held.now(), recorder));
    for (var sighting : added.subList(Math.min(1, added.size()), added.size())) {
      held.record(new Sighted(sighting, report.source(), List.of(), held.now(), recorder));
    }
  }
}
