package yuqing.archive.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.archive.StoredEntries;
import yuqing.archive.completeness.ClosingCase.ReplyStep;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.archive.dossier.ClosingPreconditions;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.archive.dossier.ReviewProse;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.RequiredPart;

/// What of a case's events the closing goes by.
class ClosingProjectionTest {

  private static final String HASH = "0f".repeat(32);

  private final Case incident = new Case();
  private final StoredEntries entries = new StoredEntries(incident);
  private final ClosingProjection projection = new ClosingProjection();

  private void consume(EventData... events) {
    for (var data : events) {
      projection.take(entries.next(data));
    }
  }

  private static IncidentEvent.ActionRecorded act(
      Action action, String note, ReportKind kind, String text) {
    return new IncidentEvent.ActionRecorded(
        action,
        Case.at(2),
        Case.at(2),
        Case.HEAD,
        null,
        null,
        null,
        note,
        null,
        null,
        kind,
        text,
        List.of());
  }

  private ClosingCase closing() {
    return projection.closing(status(false));
  }

  private static ClosingPreconditions status(boolean reviewed) {
    return new ClosingPreconditions(Case.FILED, reviewed, "logistics", false, false);
  }

  private List<DossierPart> required() {
    return closing().required().stream().map(RequiredPart::part).toList();
  }

  @Test
  void ofOneThatWasOverBeforeItWasEnteredTheStatedLevelAsksForItsParts() {
    consume(incident.afterwards(Level.ONE));
    assertThat(required()).isEqualTo(DossierPart.usualAt(Level.ONE));
  }

  @Test
  void theWholeCourseLacksNothingButTheReview() {
    incident.allButTheReview().forEach(event -> projection.take(entries.next(event.data())));
    assertThat(ClosingGate.missing(closing()))
        .extracting(MissingThing::code)
        .containsExactly("review");
    assertThat(ClosingGate.missing(projection.closing(status(true))))
        .extracting(MissingThing::code)
        .containsExactly("attendance", "lessons");
  }

  @Test
  void aReviewWithAttendanceAndLessonsIsWhole() {
    incident.allButTheReview().forEach(event -> projection.take(entries.next(event.data())));
    var analysis =
        new ReviewAnalysis(
            List.of(new Attendee(Post.GROUP_OFFICE, null, "乙某", null)),
            null,
            null,
            null,
            "提前公告",
            List.of());
    var prose = new ReviewProse("纪要", "结论", null, List.of(), analysis);
    var held = new ArchiveEvent.ReviewHeld(Case.FILED, Case.FILED, Case.OFFICE, List.of());
    projection.take(entries.next(held, prose::addedTo));
    assertThat(ClosingGate.missing(projection.closing(status(true)))).isEmpty();
  }

  @Test
  void articleAndOwnerOfAPartAreThoseThatTheGradeCarries() {
    var graded = incident.graded(Level.THREE, false);
    var asked = new RequiredPart(DossierPart.MEASURE, 15, Post.LEADER_IN_CHARGE);
    consume(
        new EscalationEvent.Graded(
            graded.level(),
            graded.previous(),
            graded.decidedBy(),
            graded.proposal(),
            graded.rule(),
            graded.article(),
            graded.missingFacts(),
            graded.provisional(),
            graded.post(),
            graded.decidedAt(),
            graded.edition(),
            graded.editionHash(),
            List.of(DossierPart.MEASURE),
            List.of(asked)));
    assertThat(closing().required()).containsExactly(asked);
  }

  @Test
  void nothingIsThereAtTheStart() {
    assertThat(closing().present()).isEmpty();
    assertThat(required()).containsExactlyInAnyOrderElementsOf(DossierPart.usualAt(Level.THREE));
  }

  @ParameterizedTest
  @CsvSource({
    "PEOPLE_ANSWERED, , true",
    "MEDIA_CONTACTED, , true",
    "INFORMATION_EXCHANGED, , false",
    "INFORMATION_EXCHANGED, 抢修已开始, true",
    "HANDLING_STARTED, , false",
    "HANDLING_STARTED, 已到现场, true",
    "REPORTED_TO_PARTY_OFFICE, 已电话报告, false",
    "LEADER_INSTRUCTED, 尽快恢复, false",
  })
  void aMeasureIsSomethingDone(Action action, String note, boolean measure) {
    consume(act(action, note, null, null));
    assertThat(closing().present().contains(DossierPart.MEASURE)).isEqualTo(measure);
  }

  @ParameterizedTest
  @CsvSource({
    "REPORTED_TO_SUPERIOR, FIRST, 首报全文, FIRST_REPORT, true",
    "REPORTED_TO_SUPERIOR, FOLLOW_UP, 续报全文, FIRST_REPORT, false",
    "REPORTED_TO_SUPERIOR, FIRST, , FIRST_REPORT, false",
    "SPECIAL_MEETING_HELD, , 会议纪要, SPECIAL_MEETING, true",
    "SPECIAL_MEETING_HELD, , , SPECIAL_MEETING, false",
    "EMERGENCY_PLAN_STARTED, , 一级响应预案, EMERGENCY_PLAN, true",
    "EMERGENCY_PLAN_STARTED, , , EMERGENCY_PLAN, false",
  })
  void levelOneNeedsTheTexts(
      Action action, ReportKind kind, String text, DossierPart part, boolean present) {
    consume(act(action, null, kind, text));
    assertThat(closing().present().contains(part)).isEqualTo(present);
  }

  @Test
  void onlyAPersonsGradeIsOne() {
    consume(incident.graded(Level.TWO, true));
    assertThat(closing().present()).doesNotContain(DossierPart.PERSONS_GRADE);
    consume(incident.graded(Level.THREE, false));
    assertThat(closing().present()).contains(DossierPart.PERSONS_GRADE);
  }

  @Test
  void theGradeInForceSaysWhatIsRequired() {
    consume(incident.graded(Level.ONE, true));
    assertThat(required()).contains(DossierPart.EMERGENCY_PLAN);
    consume(incident.graded(Level.THREE, false));
    assertThat(required()).doesNotContain(DossierPart.DELIVERED_REPLY);
    var graded = incident.graded(Level.THREE, false);
    consume(
        new EscalationEvent.Graded(
            Level.TWO,
            graded.previous(),
            DecidedBy.PERSON,
            Level.TWO,
            graded.rule(),
            10,
            List.of(),
            false,
            graded.post(),
            graded.decidedAt(),
            graded.edition(),
            graded.editionHash(),
            null));
    assertThat(required())
        .as("a grade from before editions named parts")
        .containsExactlyInAnyOrderElementsOf(DossierPart.usualAt(Level.TWO));
  }

  @Test
  void aResultIsAcceptedUntilItIsFiledAgainOrTheIncidentReopened() {
    consume(
        new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD),
        incident.filed(1));
    assertThat(closing().result()).isEqualTo(ResultStep.AWAITS_DECISION);
    consume(incident.accepted(1));
    assertThat(closing().result()).isEqualTo(ResultStep.ACCEPTED);
    consume(incident.filed(2));
    assertThat(closing().result()).isEqualTo(ResultStep.AWAITS_DECISION);
    consume(new IncidentEvent.ResultReturned(2, "请补充", Case.FILED, Case.OFFICE));
    assertThat(closing().result()).isEqualTo(ResultStep.RETURNED);
    consume(new IncidentEvent.Reopened("再次出现", Case.FILED, Case.OFFICE));
    assertThat(closing().result()).isEqualTo(ResultStep.NOT_FILED);
    assertThat(closing().present()).doesNotContain(DossierPart.HANDLING_END);
  }

  /// What was signed while handling went on does not say how it ended.
  @Test
  void theSignedFormIsBackOnceItCameAfterTheEnd() {
    consume(evidence("a", EvidenceKind.SIGNED_FORM));
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    assertThat(closing().present()).doesNotContain(DossierPart.SIGNED_FORM);
    consume(evidence("b", null));
    assertThat(closing().present()).doesNotContain(DossierPart.SIGNED_FORM);
    consume(evidence("c", EvidenceKind.SIGNED_FORM));
    assertThat(closing().present()).contains(DossierPart.SIGNED_FORM);
    consume(new IncidentEvent.EndCorrected(Case.at(40), "笔误", Case.FILED, Case.HEAD));
    assertThat(closing().present()).contains(DossierPart.SIGNED_FORM);
    consume(new IncidentEvent.Reopened("再次出现", Case.FILED, Case.OFFICE));
    assertThat(closing().present()).doesNotContain(DossierPart.SIGNED_FORM);
  }

  private static IncidentEvent.EvidenceAdded evidence(String digit, EvidenceKind kind) {
    return new IncidentEvent.EvidenceAdded(
        digit.repeat(64), "image/jpeg", 4, null, null, null, Case.FILED, Case.HEAD, kind, null);
  }

  @Test
  void aReplyIsUnderWayUntilItIsDeliveredOrReturned() {
    consume(new IncidentEvent.ReplyDrafted(1, "今晚恢复", HASH, Case.at(3), Case.HEAD));
    assertThat(closing().reply()).isEqualTo(ReplyStep.AWAITS_DECISION);
    consume(new IncidentEvent.ReplyReturned(1, HASH, "写明时间", Case.at(4), Case.OFFICE));
    assertThat(closing().reply()).isEqualTo(ReplyStep.NOT_UNDER_WAY);
    consume(
        new IncidentEvent.ReplyDrafted(2, "今晚八时恢复", HASH, Case.at(4), Case.HEAD),
        new IncidentEvent.ReplyApproved(2, HASH, null, Case.at(5), Case.OFFICE));
    assertThat(closing().reply()).isEqualTo(ReplyStep.AWAITS_DELIVERY);
    assertThat(closing().present()).doesNotContain(DossierPart.DELIVERED_REPLY);
    consume(
        new IncidentEvent.ReplyDelivered(
            2, HASH, "weibo", null, Case.at(6), Case.at(6), Case.HEAD));
    assertThat(closing().reply()).isEqualTo(ReplyStep.NOT_UNDER_WAY);
    assertThat(closing().present()).contains(DossierPart.DELIVERED_REPLY);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT_REPLY, DELIVERED_REPLY",
    "DELIVER_REPLY, DELIVERED_REPLY",
    "ORGANISE_HANDLING, HANDLING_TEAM",
    "START_EMERGENCY_PLAN, EMERGENCY_PLAN",
    "HOLD_SPECIAL_MEETING, SPECIAL_MEETING",
  })
  void whatWasWaivedIsNotAskedForAndWhatALoweringWithdrewIs(ObligationCode code, DossierPart part) {
    var duty = incident.obligation(code, null);
    consume(new EscalationEvent.ObligationWithdrawn(duty, Case.at(5), "GRADE_CONFIRMED"));
    assertThat(closing().present()).doesNotContain(part);
    consume(new EscalationEvent.ObligationWithdrawn(duty, Case.at(6), "WAIVED"));
    assertThat(closing().present()).contains(part);
  }

  @Test
  void anApprovedReplyWhoseDeliveryWasWaivedIsNotWaitedFor() {
    consume(
        new IncidentEvent.ReplyDrafted(1, "今晚恢复", HASH, Case.at(3), Case.HEAD),
        new IncidentEvent.ReplyApproved(1, HASH, null, Case.at(4), Case.OFFICE),
        new EscalationEvent.ObligationWithdrawn(
            incident.obligation(ObligationCode.DELIVER_REPLY, null), Case.at(5), "WAIVED"));
    assertThat(closing().reply()).isEqualTo(ReplyStep.NOT_UNDER_WAY);
  }

  @Test
  void dutiesAreFollowedToTheirOutcome() {
    var open = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-14");
    var missed = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-13");
    var late = incident.obligation(ObligationCode.DRAFT_REPLY, null);
    var met = incident.obligation(ObligationCode.CONFIRM_GRADE, null);
    consume(incident.opened(open), incident.opened(missed));
    consume(incident.opened(late), incident.opened(met));
    consume(incident.missed(missed), incident.missed(late));
    consume(new EscalationEvent.ObligationMetLate(late, Case.at(5), Case.at(6), Case.at(6)));
    consume(new EscalationEvent.ObligationMet(met, Case.at(5), Case.at(2), Case.at(2)));
    assertThat(closing().duties())
        .extracting(UnsettledDuty::id, UnsettledDuty::outcome)
        .containsExactly(
            tuple(open.id(), Outcome.OPEN),
            tuple(missed.id(), Outcome.MISSED),
            tuple(late.id(), Outcome.MET_LATE));
  }

  @Test
  void aMissedOneWhoseDueMovedIntoTheFutureIsOpenAgain() {
    var duty = incident.obligation(ObligationCode.FILE_RESULT, null);
    consume(incident.opened(duty), incident.missed(duty));
    Instant due = Case.at(30);
    consume(
        new EscalationEvent.ObligationMoved(
            duty, Case.at(1), Case.at(5), Case.at(18), due, due.minus(Duration.ofHours(1))));
    assertThat(closing().duties())
        .extracting(UnsettledDuty::outcome, UnsettledDuty::due)
        .containsExactly(tuple(Outcome.OPEN, due));
  }
}
