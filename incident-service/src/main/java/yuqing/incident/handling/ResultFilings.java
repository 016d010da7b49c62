package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.ResultAccepted;
import yuqing.contracts.IncidentEvent.ResultFiled;
import yuqing.contracts.IncidentEvent.ResultReturned;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.State;
import yuqing.contracts.text.TextCharacters;
import yuqing.incident.judgement.CompletedAct;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.FiledResults;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.OccurrenceTime.Bound;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// The result filed on the end in force, and the decision of the group office on it (article 10).
@ApplicationScoped
public class ResultFilings {

  private final IncidentAnswers answers;
  private final ActEffects effects;
  private final FiledResults filings;

  ResultFilings(IncidentAnswers answers, ActEffects effects, FiledResults filings) {
    this.answers = answers;
    this.effects = effects;
    this.filings = filings;
  }

  /// The first filing on an end files the incident; a further one corrects its text, and its time
  /// where it states an earlier one.
  StoredAnswer file(LockedIncident locked, ResultBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.RESULT_FILED);
    locked.requireStateFor(RecordableAct.RESULT_FILED);
    var end = locked.incident().end;
    var occurredAt = OccurrenceTime.at(body.occurredAt(), "occurredAt", locked, faults);
    var endedAt = end.countsFrom(locked.incident().handlingSince());
    OccurrenceTime.requireFrom(endedAt, Bound.END, occurredAt, "occurredAt", locked, faults);
    faults.throwIfAny();
    var incident = locked.incident();
    var times = ActEffects.times(incident);
    if (!end.isFiled()) {
      end.filedAt = occurredAt;
      end.filingRecordedAt = locked.now();
      incident.state = State.FILED;
    } else if (occurredAt.isBefore(end.filedAt)) {
      end.filedAt = occurredAt;
    }
    end.text = TextCharacters.trimmed(body.text());
    end.decision = null;
    incident.filings++;
    filings.file(locked, occurredAt, recorder);
    locked.record(new ResultFiled(incident.filings, end.text, occurredAt, locked.now(), recorder));
    var act = CompletedAct.of(Action.RESULT_FILED, occurredAt, locked.now());
    return answers.created(locked, "/incidents/" + incident.id, effects.of(locked, times, act));
  }

  /// @throws yuqing.rest.problem.ProblemException 409 when nothing awaits a decision
  StoredAnswer decide(LockedIncident locked, ResultBody.DecisionBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.RESULT_DECIDED);
    locked.requireStateFor(RecordableAct.RESULT_DECIDED);
    var incident = locked.incident();
    var end = incident.end;
    if (body.decision() == CurrentEnd.Decision.RETURNED) {
      faults.require("reason", body.reason(), "退回须说明理由", "a return needs a reason");
    }
    faults.throwIfAny();
    if (body.filing() != null && body.filing() != incident.filings) {
      throw IncidentProblem.NO_RESULT_TO_DECIDE.refusal();
    }
    end.decision = body.decision();
    filings.decide(locked, body.decision(), body.reason(), recorder);
    locked.record(
        switch (body.decision()) {
          case ACCEPTED ->
              new ResultAccepted(incident.filings, body.reason(), locked.now(), recorder);
          case RETURNED ->
              new ResultReturned(incident.filings, body.reason(), locked.now(), recorder);
        });
    return answers.created(locked, "/incidents/" + incident.id, effects.ofNothingMet(locked));
  }
}
