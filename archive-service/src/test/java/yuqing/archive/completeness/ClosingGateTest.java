package yuqing.archive.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.contracts.term.DossierPart.ACCEPTED_RESULT;
import static yuqing.contracts.term.DossierPart.DELIVERED_REPLY;
import static yuqing.contracts.term.DossierPart.REVIEW;
import static yuqing.contracts.term.DossierPart.SIGHTING;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.access.Endpoint;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.ClosingCase.ReplyStep;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.completeness.ClosingCase.ReviewPart;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.archive.completeness.MissingThing.OwedBy;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RequiredPart;
import yuqing.rest.problem.LocalizedText;

/// The gate of the closing, clause by clause (article 14).
class ClosingGateTest {

  private static final Instant DUE = Instant.parse("2026-10-14T16:00:00Z");
  private static final UUID DUTY = UUID.fromString("019a1f00-0000-5000-8000-0000000000b1");

  private static ClosingCase whole() {
    return new ClosingCase(
        "logistics",
        usual(DossierPart.usualAt(Level.TWO)),
        EnumSet.complementOf(
            EnumSet.of(
                DossierPart.FIRST_REPORT, DossierPart.SPECIAL_MEETING, DossierPart.EMERGENCY_PLAN)),
        Set.of(),
        ResultStep.ACCEPTED,
        ReplyStep.NOT_UNDER_WAY,
        List.of(),
        Set.of(),
        Set.of(),
        null);
  }

  private static List<RequiredPart> usual(List<DossierPart> parts) {
    return parts.stream().map(DossierPart::usual).toList();
  }

  private static ClosingCase of(
      Set<DossierPart> present, ResultStep result, ReplyStep reply, UnsettledDuty... duties) {
    var base = whole();
    return new ClosingCase(
        base.department(),
        base.required(),
        present,
        Set.of(),
        result,
        reply,
        List.of(duties),
        Set.of(),
        Set.of(),
        null);
  }

  private static UnsettledDuty duty(ObligationCode code, String window, Outcome outcome) {
    var obligation =
        new Obligation(DUTY, code, code.code() + "/1", window, 10, Post.LIAISON, "logistics");
    return new UnsettledDuty(obligation, DUE.minusSeconds(3600), DUE, outcome);
  }

  private static ClosingCase lacking(ReviewPart... unsaid) {
    var base = whole();
    return new ClosingCase(
        base.department(),
        base.required(),
        base.present(),
        Set.of(unsaid),
        base.result(),
        base.reply(),
        List.of(),
        Set.of(),
        Set.of(),
        null);
  }

  private static ClosingCase having(ObligationCode code, String window, Outcome outcome) {
    return of(
        whole().present(),
        ResultStep.ACCEPTED,
        ReplyStep.NOT_UNDER_WAY,
        duty(code, window, outcome));
  }

  private static ClosingCase without(DossierPart part) {
    var present = EnumSet.copyOf(whole().present());
    present.remove(part);
    return of(present, ResultStep.ACCEPTED, ReplyStep.NOT_UNDER_WAY);
  }

  private static ClosingCase at(ResultStep result, ReplyStep reply) {
    return of(whole().present(), result, reply);
  }

  private static ClosingCase requiring(Set<DossierPart> required, ResultStep result) {
    return new ClosingCase(
        "logistics",
        usual(List.copyOf(required)),
        Set.of(),
        Set.of(),
        result,
        ReplyStep.NOT_UNDER_WAY,
        List.of(),
        Set.of(),
        Set.of(),
        null);
  }

  private static List<String> named(ClosingCase closing) {
    return ClosingGate.missing(closing).stream()
        .map(MissingThing::asFault)
        .map(fault -> fault.field() + ":" + fault.code())
        .toList();
  }

  @Test
  void aWholeDossierIsClosed() {
    assertThat(named(whole())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FILED, 尚未备案",
    "AWAITS_DECISION, 尚待审核备案",
    "RETURNED, 已退回",
  })
  void onlyAnAcceptedResultIsClosedOn(ResultStep result, String said) {
    var closing = at(result, ReplyStep.NOT_UNDER_WAY);
    assertThat(named(closing)).containsExactly("accepted-result:result-not-accepted");
    assertThat(ClosingGate.missing(closing).getFirst().message().zh()).contains(said);
  }

  @Test
  void anEditionCannotLeaveTheAcceptedResultOut() {
    var closing = requiring(Set.of(), ResultStep.NOT_FILED);
    assertThat(named(closing)).containsExactly("accepted-result:result-not-accepted");
  }

  @ParameterizedTest
  @CsvSource({"AWAITS_DECISION, 审定", "AWAITS_DELIVERY, 发出"})
  void aReplyUnderWayIsNamed(ReplyStep reply, String said) {
    var closing = at(ResultStep.ACCEPTED, reply);
    assertThat(named(closing)).containsExactly("reply:reply-under-way");
    assertThat(ClosingGate.missing(closing).getFirst().message().zh()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "REPORT_TO_PARTY_OFFICE, , OPEN, report-to-party-office:obligation-open",
    "DAILY_EXCHANGE, 2026-10-14, OPEN, daily-exchange/2026-10-14:obligation-open",
    "DAILY_EXCHANGE, 2026-10-14, MISSED, daily-exchange/2026-10-14:missed-unexplained",
    "CLOSE_DOSSIER, , MISSED, close-dossier:missed-unexplained",
  })
  void anObligationIsNamedByCodeAndWindow(
      ObligationCode code, String window, Outcome outcome, String fault) {
    assertThat(named(having(code, window, outcome))).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({"CLOSE_DOSSIER, OPEN", "DRAFT_REPLY, MET_LATE"})
  void whatTheClosingItselfMeetsAndWhatWasDoneLateIsNotNamed(ObligationCode code, Outcome outcome) {
    assertThat(named(having(code, null, outcome))).isEmpty();
  }

  @Test
  void aMissedOneIsNoLongerNamedOnceExplained() {
    var closing = having(ObligationCode.DAILY_EXCHANGE, "2026-10-14", Outcome.MISSED);
    assertThat(named(closing.explaining(List.of(DUTY)))).isEmpty();
    assertThat(named(closing.explaining(List.of(UUID.randomUUID())))).hasSize(1);
  }

  @Test
  void anExplanationSettlesNothingThatIsOpen() {
    var closing = having(ObligationCode.DAILY_EXCHANGE, "2026-10-14", Outcome.OPEN);
    assertThat(named(closing.explaining(List.of(DUTY)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"OPEN", "MISSED"})
  void theReviewThatWasHeldHereNeedsNoJudgement(Outcome outcome) {
    var closing = having(ObligationCode.HOLD_REVIEW_MEETING, null, outcome);
    assertThat(named(closing)).isEmpty();
    var unreviewed =
        of(
            EnumSet.of(SIGHTING),
            closing.result(),
            closing.reply(),
            closing.duties().toArray(UnsettledDuty[]::new));
    assertThat(named(unreviewed)).anyMatch(fault -> fault.startsWith("hold-review-meeting:"));
  }

  @ParameterizedTest
  @EnumSource(DossierPart.class)
  void everyRequiredPartIsNamedAndNoOther(DossierPart part) {
    var expected =
        DossierPart.usualAt(Level.TWO).contains(part) && part != ACCEPTED_RESULT
            ? List.of(part.code() + ":part-missing")
            : List.<String>of();
    assertThat(named(without(part))).isEqualTo(expected);
  }

  @Test
  void allIsNamedAtOnce() {
    var closing =
        new ClosingCase(
            "logistics",
            usual(List.of(DossierPart.values())),
            Set.of(),
            Set.of(),
            ResultStep.NOT_FILED,
            ReplyStep.AWAITS_DECISION,
            List.of(duty(ObligationCode.DAILY_EXCHANGE, "2026-10-14", Outcome.OPEN)),
            Set.of(),
            Set.of(),
            null);
    assertThat(named(closing)).hasSize(3 + DossierPart.values().length - 1);
    assertThat(named(closing))
        .contains(REVIEW.code() + ":part-missing", DELIVERED_REPLY.code() + ":part-missing");
  }

  /// Article 14: a review that was held says who attended it and what was learnt.
  @Test
  void aReviewSaysAttendanceAndLessons() {
    assertThat(named(lacking())).isEmpty();
    assertThat(named(lacking(ReviewPart.ATTENDANCE))).containsExactly("attendance:part-missing");
    assertThat(named(lacking(ReviewPart.LESSONS, ReviewPart.ATTENDANCE)))
        .containsExactly("attendance:part-missing", "lessons:part-missing");
  }

  @Test
  void ofAReviewThatWasNotHeldNothingElseIsNamed() {
    var unheld = without(REVIEW);
    var silent =
        new ClosingCase(
            unheld.department(),
            unheld.required(),
            unheld.present(),
            Set.of(ReviewPart.values()),
            unheld.result(),
            unheld.reply(),
            List.of(),
            Set.of(),
            Set.of(),
            null);
    assertThat(named(silent)).containsExactly("review:part-missing");
  }

  @Test
  void anEditionThatAsksForNoReviewAsksForNoLessons() {
    var closing = requiring(EnumSet.of(SIGHTING), ResultStep.ACCEPTED);
    assertThat(named(closing.with(SIGHTING).with(REVIEW))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSONS_GRADE | 10 | GROUP_OFFICE | party-affairs | PUT escalation /incidents/{id}/grading",
        "HANDLING_TEAM | 10 | DEPARTMENT_HEAD | logistics | POST /incidents/{id}/actions",
        "HANDLING_END | 10 | DEPARTMENT_HEAD | logistics | POST /incidents/{id}/end",
        "SIGHTING | 7 | LIAISON | logistics | POST /incidents/{id}/sightings",
        "DELIVERED_REPLY | 10 | LIAISON | logistics | POST /incidents/{id}/replies",
        "REVIEW | 14 | LEADING_GROUP | party-affairs | POST archive /dossiers/{id}/review",
        "SIGNED_FORM | 14 | DEPARTMENT_HEAD | logistics | POST /incidents/form-scans",
      })
  void aPartIsNamedWithArticleOwnerAndPlace(
      DossierPart part, int article, Post owner, String department, String endpoint) {
    var missing = ClosingGate.missing(requiring(EnumSet.of(part), ResultStep.ACCEPTED)).getFirst();
    assertThat(missing.owed()).isEqualTo(new OwedBy(article, owner, department));
    assertThat(missing.place().endpoint()).hasToString(endpoint);
    assertThat(missing.asFault().allowed()).containsExactly(endpoint);
  }

  @Test
  void articleAndOwnerAreThoseOfTheEdition() {
    var base = without(DossierPart.MEASURE);
    var edition = List.of(new RequiredPart(DossierPart.MEASURE, 15, Post.LEADER_IN_CHARGE));
    var closing =
        new ClosingCase(
            base.department(),
            edition,
            base.present(),
            Set.of(),
            base.result(),
            base.reply(),
            List.of(),
            Set.of(),
            Set.of(),
            null);
    assertThat(ClosingGate.missing(closing).getFirst().owed())
        .isEqualTo(new OwedBy(15, Post.LEADER_IN_CHARGE, "logistics"));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FILED, DEPARTMENT_HEAD, RESULT",
    "RETURNED, DEPARTMENT_HEAD, RESULT",
    "AWAITS_DECISION, GROUP_OFFICE, RESULT_DECISION"
  })
  void theResultIsOwedByWhoeverHasToActNext(ResultStep step, Post owner, Endpoint endpoint) {
    var missing = ClosingGate.missing(at(step, ReplyStep.NOT_UNDER_WAY)).getFirst();
    assertThat(missing.owed().post()).isEqualTo(owner);
    assertThat(missing.place().endpoint()).isEqualTo(endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "AWAITS_DECISION, ADMIN_OFFICE, REPLY_APPROVAL",
    "AWAITS_DELIVERY, LIAISON, REPLY_DELIVERY"
  })
  void theReplyToo(ReplyStep step, Post owner, Endpoint endpoint) {
    var missing = ClosingGate.missing(at(ResultStep.ACCEPTED, step)).getFirst();
    assertThat(missing.owed().post()).isEqualTo(owner);
    assertThat(missing.place().endpoint()).isEqualTo(endpoint);
  }

  @Test
  void anObligationIsOwedByWhoOwesItAndAMissedOneIsExplainedWithReviewOrClosing() {
    var open = having(ObligationCode.CONTACT_MEDIA, null, Outcome.OPEN);
    var missing = ClosingGate.missing(open).getFirst();
    assertThat(missing.owed()).isEqualTo(new OwedBy(10, Post.LIAISON, "logistics"));
    assertThat(missing.place().endpoint()).isEqualTo(Endpoint.ACTIONS);
    assertThat(missing.place().words().zh()).contains("联系主流媒体");
    var missed = having(ObligationCode.CONTACT_MEDIA, null, Outcome.MISSED);
    assertThat(ClosingGate.missing(missed).getFirst().place().endpoint())
        .isEqualTo(Endpoint.CLOSING);
    var unreviewed =
        of(
            EnumSet.of(SIGHTING),
            ResultStep.ACCEPTED,
            ReplyStep.NOT_UNDER_WAY,
            duty(ObligationCode.CONTACT_MEDIA, null, Outcome.MISSED));
    assertThat(ClosingGate.missing(unreviewed).getFirst().place().endpoint())
        .isEqualTo(Endpoint.REVIEW);
  }

  @Test
  void aSentenceIsInOneLanguage() {
    for (var code : ObligationCode.values()) {
      if (code != ObligationCode.CLOSE_DOSSIER && code != ObligationCode.HOLD_REVIEW_MEETING) {
        var text = ClosingGate.missing(having(code, null, Outcome.OPEN)).getFirst().message();
        assertThat(text.zh()).doesNotContainPattern("[A-Za-z]");
        assertThat(text.en()).doesNotContainPattern("\\p{IsHan}");
      }
      isInOneLanguage(PlacesOfActs.of(code).words());
    }
    isInOneLanguage(PlacesOfActs.ofExplanation(true).words());
    isInOneLanguage(PlacesOfActs.of(RecordableAct.RESULT_DECIDED).words());
    for (var part : ReviewPart.values()) {
      isInOneLanguage(PartText.missing(part));
    }
    for (var part : DossierPart.values()) {
      isInOneLanguage(PartText.missing(part));
      isInOneLanguage(PlacesOfActs.of(part).words());
    }
  }

  private static void isInOneLanguage(LocalizedText text) {
    assertThat(text.zh()).doesNotContainPattern("[A-Za-z]");
    assertThat(text.en()).doesNotContainPattern("\\p{IsHan}");
  }
}
