package yuqing.archive.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.contracts.term.DossierPart.ACCEPTED_RESULT;
import static yuqing.contracts.term.DossierPart.DELIVERED_REPLY;
import static yuqing.contracts.term.DossierPart.REVIEW;
import static yuqing.contracts.term.DossierPart.SIGHTING;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.archive.completeness.ClosingCase.ReplyStep;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// The gate of the closing, clause by clause (article 14).
class ClosingGateTest {

  private static final Instant DUE = Instant.parse("2026-10-14T16:00:00Z");
  private static final UUID DUTY = UUID.fromString("019a1f00-0000-5000-8000-0000000000b1");

  private static ClosingCase whole() {
    return new ClosingCase(
        Set.copyOf(DossierPart.usualAt(Level.TWO)),
        EnumSet.complementOf(
            EnumSet.of(
                DossierPart.FIRST_REPORT, DossierPart.SPECIAL_MEETING, DossierPart.EMERGENCY_PLAN)),
        ResultStep.ACCEPTED,
        ReplyStep.NOT_UNDER_WAY,
        List.of(),
        Set.of());
  }

  private static ClosingCase having(ObligationCode code, String window, Outcome outcome) {
    var base = whole();
    return new ClosingCase(
        base.required(),
        base.present(),
        base.result(),
        base.reply(),
        List.of(new UnsettledDuty(DUTY, code, window, DUE, outcome)),
        Set.of());
  }

  private static ClosingCase without(DossierPart part) {
    var base = whole();
    var present = EnumSet.copyOf(base.present());
    present.remove(part);
    return new ClosingCase(
        base.required(), present, base.result(), base.reply(), List.of(), Set.of());
  }

  private static ClosingCase at(ResultStep result, ReplyStep reply) {
    var base = whole();
    return new ClosingCase(base.required(), base.present(), result, reply, List.of(), Set.of());
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
    var closing =
        new ClosingCase(
            Set.of(), Set.of(), ResultStep.NOT_FILED, ReplyStep.NOT_UNDER_WAY, List.of(), Set.of());
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
        new ClosingCase(
            closing.required(),
            EnumSet.of(SIGHTING),
            closing.result(),
            closing.reply(),
            closing.duties(),
            Set.of());
    assertThat(named(unreviewed)).anyMatch(fault -> fault.startsWith("hold-review-meeting:"));
  }

  @ParameterizedTest
  @EnumSource(DossierPart.class)
  void everyRequiredPartIsNamedAndNoOther(DossierPart part) {
    var expected =
        whole().required().contains(part) && part != ACCEPTED_RESULT
            ? List.of(part.code() + ":part-missing")
            : List.<String>of();
    assertThat(named(without(part))).isEqualTo(expected);
  }

  @Test
  void allIsNamedAtOnce() {
    var closing =
        new ClosingCase(
            Set.copyOf(Arrays.asList(DossierPart.values())),
            Set.of(),
            ResultStep.NOT_FILED,
            ReplyStep.AWAITS_DECISION,
            List.of(
                new UnsettledDuty(
                    DUTY, ObligationCode.DAILY_EXCHANGE, "2026-10-14", DUE, Outcome.OPEN)),
            Set.of());
    assertThat(named(closing)).hasSize(3 + DossierPart.values().length - 1);
    assertThat(named(closing))
        .contains(REVIEW.code() + ":part-missing", DELIVERED_REPLY.code() + ":part-missing");
  }

  @Test
  void aSentenceIsInOneLanguage() {
    for (var code : ObligationCode.values()) {
      if (code != ObligationCode.CLOSE_DOSSIER && code != ObligationCode.HOLD_REVIEW_MEETING) {
        var text = ClosingGate.missing(having(code, null, Outcome.OPEN)).getFirst().message();
        assertThat(text.zh()).doesNotContainPattern("[A-Za-z]");
        assertThat(text.en()).doesNotContainPattern("\\p{IsHan}");
      }
    }
    for (var part : DossierPart.values()) {
      assertThat(PartText.missing(part).zh()).doesNotContainPattern("[A-Za-z]");
      assertThat(PartText.missing(part).en()).doesNotContainPattern("\\p{IsHan}");
    }
  }
}
