package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.ClosingPreconditions;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.Timeline;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.text.StatedTime;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Records the review meeting and the closing: checked, published and appended to the timeline in
/// one transaction, under the chain's lock.
@ApplicationScoped
public class Reviews {

  private static final byte[] NO_BODY = {};

  private final DossierRecorder recorder;
  private final Timeline timeline;
  private final Dossiers dossiers;
  private final EventPublisher events;
  private final InstantSource clock;

  Reviews(
      DossierRecorder recorder,
      Timeline timeline,
      Dossiers dossiers,
      EventPublisher events,
      InstantSource clock) {
    this.recorder = recorder;
    this.timeline = timeline;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  /// A review is held on a filed result, not before its filing and not in the future (article 14).
  ///
  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException 422 naming each reason against it, 409 when closed or merged
  Response record(String incident, String key, byte[] sent, ReviewMeetingBody meeting) {
    var prose = new ReviewProse(meeting.minutes(), meeting.findings());
    return recorder.once(
        new IdempotencyKey(key, "POST /dossiers/" + incident + "/review", sent),
        incident,
        RecordableAct.REVIEW_MEETING_HELD,
        (connection, by) -> record(connection, incident, meeting.heldAt(), prose, by));
  }

  /// A dossier is closed once a result is filed and a review was held on it (article 14).
  ///
  /// @param key of the request; null when none was sent
  /// @throws ProblemException 422 naming each part that is missing, 409 when closed or merged
  Response close(String incident, String key) {
    return recorder.once(
        new IdempotencyKey(key, "POST /dossiers/" + incident + "/closing", NO_BODY),
        incident,
        RecordableAct.DOSSIER_CLOSED,
        (connection, by) -> close(connection, incident, by));
  }

  private Entry record(
      Connection connection, String incident, Instant stated, ReviewProse prose, Recorder by)
      throws SQLException {
    var now = clock.instant();
    var heldAt = StatedTime.notAhead(stated, now);
    var head = timeline.lock(connection, incident);
    var required = requireOpen(connection, incident);
    var errors = new FieldErrors();
    if (heldAt.isAfter(now)) {
      errors.reject("heldAt", "in-future", "不能晚于登记时间", "must not be after its recording");
    }
    if (required.filedAt() == null) {
      rejectMissingResult(errors);
    } else if (!new StatedTime(heldAt, now).reaches(required.filedAt())) {
      errors.reject(
          "heldAt", "before-filing", "不能早于处置结果的备案时间", "must not be before the result was filed");
    }
    errors.throwIfAny(ArchiveProblem.REVIEW_NOT_POSSIBLE);
    var event =
        events.publish(connection, incident, at -> new ArchiveEvent.ReviewHeld(heldAt, at, by));
    return append(connection, head, prose.addedTo(event));
  }

  private Entry close(Connection connection, String incident, Recorder by) throws SQLException {
    var head = timeline.lock(connection, incident);
    var required = requireOpen(connection, incident);
    var errors = new FieldErrors();
    if (required.filedAt() == null) {
      rejectMissingResult(errors);
    }
    if (!required.reviewed()) {
      errors.reject("review", "missing", "尚未召开分析会", "no review meeting was held on it");
    }
    errors.throwIfAny(ArchiveProblem.DOSSIER_INCOMPLETE);
    var chainHead = head.hash().hex();
    var event =
        events.publish(
            connection, incident, at -> new ArchiveEvent.DossierClosed(at, at, chainHead, by));
    return append(connection, head, event);
  }

  private static void rejectMissingResult(FieldErrors errors) {
    errors.reject("result", "missing", "处置结果尚未备案", "no result is filed for the standing end");
  }

  private ClosingPreconditions requireOpen(Connection connection, String incident)
      throws SQLException {
    var required = dossiers.required(connection, incident);
    if (required.merged()) {
      throw new ProblemException(ArchiveProblem.INCIDENT_MERGED);
    }
    if (required.closed()) {
      throw new ProblemException(ArchiveProblem.DOSSIER_CLOSED);
    }
    return required;
  }

  private Entry append(Connection connection, ChainHead head, byte[] payload) throws SQLException {
    return dossiers.append(connection, head, Envelope.of(payload), payload).orElseThrow();
  }
}
