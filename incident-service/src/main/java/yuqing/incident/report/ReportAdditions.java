package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.term.State;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.difference.ReportDifferences;
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
  private final ReportDifferences differences;
  private final IncidentWriter register;

  ReportAdditions(
      KnownItems items,
      Sightings sightings,
      ReportDifferences differences,
      IncidentWriter register) {
    this.items = items;
    this.sightings = sightings;
    this.differences = differences;
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
    if (!locked.incident().isOpen()) {
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

  /// The same report of a closed incident, stating what it stated before: nothing changes.
  IntakeResult repetition(Connection c, UUID id, Caller caller) {
    var locked = register.lock(c, id, caller);
    if (locked.incident().state != State.CLOSED) {
      throw new ConcurrentIntake();
    }
    return result(locked, List.of());
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
    items.claimItems(c, incident.id, report.urls());
    var found = Sightings.Found.of(incident.id, report.sightings(), locked.now());
    var added = sightings.add(c, found);
    var differing = FactDifferences.between(incident, report.body());
    var published = news ? differing : List.<Difference>of();
    if (news) {
      raiseFlag(locked, report);
    }
    var number = differences.add(locked, published);
    if (evenIfNothing || !added.isEmpty() || !published.isEmpty()) {
      record(locked, report, added, published, number);
    }
    register.write(locked);
    return result(locked, differing);
  }

  private static IntakeResult result(LockedIncident locked, List<Difference> differing) {
    boolean seen = Access.mayRead(locked.caller(), locked.incident().visibility());
    return new IntakeResult(locked.incident(), false, seen, differing);
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

  /// @param difference the number of what it states otherwise; empty where that is nothing new
  private static void record(
      LockedIncident locked,
      CheckedReport report,
      List<Sighting> added,
      List<Difference> differing,
      Optional<Integer> difference) {
    var recorder = ReportOrigin.of(locked.caller(), report.body().department()).recorder();
    var first = added.isEmpty() ? null : added.getFirst();
    locked.record(
        new Sighted(
            first,
            report.source(),
            differing,
            locked.now(),
            recorder,
            difference.orElse(null),
            difference.isPresent() ? locked.incident().number : null));
    for (var sighting : added.subList(Math.min(1, added.size()), added.size())) {
      locked.record(
          new Sighted(sighting, report.source(), List.of(), locked.now(), recorder, null, null));
    }
  }
}
