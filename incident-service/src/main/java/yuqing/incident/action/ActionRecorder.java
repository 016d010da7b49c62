package yuqing.incident.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.State;
import yuqing.incident.action.ActorRules.Actor;
import yuqing.incident.evidence.EvidenceRecords;
import yuqing.incident.judgement.CompletedAct;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.PersonalDataConfirmation;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.EffectsAnswer;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;

/// Records an act on the locked incident.
@ApplicationScoped
public class ActionRecorder {

  private final RecordedActions recorded;
  private final EvidenceRecords evidence;
  private final ActorRules actors;
  private final ReportNumbering numbering;
  private final SpecialReportIssues issues;
  private final PersonalDataConfirmation personalData;
  private final ActEffects effects;

  ActionRecorder(
      RecordedActions recorded,
      EvidenceRecords evidence,
      ActorRules actors,
      ReportNumbering numbering,
      SpecialReportIssues issues,
      PersonalDataConfirmation personalData,
      ActEffects effects) {
    this.recorded = recorded;
    this.evidence = evidence;
    this.actors = actors;
    this.numbering = numbering;
    this.issues = issues;
    this.personalData = personalData;
    this.effects = effects;
  }

  StoredAnswer record(LockedIncident locked, ActionBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.of(body.action()));
    var occurredAt = OccurrenceTime.at(body.occurredAt(), "occurredAt", locked, faults);
    checkEvidence(locked, body, faults);
    var actor = actors.read(locked, body, recorder, faults);
    if (SpecialReportIssues.isPaper(body)) {
      personalData.require(body.text(), body.confirmsPersonalData(), "note", body.note(), faults);
    }
    var call = TelephoneReports.call(locked, body, occurredAt, faults);
    var number = numbering.number(locked, body, occurredAt, faults);
    faults.throwIfAny();
    locked.requireStateFor(RecordableAct.of(body.action()));
    var incident = locked.incident();
    if (body.action() == Action.HANDLING_STARTED && incident.state == State.REPORTED) {
      incident.state = State.HANDLING;
    }
    var issue = issues.next(locked.connection(), body, locked.now());
    var event = event(body, occurredAt, locked.now(), recorder, actor, call, number, issue);
    int n = recorded.add(incident, event);
    locked.record(event);
    return StoredAnswer.created(
        "/incidents/" + incident.id + "/actions",
        ETags.of(incident.version),
        new ActionAnswer(n, event, incident.state, effects(locked, event)));
  }

  /// Records the act of a special meeting that is on record with its minutes.
  ///
  /// @param reference under which the minutes are found
  public EffectsAnswer specialMeeting(
      LockedIncident locked, Instant heldAt, String reference, Recorder recorder)
      throws SQLException {
    var event =
        new ActionRecorded(
            Action.SPECIAL_MEETING_HELD,
            heldAt,
            locked.now(),
            recorder,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            reference,
            List.of());
    recorded.add(locked.incident(), event);
    locked.record(event);
    return effects(locked, event);
  }

  /// Of the reports to the superior authority the first alone meets something.
  private EffectsAnswer effects(LockedIncident locked, ActionRecorded event) throws SQLException {
    boolean further =
        event.action() == Action.REPORTED_TO_SUPERIOR
            && (event.kind() != ReportKind.FIRST || event.follows() != null);
    if (further) {
      return effects.ofNothingMet(locked);
    }
    var incident = locked.incident();
    var act = CompletedAct.of(event.action(), event.occurredAt(), event.recordedAt());
    var next =
        event.action() == Action.INFORMATION_EXCHANGED
            ? recorded.nextExchange(incident.id, event.occurredAt()).orElse(null)
            : null;
    return effects.of(locked, ActEffects.times(incident), act.before(next));
  }

  /// What an act cites as evidence the incident must have.
  private void checkEvidence(LockedIncident locked, ActionBody body, BodyFaults faults) {
    var cited = body.cited();
    if (cited.isEmpty() || faults.isFaulty("evidence")) {
      return;
    }
    var known = evidence.among(locked.incident().id, cited);
    for (int i = 0; i < cited.size(); i++) {
      if (!known.contains(cited.get(i))) {
        faults.reject(
            "evidence[" + i + "]",
            "unknown-evidence",
            "该舆情没有此证据，请先上传",
            "the incident has no such evidence: add it first, POST …/evidence");
      }
    }
  }

  private static ActionRecorded event(
      ActionBody body,
      Instant occurredAt,
      Instant now,
      Recorder recorder,
      Actor actor,
      TelephoneCall call,
      Integer number,
      String issue) {
    return new ActionRecorded(
        body.action(),
        occurredAt,
        now,
        recorder,
        actor.by(),
        body.means(),
        body.counterpart(),
        body.note(),
        body.noChange(),
        team(body),
        body.kind(),
        text(body),
        body.cited(),
        actor.department(),
        body.byNote(),
        call,
        body.follows(),
        number,
        issue);
  }

  private static List<TeamMember> team(ActionBody body) {
    return body.team() == null
        ? null
        : body.team().stream().map(m -> new TeamMember(m.post(), m.name())).toList();
  }

  /// The report's text, the plan or the meeting: an action has one of them.
  private static String text(ActionBody body) {
    return Stream.of(body.text(), body.plan(), body.meeting())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
