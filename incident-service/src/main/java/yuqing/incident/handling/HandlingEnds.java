package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.EndCorrected;
import yuqing.contracts.IncidentEvent.HandlingEnded;
import yuqing.contracts.term.State;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.OccurrenceTime.Bound;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// The end of handling, from which the 12 h of article 10 run, and its correction.
@ApplicationScoped
public class HandlingEnds {

  /// An end recorded later than this after it happened needs a reason; a setting of the school.
  static final Duration LATE = Duration.ofHours(1);

  private final IncidentAnswers answers;

  HandlingEnds(IncidentAnswers answers) {
    this.answers = answers;
  }

  StoredAnswer end(LockedIncident locked, EndBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.HANDLING_ENDED);
    var incident = locked.incident();
    if (incident.end != null) {
      throw IncidentProblem.END_STANDS.refusal();
    }
    var endedAt = endedAt(locked, body, faults);
    if (ChronoUnit.MINUTES.between(endedAt, locked.now()) > LATE.toMinutes()) {
      faults.require(
          "reason",
          body.reason(),
          "超过 1 小时补录须说明理由",
          "an end recorded more than an hour late needs a reason");
    }
    faults.throwIfAny();
    var end = new CurrentEnd();
    end.endedAt = endedAt;
    end.endRecordedAt = locked.now();
    end.endReason = body.reason();
    incident.end = end;
    incident.state = State.ENDED;
    locked.record(new HandlingEnded(endedAt, end.endReason, locked.now(), recorder));
    return answers.created(locked, "/incidents/" + incident.id);
  }

  StoredAnswer correct(LockedIncident locked, EndBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.END_CORRECTED);
    var incident = locked.incident();
    if (incident.end == null) {
      throw IncidentProblem.NO_END_STANDS.refusal();
    }
    if (body.endedAt() == null && !faults.isFaulty("endedAt")) {
      faults.reject("endedAt", "required", "必填", "is required");
    }
    faults.require("reason", body.reason(), "更正须说明理由", "a correction needs a reason");
    var endedAt = endedAt(locked, body, faults);
    if (incident.end.isFiled() && !incident.end.filing().reaches(countsAs(endedAt, locked))) {
      faults.reject(
          "endedAt", "after-filing", "不能晚于处置结果备案时间", "must not lie after the filing of its result");
    }
    faults.throwIfAny();
    incident.end.endedAt = endedAt;
    incident.end.endReason = body.reason();
    locked.record(new EndCorrected(endedAt, body.reason(), locked.now(), recorder));
    return answers.changed(locked);
  }

  private static Instant endedAt(LockedIncident locked, EndBody body, BodyFaults faults) {
    var endedAt = OccurrenceTime.at(body.endedAt(), "endedAt", locked, faults);
    var since = locked.incident().handlingSince();
    OccurrenceTime.requireFrom(since, Bound.HANDLING, endedAt, "endedAt", locked, faults);
    return endedAt;
  }

  private static Instant countsAs(Instant endedAt, LockedIncident locked) {
    return new StatedTime(endedAt, locked.now()).countsAs(locked.incident().handlingSince());
  }
}
