package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.term.State;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.report.ReportMatcher.Match;
import yuqing.incident.report.ReportMatcher.Match.NewIncident;
import yuqing.incident.sighting.Sightings;

/// Adds a report to the incident that it belongs to, each under that incident's lock.
@ApplicationScoped
class ReportAdditions {

  private final KnownItems items;
  private final Sightings sightings;
  private final IncidentWriter register;

  ReportAdditions(KnownItems items, Sightings sightings, IncidentWriter register) {
    this.items = items;
    this.sightings = sightings;
    this.register = register;
  }

  /// Locks the incidents that several reports of a group belong to, in an order that all groups
  /// share: none waits for another that waits for it. Those that are yet to be made nobody else
  /// can lock.
  void lock(Connection c, Collection<Match> places) throws SQLException {
    var known =
        places.stream()
            .filter(place -> !(place instanceof NewIncident))
            .map(Match::incident)
            .distinct()
            .toArray(UUID[]::new);
    if (known.length > 1) {
      var _ =
          Sql.list(
              c,
              row -> row.getObject(1, UUID.class),
              "select id from incident where id = any (?) order by id for update",
              (Object) known);
    }
  }

  /// The same report from the same source: published only where it states something else than last
  /// time.
  IntakeResult repeated(Connection c, UUID id, CheckedReport report, Caller caller)
      throws SQLException {
    var locked = register.lock(c, id, caller);
    if (locked.incident().state == State.MERGED) {
      throw new ConcurrentIntake();
    }
    boolean changed = items.contentChanged(c, report.source(), report.body().contentHash());
    return add(locked, report, changed, false);
  }

  /// Another report of an item that an open incident is about.
  IntakeResult secondReport(Connection c, UUID id, CheckedReport report, Caller caller)
      throws SQLException {
    var locked = register.lock(c, id, caller);
    if (!stillBelongsTo(locked, report) || !items.claimReports(c, Map.of(id, report))) {
      throw new ConcurrentIntake();
    }
    return add(locked, report, true, report.reference().isPresent());
  }

  private boolean stillBelongsTo(LockedIncident locked, CheckedReport report) throws SQLException {
    var place = items.of(locked.connection(), List.of(report)).next(report);
    return place.equals(new Match.SameItem(locked.incident().id));
  }

  /// @param news whether its differences are to be published
  /// @param evenIfNothing whether the report is published even if it adds nothing: its source is a
  ///     new one
  private IntakeResult add(
      LockedIncident locked, CheckedReport report, boolean news, boolean evenIfNothing)
      throws SQLException {
    var incident = locked.incident();
    var c = locked.connection();
    if (incident.isOpen()) {
      items.claimItems(c, incident.id, report.urls());
    }
    var found = Sightings.Found.of(incident.id, report.sightings(), locked.now());
    var added = sightings.add(c, found);
    var differing = FactDifferences.between(incident, report.body());
    var published = news ? differing : List.<Difference>of();
    if (news && incident.isOpen()) {
      raiseFlag(locked, report);
    }
    if (evenIfNothing || !added.isEmpty() || !published.isEmpty()) {
      record(locked, report, added, published);
    }
    register.write(locked);
    boolean seen = Access.mayRead(locked.caller(), incident.visibility());
    return new IntakeResult(incident, false, seen, differing);
  }

  /// Art. 9: sudden and grave counts from the report that says so; what else a second report
  /// states otherwise changes nothing by itself.
  private static void raiseFlag(LockedIncident locked, CheckedReport report) {
    var incident = locked.incident();
    if (Boolean.TRUE.equals(report.body().suddenGrave()) && !incident.suddenGrave) {
      incident.suddenGrave = true;
      var recorder = ReportOrigin.of(locked.caller(), report.body().department()).recorder();
      locked.record(
          new Amended(incident.facts(), List.of("suddenGrave"), null, locked.now(), recorder));
    }
  }

  private static void record(
      LockedIncident locked,
      CheckedReport report,
      List<Sighting> added,
      List<Difference> differing) {
    var recorder = ReportOrigin.of(locked.caller(), report.body().department()).recorder();
    var first = added.isEmpty() ? null : added.getFirst();
    locked.record(new Sighted(first, report.source(), differing, locked.now(), recorder));
    for (var sighting : added.subList(Math.min(1, added.size()), added.size())) {
      locked.record(new Sighted(sighting, report.source(), List.of(), locked.now(), recorder));
    }
  }
}
