package yuqing.escalation.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.Grading;
import yuqing.procedure.casefile.Report;

class GradeInForceTest {

  private static final Instant RECEIVED = Instant.parse("2026-10-13T00:20:00Z");
  private static final Report REPORT =
      new Report(
          Category.STUDENT_LIFE,
          null,
          null,
          null,
          false,
          "logistics",
          RECEIVED,
          RECEIVED,
          ReportedBy.REPORTER);
  private static final Facts FACTS = new Facts(Category.STUDENT_LIFE, null, null, null, false);

  private static Instant at(int minute) {
    return RECEIVED.plusSeconds(60L * minute);
  }

  private static Judgement level(Level level) {
    return new Judgement(
        level,
        new Grading(Level.THREE, "scope-missing", 10, List.of()),
        new Facts(Category.STUDENT_LIFE, null, null, null, false),
        false,
        List.of(),
        Optional.empty());
  }

  private static CaseEvent decided(Level level, int minute) {
    return new CaseEvent.GradeConfirmed(level, Post.LEADING_GROUP, "理由", at(minute));
  }

  private static GradeInForce inForce(Level now, CaseEvent... events) {
    return GradeInForce.of(
        new CaseFile(REPORT, List.of(events)),
        level(now),
        // as if the incident had been raised to level 1 at minute 30
        at -> level(at.isBefore(at(30)) ? Level.THREE : Level.ONE));
  }

  @Test
  void withoutADecisionItIsTheRulesFromTheReceiptOrTheLastAmendment() {
    assertThat(inForce(Level.THREE))
        .isEqualTo(new GradeInForce(DecidedBy.RULE, null, null, RECEIVED));
    assertThat(
            inForce(
                Level.THREE,
                new CaseEvent.Amended(FACTS, at(5)),
                new CaseEvent.Amended(FACTS, at(9)),
                new CaseEvent.FlaggedSuddenGrave(at(11))))
        .isEqualTo(new GradeInForce(DecidedBy.RULE, null, null, at(9)));
  }

  @Test
  void theLastDecisionStands() {
    assertThat(inForce(Level.THREE, decided(Level.TWO, 3), decided(Level.THREE, 7)))
        .isEqualTo(new GradeInForce(DecidedBy.PERSON, Post.LEADING_GROUP, "理由", at(7)));
  }

  @Test
  void anAmendmentThatRaisesAboveADecisionIsTheRules() {
    assertThat(
            inForce(
                Level.ONE,
                decided(Level.THREE, 7),
                new CaseEvent.Amended(FACTS, at(20)),
                new CaseEvent.Amended(FACTS, at(30)),
                new CaseEvent.Amended(FACTS, at(40))))
        .isEqualTo(new GradeInForce(DecidedBy.RULE, null, null, at(30)));
  }
}
