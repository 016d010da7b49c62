package yuqing.procedure.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.Report;
import yuqing.procedure.policy.PolicyEditions;

/// Article 10 where no scenario file reaches: another incident comes in, a decision races.
class LevelHistoryTest {

  private static final Instant RECEIVED = Instant.parse("2026-10-12T01:00:00Z");

  private static Instant at(int minutes) {
    return RECEIVED.plus(Duration.ofMinutes(minutes));
  }

  private static LevelHistory after(CaseEvent... events) {
    var report =
        new Report(
            Category.STUDENT_LIFE,
            Scope.LOCAL,
            Impact.SOME,
            false,
            false,
            "logistics",
            RECEIVED,
            RECEIVED,
            ReportedBy.REPORTER);
    var edition = PolicyEditions.bundled().all().getFirst();
    return LevelHistory.of(edition, new CaseFile(report, List.of(events)));
  }

  private static CaseEvent amended(Category category, int minutes) {
    return new CaseEvent.Amended(
        new Facts(category, Scope.LOCAL, Impact.SOME, false, false), at(minutes));
  }

  private static CaseEvent decided(Level level, int minutes) {
    return new CaseEvent.GradeConfirmed(level, Post.GROUP_OFFICE, "研判", at(minutes));
  }

  @Test
  void anIncidentTakesTheGraverLevelOfOneMergedIntoIt() {
    assertThat(after(new CaseEvent.Absorbed(Level.TWO, false, false, at(5))).level())
        .isEqualTo(Level.TWO);
    assertThat(
            after(decided(Level.ONE, 2), new CaseEvent.Absorbed(Level.TWO, false, false, at(5)))
                .level())
        .isEqualTo(Level.ONE);
  }

  @Test
  void theRuleAloneDoesNotGoBelowWhatWasBroughtAlong() {
    var absorbed = new CaseEvent.Absorbed(Level.TWO, false, false, at(5));
    assertThat(after(absorbed, amended(Category.STAFF_WORK, 9)).level()).isEqualTo(Level.TWO);
    assertThat(after(absorbed, decided(Level.THREE, 9)).level()).isEqualTo(Level.THREE);
  }

  @Test
  void aDecisionThatRacesWithIdeologyLowersNothing() {
    var history = after(amended(Category.IDEOLOGY, 5), decided(Level.THREE, 6));
    assertThat(history.level()).isEqualTo(Level.ONE);
    assertThat(history.decided()).isTrue();
  }

  @Test
  void awayFromIdeologyADecidedLevelStays() {
    var there = List.of(decided(Level.THREE, 1), amended(Category.IDEOLOGY, 5));
    var back = amended(Category.STUDENT_LIFE, 9);
    assertThat(after(there.get(0), there.get(1), back).level()).isEqualTo(Level.ONE);
    assertThat(after(there.get(0), there.get(1), back, decided(Level.THREE, 10)).level())
        .isEqualTo(Level.THREE);
  }

  @Test
  void staysAreHalfOpen() {
    var history = after(decided(Level.ONE, 10), decided(Level.THREE, 20), decided(Level.TWO, 30));
    assertThat(history.stays(Level.TWO)).hasSize(2);
    assertThat(history.stays(Level.ONE)).hasSize(1);
    assertThat(history.stoodAt(Level.TWO, at(10))).isTrue();
    assertThat(history.stoodAt(Level.TWO, at(20))).isFalse();
    assertThat(history.stays(Level.THREE).getFirst().left()).isEmpty();
  }
}
