package yuqing.incident.intake;

import jakarta.inject.Inject;
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
import yuqing.incident.intake.Belonging.Place;
import yuqing.incident.intake.Belonging.Place.NewIncident;
import yuqing.incident.register.Held;
import yuqing.incident.register.Register;

/// Adds a report to the incident that is there already, each under that incident's lock.
@Singleton
class Additions {

  private final KnownItems items;
  private final Claims claims;
  private final Sightings sightings;
  private final Register register;

  @Inject
  Additions(KnownItems items, Claims claims, Sightings sightings, Register register) {
    this.items = items;
    this.claims = claims;
    this.sightings = sightings;
    this.register = register;
  }

  /// Locks the incidents that several reports of a group belong to, in an order that all groups
  /// share: none waits for another that waits for it. Those that are yet to be made nobody else
  /// can hold.
  void hold(Connection c, Collection<Place> places) throws SQLException {
    var ids = places.stream().filter(place -> !(place instanceof NewIncident)).map(Place::incident);
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
  Taken repeated(UUID id, CheckedReport report, Caller caller) {
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
  Taken secondReport(UUID id, CheckedReport report, Caller caller) {
    return register.changeUnseen(
        id,
        caller,
        held -> {
          if (!isStillHis(held, report) || !claimSource(held, report)) {
            throw new Raced();
          }
          return add(held, report, true, report.reference().isPresent());
        });
  }

  private boolean isStillHis(Held held, CheckedReport report) throws SQLException {
    var place = items.of(held.connection(), List.of(report)).next(report);
    return place.equals(new Place.SameItem(held.incident().id));
  }

  private boolean claimSource(Held held, CheckedReport report) throws SQLException {
    return report.reference().isEmpty()
        || claims.sources(
            held.connection(), List.of(Claims.OfSource.of(report, held.incident().id)));
  }

  /// @param news whether its differences are to be told
  /// @param tellAnyway whether the report is told even if it adds nothing: its source is a new one
  private Taken add(Held held, CheckedReport report, boolean news, boolean tellAnyway)
      throws SQLException {
    var incident = held.incident();
    var c = held.connection();
    if (incident.isOpen()) {
      claims.items(c, Claims.OfItem.of(report.urls(), incident.id));
    }
    var found = Sightings.Found.of(incident.id, report.sightings(), held.now());
    var added = sightings.add(c, found);
    var differing = Differences.between(incident, report.body());
    var told = news ? differing : List.<Difference>of();
    if (tellAnyway || !added.isEmpty() || !told.isEmpty()) {
      tell(held, report, added, told);
    }
    boolean seen = Access.mayRead(held.caller(), incident.visibility());
    return new Taken(incident, false, seen, differing);
  }

  private static void tell(
      Held held, CheckedReport report, List<Sighting> added, List<Difference> differing) {
    var recorder = Reporting.of(held.caller(), report.body().department()).recorder();
    var first = added.isEmpty() ? null : added.getFirst();
    held.say(new Sighted(first, report.source(), differing, held.now(), recorder));
    for (var sighting : added.subList(Math.min(1, added.size()), added.size())) {
      held.say(new Sighted(sighting, report.source(), List.of(), held.now(), recorder));
    }
  }
}
