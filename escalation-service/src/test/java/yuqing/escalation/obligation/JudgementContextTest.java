package yuqing.escalation.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

class JudgementContextTest {

  private static final Instant DUE = Instant.parse("2026-10-13T01:20:00Z");

  private static JudgementContext at(Instant now, Instant lastRecordedAt) {
    return new JudgementContext(
        now,
        true,
        now,
        lastRecordedAt,
        lastRecordedAt,
        "AMENDED",
        Level.THREE,
        false,
        null,
        "YQ-2026-00001",
        "logistics",
        new GracePeriods(Duration.ofSeconds(10), Duration.ofMinutes(1)));
  }

  private static ObligationSnapshot snapshot(Outcome outcome, Instant due) {
    return new ObligationSnapshot(
        outcome, DUE.minusSeconds(3600), due, null, 10, Post.LIAISON, "logistics");
  }

  @Test
  void whatWasOpenIsLateFromItsDueWhateverWasRecordedSince() {
    var moment = at(DUE.plusSeconds(600), DUE.plusSeconds(599));
    var lateness = moment.lateness(snapshot(Outcome.OPEN, DUE), snapshot(Outcome.MISSED, DUE));
    assertThat(lateness).isEqualTo(Duration.ofMinutes(10));
    assertThat(moment.late(lateness)).isTrue();
  }

  @Test
  void whatOpenedPastItsDueCouldNotBeJudgedBeforeItWasRecorded() {
    var moment = at(DUE.plusSeconds(600), DUE.plusSeconds(599));
    assertThat(moment.lateness(null, snapshot(Outcome.MISSED, DUE)))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(
            moment.lateness(
                snapshot(Outcome.OPEN, DUE.plusSeconds(999)), snapshot(Outcome.MISSED, DUE)))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aMinuteIsNotLateYet() {
    var moment = at(DUE.plusSeconds(60), DUE.minusSeconds(60));
    assertThat(moment.late(Duration.ofMinutes(1))).isFalse();
    assertThat(moment.late(Duration.ofMillis(60_001))).isTrue();
  }

  @Test
  void theAlertWaitsFromTheDueOrFromTheOpeningWhereThatIsLater() {
    var record = new ObligationRecord();
    record.due = DUE;
    record.opened = DUE.minusSeconds(60);
    var moment = at(DUE, DUE);
    assertThat(moment.missedAlertAt(record)).isEqualTo(DUE.plusSeconds(10));
    record.opened = DUE.plusSeconds(60);
    assertThat(moment.missedAlertAt(record)).isEqualTo(DUE.plusSeconds(70));
  }
}
