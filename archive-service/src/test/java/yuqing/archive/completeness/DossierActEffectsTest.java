package yuqing.archive.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.completeness.ClosingCase.ReplyStep;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.StatedTime;

/// What a review or a closing is said to meet, by what of the judgement has come in.
class DossierActEffectsTest {

  private static final Instant FILED = Instant.parse("2026-10-15T07:00:31Z");
  private static final Instant DUE = FILED.plus(Duration.ofDays(7));
  private static final Instant JUDGED = Instant.parse("2026-10-15T07:00:32.118Z");

  private static DossierEffectsAnswer of(Action action, String heldAt, UnsettledDuty... duties) {
    var closing =
        new ClosingCase(
            "logistics",
            List.of(),
            Set.of(),
            Set.of(),
            ResultStep.ACCEPTED,
            ReplyStep.NOT_UNDER_WAY,
            List.of(duties),
            Set.of(),
            Set.of(),
            JUDGED);
    var stated = Instant.parse(heldAt);
    return DossierActEffects.of(
        closing, FILED, action, new StatedTime(stated, stated.plus(Duration.ofDays(9))));
  }

  private static UnsettledDuty duty(ObligationCode code, Instant opened, Outcome outcome) {
    var obligation =
        new Obligation(
            UUID.randomUUID(), code, code.code() + "/1", null, 14, Post.GROUP_OFFICE, "x");
    return new UnsettledDuty(obligation, opened, DUE, outcome);
  }

  private static UnsettledDuty review(Instant opened, Outcome outcome) {
    return duty(ObligationCode.HOLD_REVIEW_MEETING, opened, outcome);
  }

  /// A review stated in the minute of the filing counts from it (stated times).
  @ParameterizedTest
  @CsvSource({
    "2026-10-15T07:00:00Z, true, false",
    "2026-10-15T07:00:30Z, false, ",
    "2026-10-15T06:59:00Z, false, ",
    "2026-10-22T07:00:31Z, true, false",
    "2026-10-22T07:00:32Z, true, true",
  })
  void aReviewMeetsItsObligationFromTheFilingOn(String heldAt, boolean meets, Boolean late) {
    var effects = of(Action.REVIEW_MEETING_HELD, heldAt, review(FILED, Outcome.OPEN));
    assertThat(effects.met()).hasSize(meets ? 1 : 0);
    assertThat(effects.met()).allMatch(met -> met.late() == late);
    assertThat(effects.stillOpen()).hasSize(meets ? 0 : 1);
    assertThat(effects.openObligationsAsOf()).isEqualTo(JUDGED);
  }

  @Test
  void eachActMeetsItsOwnAndTheRestStaysOpenByDueTime() {
    var exchange = duty(ObligationCode.DAILY_EXCHANGE, FILED.minusSeconds(60), Outcome.MISSED);
    var closing = duty(ObligationCode.CLOSE_DOSSIER, FILED, Outcome.OPEN);
    var late = duty(ObligationCode.DRAFT_REPLY, FILED.minusSeconds(60), Outcome.MET_LATE);
    var effects = of(Action.DOSSIER_CLOSED, "2026-10-16T07:00:00.001Z", closing, late, exchange);
    assertThat(effects.met())
        .extracting(DossierEffectsAnswer.MetObligation::code)
        .containsExactly(ObligationCode.CLOSE_DOSSIER);
    assertThat(effects.stillOpen())
        .as("what was done late is not open")
        .extracting(DossierEffectsAnswer.OpenObligation::code)
        .containsExactly(ObligationCode.DAILY_EXCHANGE);
    assertThat(effects.stillOpen().getFirst().missed()).isTrue();
  }

  /// A reopening withdraws what is then open; that may not have come in yet.
  @ParameterizedTest
  @CsvSource({"OPEN, 0", "MISSED, 1"})
  void ofAFilingBeforeAReopeningOnlyWhatWasMissedIsMet(Outcome outcome, int met) {
    var earlier = review(FILED.minus(Duration.ofDays(8)), outcome);
    var effects = of(Action.REVIEW_MEETING_HELD, "2026-10-16T07:00:00Z", earlier);
    assertThat(effects.met()).hasSize(met);
  }

  @Test
  void nothingIsClaimedOfAnObligationWhoseOpeningHasNotComeIn() {
    var effects =
        of(Action.REVIEW_MEETING_HELD, "2026-10-16T07:00:00Z", review(null, Outcome.MISSED));
    assertThat(effects.met()).isEmpty();
    assertThat(effects.stillOpen().getFirst().opened()).isNull();
  }
}
