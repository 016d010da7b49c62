package yuqing.incident.handling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.EndCorrected;
import yuqing.contracts.IncidentEvent.HandlingEnded;
import yuqing.contracts.term.State;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.Sent;
import yuqing.incident.view.IncidentViews;
import yuqing.rest.idempotency.StoredAnswer;

/// The end of handling, from which the 12 h of article 10 run, and its correction.
@Singleton
public class HandlingEnds {

  /// An end recorded later than this after it happened needs a reason; a setting of the school.
  static final Duration LATE = Duration.ofHours(1);

  private final IncidentViews views;

  HandlingEnds(IncidentViews views) {
    this.views = views;
  }

  StoredAnswer end(LockedIncident held, Sent<EndBody> sent) throws SQLException {
    var recorder = held.recorderOf(RecordableAct.HANDLING_ENDED);
    var incident = held.incident();
    if (incident.end != null) {
      throw IncidentProblem.END_STANDS.refusal();
    }
    var endedAt = endedAt(held, sent);
    if (endedAt.plus(LATE).isBefore(held.now())) {
      sent.require(
          "reason",
          sent.body().reason(),
          "超过 1 小时补录须说明理由",
          "an end recorded more than an hour late needs a reason");
    }
    sent.throwIfAny();
    var end = new CurrentEnd();
    end.endedAt = endedAt;
    end.endRecordedAt = held.now();
    end.endReason = sent.body().reason();
    incident.end = end;
    incident.state = State.ENDED;
    held.record(new HandlingEnded(endedAt, end.endReason, held.now(), recorder));
    return views.created(held, "/incidents/" + incident.id);
  }

  StoredAnswer correct(LockedIncident held, Sent<EndBody> sent) throws SQLException {
    var recorder = held.recorderOf(RecordableAct.END_CORRECTED);
    var incident = held.incident();
    if (incident.end == null) {
      throw IncidentProblem.NO_END_STANDS.refusal();
    }
    if (sent.body().endedAt() == null && !sent.isFaulty("endedAt")) {
      sent.reject("endedAt", "required", "必填", "is required");
    }
    sent.require("reason", sent.body().reason(), "更正须说明理由", "a correction needs a reason");
    var endedAt = endedAt(held, sent);
    if (incident.end.isFiled() && endedAt.isAfter(incident.end.filedAt)) {
      sent.reject(
          "endedAt", "after-filing", "不能晚于处置结果备案时间", "must not lie after the filing of its result");
    }
    sent.throwIfAny();
    incident.end.endedAt = endedAt;
    incident.end.endReason = sent.body().reason();
    held.record(new EndCorrected(endedAt, sent.body().reason(), held.now(), recorder));
    return views.changed(held);
  }

  private static Instant endedAt(LockedIncident held, Sent<EndBody> sent) {
    var endedAt = OccurrenceTime.at(sent.body().endedAt(), "endedAt", held, sent);
    if (!endedAt.isAfter(held.incident().handlingSince()) && !sent.isFaulty("endedAt")) {
      sent.reject(
          "endedAt",
          "before-handling",
          "须晚于接报（或重启）时间",
          "must lie after the receipt or the reopening");
    }
    return endedAt;
  }
}
