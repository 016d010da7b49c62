package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.ClosingCases;
import yuqing.archive.completeness.DossierActEffects;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.text.StatedTime;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Records the review meeting: checked, published and appended to the timeline in one transaction.
@ApplicationScoped
public class Reviews {

  private final DossierRecorder recorder;
  private final ClosingCases cases;
  private final EventPublisher events;
  private final InstantSource clock;

  Reviews(
      DossierRecorder recorder, ClosingCases cases, EventPublisher events, InstantSource clock) {
    this.recorder = recorder;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /// Several may be recorded before the closing: what any of them says counts.
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

  private WrittenAct record(LockedDossier dossier, ReviewMeetingBody meeting) throws SQLException {
    var now = clock.instant();
    var heldAt = StatedTime.notAhead(meeting.heldAt(), now);
    var errors = new FieldErrors();
    check(dossier, meeting, heldAt, now, new ReviewRules(errors));
    var closing = cases.of(dossier.connection(), dossier.incident());
    var explained = MissedExplanations.resolve(closing, meeting.explanations(), errors);
    errors.throwIfAny(ArchiveProblem.REVIEW_NOT_POSSIBLE);
    var analysis = meeting.analysis(firstNumber(dossier, meeting), dossier.status().department());
    var event =
        events.publish(
            dossier.connection(),
            dossier.incident(),
            at -> new ArchiveEvent.ReviewHeld(heldAt, at, dossier.by(), explained));
    return WrittenAct.of(
        prose(meeting, analysis).addedTo(event),
        DossierActEffects.of(
            closing,
            dossier.status().filedAt(),
            Action.REVIEW_MEETING_HELD,
            new StatedTime(heldAt, now)));
  }

  private static ReviewProse prose(ReviewMeetingBody meeting, ReviewAnalysis analysis) {
    return new ReviewProse(
        meeting.minutes(),
        meeting.findings(),
        meeting.noSighting(),
        ExplanationBody.texts(meeting.explanations()),
        analysis);
  }

  private static void check(
      LockedDossier dossier,
      ReviewMeetingBody meeting,
      Instant heldAt,
      Instant now,
      ReviewRules rules)
      throws SQLException {
    var connection = dossier.connection();
    var zone = SchoolCopy.find(connection).zone();
    rules.checkHeldAt(heldAt, now, dossier.status().filedAt(), zone);
    var unknown = Departments.unknownAmong(connection, ReviewRules.departmentsOf(meeting));
    rules.checkAttendance(meeting, unknown);
    rules.checkMeasures(meeting, heldAt.atZone(zone).toLocalDate(), unknown);
  }

  private static int firstNumber(LockedDossier dossier, ReviewMeetingBody meeting)
      throws SQLException {
    return meeting.measures().isEmpty()
        ? 1
        : MeasureNumbers.next(dossier.connection(), dossier.incident());
  }
}
