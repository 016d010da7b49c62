package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.ResultAccepted;
import yuqing.contracts.IncidentEvent.ResultFiled;
import yuqing.contracts.IncidentEvent.ResultReturned;
import yuqing.contracts.term.State;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// The result filed on the standing end, and what the group office makes of it (article 10).
@ApplicationScoped
public class ResultFilings {

  private final IncidentAnswers answers;

  ResultFilings(IncidentAnswers answers) {
    this.answers = answers;
  }

  /// The first filing on an end files the incident; a further one corrects its text and leaves its
  /// time.
  StoredAnswer file(LockedIncident held, ResultBody body, BodyFaults faults) throws SQLException {
    var recorder = held.recorderOf(RecordableAct.RESULT_FILED);
    var end = standing(held);
    var occurredAt = OccurrenceTime.at(body.occurredAt(), "occurredAt", held, faults);
    if (occurredAt.isBefore(end.endedAt) && !faults.isFaulty("occurredAt")) {
      faults.reject("occurredAt", "before-end", "不能早于处置结束时间", "must not lie before the end");
    }
    faults.throwIfAny();
    var incident = held.incident();
    if (!end.isFiled()) {
      end.filedAt = occurredAt;
      end.filingRecordedAt = held.now();
      incident.state = State.FILED;
    }
    end.text = body.text().strip();
    end.decision = null;
    incident.filings++;
    held.record(new ResultFiled(incident.filings, end.text, occurredAt, held.now(), recorder));
    return answers.created(held, "/incidents/" + incident.id);
  }

  /// @throws yuqing.rest.problem.ProblemException 409 when nothing awaits a decision
  StoredAnswer decide(LockedIncident held, ResultBody.DecisionBody body, BodyFaults faults)
      throws SQLException {
    var recorder = held.recorderOf(RecordableAct.RESULT_DECIDED);
    var end = standing(held);
    var incident = held.incident();
    if (body.decision() == CurrentEnd.Decision.RETURNED) {
      faults.require("reason", body.reason(), "退回须说明理由", "a return needs a reason");
    }
    faults.throwIfAny();
    boolean another = body.filing() != null && body.filing() != incident.filings;
    if (!end.isFiled() || end.decision != null || another) {
      throw IncidentProblem.NO_RESULT_TO_DECIDE.refusal();
    }
    end.decision = body.decision();
    held.record(
        switch (body.decision()) {
          case ACCEPTED ->
              new ResultAccepted(incident.filings, body.reason(), held.now(), recorder);
          case RETURNED ->
              new ResultReturned(incident.filings, body.reason(), held.now(), recorder);
        });
    return answers.created(held, "/incidents/" + incident.id);
  }

  private static CurrentEnd standing(LockedIncident held) {
    var end = held.incident().end;
    if (end == null) {
      throw IncidentProblem.NO_END_STANDS.refusal();
    }
    return end;
  }
}
