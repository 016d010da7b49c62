package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.sighting.ItemUrl;
import yuqing.incident.sighting.SightingBody;
import yuqing.incident.sighting.Sightings;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;

/// Records a further place where the item of the locked incident was seen.
@ApplicationScoped
class SightingRecorder {

  private final Sightings sightings;
  private final KnownItems items;
  private final IncidentWriter register;

  SightingRecorder(Sightings sightings, KnownItems items, IncidentWriter register) {
    this.sightings = sightings;
    this.items = items;
    this.register = register;
  }

  /// Of a merged incident it is recorded on the one that goes on.
  StoredAnswer record(LockedIncident locked, SightingBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderEvenIfMerged(RecordableAct.SIGHTED);
    body.check("", locked.now(), faults);
    faults.throwIfAny();
    var other = locked.continuing();
    if (other.isEmpty()) {
      return record(locked, body, recorder);
    }
    var continuing = register.lock(locked.connection(), other.get().id, locked.caller());
    var answer = record(continuing, body, recorder);
    register.write(continuing);
    return answer;
  }

  private StoredAnswer record(LockedIncident locked, SightingBody body, Recorder recorder)
      throws SQLException {
    locked.requireOpenTo(RecordableAct.SIGHTED);
    locked.requireStateFor(RecordableAct.SIGHTED);
    var incident = locked.incident();
    var sighting = body.toSighting(locked.now(), locked.now());
    if (incident.isOpen()) {
      items.claimItems(locked.connection(), incident.id, urlsOf(sighting));
    }
    var found = Sightings.Found.of(incident.id, List.of(sighting), locked.now());
    if (sightings.add(locked.connection(), found).isEmpty()) {
      return StoredAnswer.ok(ETags.of(incident.version), new SightingAnswer(false));
    }
    locked.record(new Sighted(sighting, null, List.of(), locked.now(), recorder, null, null));
    return StoredAnswer.created(
        "/incidents/" + incident.id, ETags.of(incident.version), new SightingAnswer(true));
  }

  private static List<ItemUrl> urlsOf(Sighting sighting) {
    return Optional.ofNullable(sighting.url()).flatMap(ItemUrl::of).stream().toList();
  }
}
