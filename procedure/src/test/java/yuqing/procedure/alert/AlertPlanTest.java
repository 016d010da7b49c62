package yuqing.procedure.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.Clock;
import yuqing.procedure.policy.NumberSource;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.policy.Term;

class AlertPlanTest {

  private static Obligation owedBy(Post owner) {
    var at = Instant.parse("2026-10-12T01:00:00Z");
    return new Obligation(
        ObligationCode.CONFIRM_GRADE,
        "confirm-grade/receipt",
        Optional.empty(),
        at,
        at,
        at.plusSeconds(60),
        false,
        Outcome.OPEN,
        Optional.empty(),
        new Term(
            Clock.FIRST_GRADE,
            10,
            owner,
            new Term.Span.Within(Duration.ofMinutes(1)),
            NumberSource.SCHOOL,
            Duration.ofSeconds(20)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<LadderStep> plan(Post owner, Level level, AlertCause cause) {
    return AlertPlan.of(PolicyEditions.bundled().all().getFirst(), owedBy(owner), level, cause);
  }

  private static LadderStep step(Post post, long minutes) {
    return new LadderStep(post, Duration.ofMinutes(minutes));
  }

  @Test
  void fromTheLiaisonUpToTheGroupOfficeAtLevelThree() {
    assertThat(plan(Post.LIAISON, Level.THREE, AlertCause.OPENED))
        .containsExactly(
            step(Post.LIAISON, 0),
            step(Post.DEPARTMENT_HEAD, 30),
            step(Post.LEADER_IN_CHARGE, 60),
            step(Post.GROUP_OFFICE, 90));
  }

  @Test
  void levelOneClimbsFasterAndHigher() {
    assertThat(plan(Post.DEPARTMENT_HEAD, Level.ONE, AlertCause.OPENED))
        .containsExactly(
            step(Post.DEPARTMENT_HEAD, 0),
            step(Post.LEADER_IN_CHARGE, 5),
            step(Post.GROUP_OFFICE, 10),
            step(Post.LEADING_GROUP, 15));
  }

  @Test
  void ofAMissTheNextPostHearsAtOnce() {
    assertThat(plan(Post.ADMIN_OFFICE, Level.TWO, AlertCause.MISSED))
        .containsExactly(step(Post.ADMIN_OFFICE, 0), step(Post.GROUP_OFFICE, 0));
  }

  @Test
  void everyPlanHasSomebodyAboveTheOwnerAndNoPostTwice() {
    for (var level : Level.values()) {
      for (var cause : AlertCause.values()) {
        for (var owner : Arrays.asList(Post.values()).subList(0, 6)) {
          var plan = plan(owner, level, cause);
          assertThat(plan.getFirst()).isEqualTo(new LadderStep(owner, Duration.ZERO));
          assertThat(plan)
              .hasSizeGreaterThan(1)
              .extracting(LadderStep::post)
              .doesNotHaveDuplicates();
          assertThat(plan).extracting(LadderStep::after).isSorted();
        }
      }
    }
  }
}
