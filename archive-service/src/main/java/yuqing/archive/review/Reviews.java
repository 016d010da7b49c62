package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.ReviewProse;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.text.StatedTime;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Records the review meeting: checked, published and appended to the timeline in one transaction.
@ApplicationScoped
public class Reviews {

  private final DossierRecorder recorder;
  private final MissedExplanations explanations;
  private final EventPublisher events;
  private final InstantSource clock;

  Reviews(
      DossierRecorder recorder,
      MissedExplanations explanations,
      EventPublisher events,
      InstantSource clock) {
    this.recorder = recorder;
    this.explanations = explanations;
    this.events = events;
    this.clock = clock;
  }

  /// A review is held on a filed result, not before its filing and not in the future (article 14).
  ///
  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException 422 naming each reason against it, 409 when closed or merged
  Response record(String incident, String key, byte[] sent, ReviewMeetingBody meeting) {
    return recorder.once(
        new IdempotencyKey(key, "POST /dossiers/" + incident + "/review", sent),
        incident,
        RecordableAct.REVIEW_MEETING_HELD,
        dossier -> record(dossier.requireOpen(), meeting));
  }

  private byte[] record(LockedDossier dossier, ReviewMeetingBody meeting) throws SQLException {
    var now = clock.instant();
    var heldAt = StatedTime.notAhead(meeting.heldAt(), now);
    var errors = new FieldErrors();
    checkHeldAt(heldAt, now, dossier.status().filedAt(), errors);
    var explained = explanations.resolve(dossier, meeting.explanations(), errors);
    errors.throwIfAny(ArchiveProblem.REVIEW_NOT_POSSIBLE);
    var event =
        events.publish(
            dossier.connection(),
            dossier.incident(),
            at -> new ArchiveEvent.ReviewHeld(heldAt, at, dossier.by(), explained));
    return new ReviewProse(
            meeting.minutes(),
            meeting.findings(),
            meeting.noSighting(),
            ExplanationBody.texts(meeting.explanations()))
        .addedTo(event);
  }

  private static void checkHeldAt(
      Instant heldAt, Instant now, Instant filedAt, FieldErrors errors) {
    if (heldAt.isAfter(now)) {
      errors.reject("heldAt", "in-future", "不能晚于登记时间", "must not be after its recording");
    }
    if (filedAt == null) {
      errors.reject("result", "missing", "处置结果尚未备案", "no result is filed for the standing end");
    } else if (!new StatedTime(heldAt, now).reaches(filedAt)) {
      errors.reject(
          "heldAt", "before-filing", "不能早于处置结果的备案时间", "must not be before the result was filed");
    }
  }
}
