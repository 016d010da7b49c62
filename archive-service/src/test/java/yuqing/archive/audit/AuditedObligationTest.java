package yuqing.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.contracts.ArchiveEvent.DutyFault.JUDGED_LATE;
import static yuqing.contracts.ArchiveEvent.DutyFault.NO_OUTCOME;
import static yuqing.contracts.ArchiveEvent.DutyFault.TWO_OUTCOMES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What is a fault, and what only looks like one. Times are minutes from the opening; the due is at
/// 60, the grace is one minute.
class AuditedObligationTest {

  private static final Instant OPENING = Instant.parse("2026-10-13T00:00:00Z");
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final int DUE = 60;
  private static final Obligation DUTY =
      new Obligation(
          UUID.randomUUID(),
          ObligationCode.DRAFT_REPLY,
          "draft-reply",
          null,
          10,
          Post.LIAISON,
          "logistics");

  private AuditedObligation watched = AuditedObligation.unknown(DUTY);

  @Test
  void nothingIsAtFaultBeforeAGraceAfterItsDue() {
    opened(DUE, 0);
    assertThat(faultsAt(DUE)).isEmpty();
    assertThat(watched.lookFrom()).isEqualTo(at(DUE));
    assertThat(faultsAt(DUE + 1)).containsExactly(NO_OUTCOME);
  }

  @Test
  void whatIsConsumedAfterItsDueHasAGraceFromThen() {
    opened(DUE, 90);
    assertThat(faultsAt(90)).isEmpty();
    assertThat(faultsAt(91)).containsExactly(NO_OUTCOME);
  }

  @Test
  void anOutcomeInTimeIsNoFault() {
    opened(DUE, 0);
    missed(DUE, DUE, false);
    assertNoFault();
  }

  @Test
  void oneThatWasMissedMayBeMetLateOrFoundToHaveBeenMetInTime() {
    opened(DUE, 0);
    missed(DUE, DUE, false);
    metLate(100, 101);
    met(50, 200);
    assertNoFault();
  }

  @Test
  void anActRecordedLateMayBeTheOneThatMetIt() {
    opened(DUE, 0);
    met(50, 50);
    met(40, 55);
    assertNoFault();
    met(40, 56);
    assertThat(faultsAt(100)).containsExactly(TWO_OUTCOMES);
  }

  @Test
  void whatWasMetMayBeWithdrawnAndOpenedAnew() {
    opened(DUE, 0);
    met(30, 30);
    withdrawn(40);
    opened(120, 50);
    met(60, 60);
    assertNoFault();
  }

  @Test
  void whatWasWithdrawnMayTurnOutToHaveBeenMet() {
    opened(DUE, 0);
    withdrawn(30);
    met(20, 300);
    assertNoFault();
  }

  @Test
  void aFiringThatCameTwiceIsFound() {
    opened(DUE, 0);
    missed(DUE, DUE, false);
    missed(DUE, DUE, false);
    assertThat(faultsAt(DUE)).as("before a grace has passed").isEmpty();
    assertThat(faultsAt(DUE + 1)).containsExactly(TWO_OUTCOMES);
  }

  @Test
  void whatWasMetIsNotMissedAfterwards() {
    opened(DUE, 0);
    met(30, 30);
    missed(DUE, DUE, false);
    assertThat(faultsAt(100)).containsExactly(TWO_OUTCOMES);
  }

  @Test
  void unlessItsClockMoved() {
    opened(DUE, 0);
    met(50, 50);
    moved(DUE, 45, 55);
    missed(45, 55, false);
    metLate(50, 55);
    assertNoFault();
  }

  @Test
  void anotherOwnerMovesNoClock() {
    opened(DUE, 0);
    missed(DUE, DUE, false);
    moved(DUE, DUE, 70);
    missed(DUE, 71, false);
    assertThat(faultsAt(100)).containsExactly(TWO_OUTCOMES);
  }

  @Test
  void aDueThatMovedIsTheOneThatCounts() {
    opened(DUE, 0);
    moved(DUE, 120, 59);
    assertThat(faultsAt(120)).isEmpty();
    assertThat(faultsAt(121)).containsExactly(NO_OUTCOME);
  }

  @Test
  void oneThatMovedAfterItsDueIsOwedFromTheMove() {
    opened(DUE, 0);
    raise(NO_OUTCOME, DUE);
    moved(DUE, 40, 90);
    assertThat(faultsAt(90)).isEmpty();
    assertThat(faultsAt(91)).containsExactly(NO_OUTCOME);
  }

  @Test
  void aLateJudgementIsFoundByItsOwnTimeMarkedOrNot() {
    opened(DUE, 0);
    missed(DUE, 62, true);
    assertThat(faultsAt(200)).containsExactly(JUDGED_LATE);
  }

  @Test
  void whatCameToBeOwedAfterItsDueIsNotJudgedLate() {
    opened(DUE, 90);
    missed(DUE, 90, false);
    assertNoFault();
  }

  /// The engine marks it late, yet it could not have been judged before.
  @Test
  void whatWasWithdrawnWhileItsDuePassedIsNotJudgedLate() {
    opened(DUE, 0);
    withdrawn(30);
    missed(DUE, 300, true);
    assertNoFault();
  }

  @Test
  void anAlarmIsRaisedOnceForADueAndShowsWhetherTheOutcomeIsStillMissing() {
    opened(DUE, 0);
    raise(NO_OUTCOME, DUE);
    assertThat(faultsAt(1_000)).isEmpty();
    assertThat(watched.lookFrom()).isNull();
    assertThat(watched.misses(watched.raised().getFirst())).isTrue();
    missed(DUE, 300, true);
    assertThat(watched.misses(watched.raised().getFirst())).isFalse();
    assertThat(faultsAt(1_000)).as("late, as was said while it lasted").isEmpty();
  }

  @Test
  void howItsOwnAlarmsComeInBetweenMakesNoDifference() {
    opened(DUE, 0);
    missed(DUE, 62, false);
    raise(JUDGED_LATE, DUE);
    var inStep = watched;
    watched = AuditedObligation.unknown(DUTY);
    watched = watched.raised(inStep.raised().getFirst());
    opened(DUE, 0);
    missed(DUE, 62, false);
    assertThat(watched).isEqualTo(inStep);
    assertThat(faultsAt(1_000)).isEmpty();
  }

  @Test
  void ofADutyWhoseOpeningWasNotConsumedNothingIsMissed() {
    missed(DUE, DUE, false);
    assertNoFault();
  }

  private void assertNoFault() {
    assertThat(faultsAt(10_000)).isEmpty();
    assertThat(watched.lookFrom()).isNull();
  }

  private List<DutyFault> faultsAt(int minute) {
    return watched.findings(at(minute), GRACE).stream().map(AuditFinding::fault).toList();
  }

  private void raise(DutyFault fault, int due) {
    watched = watched.raised(new RaisedAlarm(UUID.randomUUID(), fault, at(due), null, at(due + 1)));
  }

  private void opened(int due, int publishedAt) {
    publish(
        new EscalationEvent.ObligationOpened(
            DUTY, Level.TWO, at(0), at(due), LocalDate.parse("2024-09-25")),
        publishedAt);
  }

  private void moved(int from, int due, int publishedAt) {
    publish(
        new EscalationEvent.ObligationMoved(DUTY, at(0), at(from), at(0), at(due), at(publishedAt)),
        publishedAt);
  }

  private void met(int metAt, int judged) {
    publish(new EscalationEvent.ObligationMet(DUTY, at(DUE), at(metAt), at(judged)), judged);
  }

  private void missed(int due, int judged, boolean late) {
    publish(new EscalationEvent.ObligationMissed(DUTY, at(due), at(judged), late), judged);
  }

  private void metLate(int metAt, int judged) {
    publish(new EscalationEvent.ObligationMetLate(DUTY, at(DUE), at(metAt), at(judged)), judged);
  }

  private void withdrawn(int judged) {
    publish(new EscalationEvent.ObligationWithdrawn(DUTY, at(judged), "GRADE_CONFIRMED"), judged);
  }

  private void publish(EscalationEvent event, int publishedAt) {
    watched = watched.after(event, at(publishedAt), at(publishedAt), GRACE);
  }

  private static Instant at(int minute) {
    return OPENING.plus(Duration.ofMinutes(minute));
  }
}
