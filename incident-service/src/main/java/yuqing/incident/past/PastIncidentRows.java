package yuqing.incident.past;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.State;
import yuqing.contracts.text.TextCharacters;
import yuqing.incident.judgement.JudgementCopy;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.Incident;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.Incidents;
import yuqing.incident.register.LateRecording;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.report.IntakeResult;
import yuqing.incident.report.KnownItems;
import yuqing.incident.sighting.Sightings;

/// Makes an incident of what is stated about a past one: filed and accepted from the beginning.
@ApplicationScoped
class PastIncidentRows {

  private final KnownItems items;
  private final Incidents incidents;
  private final IncidentWriter register;
  private final Sightings sightings;
  private final JudgementCopy judgements;

  PastIncidentRows(
      KnownItems items,
      Incidents incidents,
      IncidentWriter register,
      Sightings sightings,
      JudgementCopy judgements) {
    this.items = items;
    this.incidents = incidents;
    this.register = register;
    this.sightings = sightings;
    this.judgements = judgements;
  }

  boolean isKnown(Connection c, Source source) throws SQLException {
    return items.incidentOf(c, source).isPresent();
  }

  /// @param number null for one that is on record already
  /// @return the new incident, or the one that its source named before, which is left as it is
  IntakeResult record(Connection c, CheckedPastIncident past, String number, Caller caller)
      throws SQLException {
    var id = UuidCreator.getTimeOrderedEpoch();
    if (number == null || !items.claimReport(c, past.source(), id, past.body().contentHash())) {
      var known = items.incidentOf(c, past.source()).orElseThrow();
      return new IntakeResult(incidents.findById(known), false, true, List.of());
    }
    var incident = incident(past, number);
    incident.id = id;
    var locked = register.begin(c, incident, caller);
    file(locked, past);
    register.enter(c, List.of(locked));
    sightings.add(c, Sightings.Found.of(id, past.sightings(), locked.now()));
    judgements.store(id, past.body().level());
    return new IntakeResult(incident, true, true, List.of());
  }

  private static Incident incident(CheckedPastIncident past, String number) {
    var incident = new Incident();
    incident.number = number;
    incident.take(past.body().facts());
    incident.sourceSystem = past.source().system();
    incident.sourceReference = past.source().reference();
    incident.department = past.body().department();
    incident.discoveredAt = past.times().discoveredAt();
    incident.receivedAt = past.times().receivedAt();
    incident.reportedBy = ReportedBy.REPORTER;
    incident.state = State.FILED;
    return incident;
  }

  private static void file(LockedIncident locked, CheckedPastIncident past) {
    var incident = locked.incident();
    var body = past.body();
    var end = new CurrentEnd();
    end.endedAt = past.times().endedAt();
    end.endRecordedAt = locked.now();
    end.filedAt = past.times().filedAt();
    end.filingRecordedAt = locked.now();
    end.text = TextCharacters.trimmed(body.result());
    end.decision = CurrentEnd.Decision.ACCEPTED;
    incident.end = end;
    incident.filings = 1;
    incident.afterwards = new LateRecording();
    incident.afterwards.reason = TextCharacters.trimmed(body.reason());
    incident.afterwards.recordedAt = locked.now();
    incident.afterwards.judged = past.judged();
    locked.record(
        new RecordedAfterwards(
            incident.number,
            incident.source(),
            incident.facts(),
            incident.department,
            body.level(),
            incident.discoveredAt,
            incident.receivedAt,
            end.endedAt,
            end.filedAt,
            end.text,
            incident.afterwards.reason,
            past.judged(),
            past.sightings(),
            locked.now(),
            new Recorder(Role.GROUP_OFFICE.code(), locked.caller().person(), null)));
  }
}
