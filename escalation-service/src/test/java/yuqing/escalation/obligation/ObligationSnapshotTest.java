package yuqing.escalation.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.escalation.obligation.ObligationSnapshot.Step.MET;
import static yuqing.escalation.obligation.ObligationSnapshot.Step.MET_LATE;
import static yuqing.escalation.obligation.ObligationSnapshot.Step.MISSED;
import static yuqing.escalation.obligation.ObligationSnapshot.Step.MOVED;
import static yuqing.escalation.obligation.ObligationSnapshot.Step.OPENED;
import static yuqing.escalation.obligation.ObligationSnapshot.Step.WITHDRAWN;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

class ObligationSnapshotTest {

  private static final Instant OPENED_AT = Instant.parse("2026-10-13T00:20:00Z");
  private static final Instant DUE = OPENED_AT.plusSeconds(3600);

  private static ObligationSnapshot snapshot(Outcome outcome) {
    return snapshot(outcome, null);
  }

  private static ObligationSnapshot snapshot(Outcome outcome, Instant metAt) {
    return new ObligationSnapshot(outcome, OPENED_AT, DUE, metAt, 10, Post.LIAISON, "logistics");
  }

  private static ObligationSnapshot due(Outcome outcome, Instant due) {
    return new ObligationSnapshot(outcome, OPENED_AT, due, null, 10, Post.LIAISON, "logistics");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void whatDidNotChangeIsNotTold(Outcome outcome) {
    assertThat(ObligationSnapshot.steps(snapshot(outcome), snapshot(outcome))).isEmpty();
  }

  @Test
  void whatIsNewOpensFirst() {
    assertThat(ObligationSnapshot.steps(null, snapshot(Outcome.OPEN))).containsExactly(OPENED);
    assertThat(ObligationSnapshot.steps(null, snapshot(Outcome.MET, DUE)))
        .containsExactly(OPENED, MET);
    assertThat(ObligationSnapshot.steps(null, snapshot(Outcome.MISSED)))
        .containsExactly(OPENED, MISSED);
    assertThat(ObligationSnapshot.steps(null, snapshot(Outcome.WITHDRAWN)))
        .containsExactly(OPENED, WITHDRAWN);
  }

  @Test
  void doneLateIsToldAsBoth() {
    var late = snapshot(Outcome.MET_LATE, DUE.plusSeconds(1));
    assertThat(ObligationSnapshot.steps(null, late)).containsExactly(OPENED, MISSED, MET_LATE);
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.OPEN), late))
        .containsExactly(MISSED, MET_LATE);
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.MISSED), late)).containsExactly(MET_LATE);
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.MET, DUE), late))
        .containsExactly(MISSED, MET_LATE);
  }

  @Test
  void aMissingThatAnActionRecordedLateRightsIsMet() {
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.MISSED), snapshot(Outcome.MET, DUE)))
        .containsExactly(MET);
  }

  @Test
  void anEarlierActThatMeetsItIsTold() {
    var earlier = snapshot(Outcome.MET, DUE.minusSeconds(60));
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.MET, DUE), earlier)).containsExactly(MET);
  }

  @Test
  void aMovedDueIsToldBeforeWhatCameOfIt() {
    var later = due(Outcome.OPEN, DUE.plusSeconds(60));
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.OPEN), later)).containsExactly(MOVED);
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.MISSED), later))
        .containsExactly(MOVED, OPENED);
    var earlier = due(Outcome.MISSED, DUE.minusSeconds(60));
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.OPEN), earlier))
        .containsExactly(MOVED, MISSED);
  }

  @Test
  void anotherArticleAloneMovesItAndIsAlertedOfToNobodyAnew() {
    var byFlag =
        new ObligationSnapshot(Outcome.OPEN, OPENED_AT, DUE, null, 9, Post.LIAISON, "logistics");
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.OPEN), byFlag)).containsExactly(MOVED);
    assertThat(snapshot(Outcome.OPEN).isOwedAnew(byFlag)).isFalse();
  }

  @Test
  void anotherOwnerMovesIt() {
    var assigned =
        new ObligationSnapshot(Outcome.OPEN, OPENED_AT, DUE, null, 10, Post.LIAISON, "academic");
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.OPEN), assigned)).containsExactly(MOVED);
    var otherPost =
        new ObligationSnapshot(
            Outcome.OPEN, OPENED_AT, DUE, null, 10, Post.DEPARTMENT_HEAD, "logistics");
    assertThat(ObligationSnapshot.steps(snapshot(Outcome.OPEN), otherPost)).containsExactly(MOVED);
    assertThat(snapshot(Outcome.OPEN).isOwedAnew(otherPost)).isTrue();
  }
}
