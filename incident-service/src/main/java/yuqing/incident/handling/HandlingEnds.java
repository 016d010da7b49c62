package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.EndCorrected;
import yuqing.contracts.IncidentEvent.HandlingEnded;
import yuqing.contracts.term.State;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.action.RecordedActions;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.FiledResults;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.OccurrenceTime.Bound;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.BoundTime;

/// The end of handling, from which the 12 h of article 10 run, and its correction.
@ApplicationScoped
public class HandlingEnds {

  /// An end recorded later than this after it happened needs a reason; a setting of the school.
  static final Duration LATE = Duration.ofHours(1);

  private final IncidentAnswers answers;
  private final ActEffects effects;
  private final RecordedActions actions;
  private final FiledResults filings;

  HandlingEnds(
      IncidentAnswers answers, ActEffects effects, RecordedActions actions, FiledResults filings) {
    this.answers = answers;
    this.effects = effects;
    this.actions = actions;
    this.filings = filings;
  }

  /// What an end as of an instant would do, without recording it.
  ///
  /// @param at null for now
  EndPreviewAnswer preview(LockedIncident locked, Instant at) {
    var _ = locked.recorderOf(RecordableAct.HANDLING_ENDED);
    locked.requireStateFor(RecordableAct.HANDLING_ENDED);
    var faults = new BodyFaults();
    var endedAt = endedAt(locked, new EndBody(at, null), faults);
    faults.throwIfAny();
    var reasons = reasons(locked, endedAt);
    return new EndPreviewAnswer(
        endedAt,
        !reasons.isEmpty(),
        reasons,
        effects.ofEndToCome(locked, countsAs(endedAt, locked)));
  }

  StoredAnswer end(LockedIncident locked, EndBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.HANDLING_ENDED);
    var incident = locked.incident();
    locked.requireStateFor(RecordableAct.HANDLING_ENDED);
    var endedAt = endedAt(locked, body, faults);
    reasons(locked, endedAt).stream()
        .findFirst()
        .ifPresent(why -> faults.require("reason", body.reason(), why.zh(), why.en()));
    faults.throwIfAny();
    var end = new CurrentEnd();
    end.endedAt = endedAt;
    end.endRecordedAt = locked.now();
    end.endReason = body.reason();
    incident.end = end;
    incident.state = State.ENDED;
    locked.record(new HandlingEnded(endedAt, end.endReason, locked.now(), recorder));
    return answers.created(
        locked, "/incidents/" + incident.id, effects.ofEnd(locked, countsAs(endedAt, locked)));
  }

  /// Why an end needs a reason, the first to be said.
  private List<EndReason> reasons(LockedIncident locked, Instant endedAt) {
    List<EndReason> reasons = new ArrayList<>();
    if (ChronoUnit.MINUTES.between(endedAt, locked.now()) > LATE.toMinutes()) {
      reasons.add(EndReason.RECORDED_LATE);
    }
    var start = actions.handlingStart(locked.incident().id, locked.incident().reopenedAt);
    if (start.isEmpty()) {
      reasons.add(EndReason.HANDLING_NOT_STARTED);
    } else if (!new StatedTime(endedAt, locked.now()).reaches(start.get())) {
      reasons.add(EndReason.BEFORE_HANDLING);
    }
    return List.copyOf(reasons);
  }

  StoredAnswer correct(LockedIncident locked, EndBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.END_CORRECTED);
    var incident = locked.incident();
    locked.requireStateFor(RecordableAct.END_CORRECTED);
    if (body.endedAt() == null && !faults.isFaulty("endedAt")) {
      faults.reject("endedAt", "required", "必填", "is required");
    }
    faults.require("reason", body.reason(), "更正须说明理由", "a correction needs a reason");
    var endedAt = endedAt(locked, body, faults);
    requireNotAfterFiling(locked, endedAt, faults);
    faults.throwIfAny();
    incident.end.endedAt = endedAt;
    incident.end.endReason = body.reason();
    locked.record(new EndCorrected(endedAt, body.reason(), locked.now(), recorder));
    return answers.changed(locked);
  }

  /// Each filing on it lies at or after an end.
  private void requireNotAfterFiling(LockedIncident locked, Instant endedAt, BodyFaults faults) {
    var countsAs = countsAs(endedAt, locked);
    filings.ofCurrentEnd(locked.incident()).stream()
        .filter(filing -> !filing.reaches(countsAs))
        .map(StatedTime::stated)
        .min(Comparator.naturalOrder())
        .ifPresent(
            filedAt -> {
              var time = BoundTime.shown(filedAt, locked.zone());
              faults.reject(
                  "endedAt",
                  "after-filing",
                  "不能晚于处置结果备案时间（%s）".formatted(time),
                  "must not lie after the filing of its result (%s)".formatted(time));
            });
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
