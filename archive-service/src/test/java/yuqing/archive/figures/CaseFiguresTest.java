package yuqing.archive.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.figures.CaseFigures.Filing;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What is counted of one incident, by what the services publish of it.
class CaseFiguresTest {

  private final FigureEvents incident =
      new FigureEvents("YQ-2026-00012", Instant.parse("2026-10-13T00:00:00Z"), "logistics");

  /// In the order in which they were told.
  private CaseFigures figures() {
    var figures = CaseFigures.EMPTY;
    long n = 0;
    for (var event : incident.events()) {
      figures = figures.after(++n, event.data());
    }
    return figures;
  }

  private void reported() {
    incident.reported("三食堂饭菜异物", Category.STUDENT_LIFE, 10);
  }

  @Test
  void aReportHasItsNumberItsDepartmentAndWhereTheItemWasSeen() {
    reported();
    incident.sighted("知乎", "https://zhihu.example/2").sighted("微博", null);
    var figures = figures();
    assertThat(figures.department()).isEqualTo("logistics");
    assertThat(figures.assignedAt()).isNull();
    assertThat(figures.report().number()).isEqualTo("YQ-2026-00012");
    assertThat(figures.media().platforms()).containsExactly("微博", "知乎");
    assertThat(figures.media().url()).isEqualTo("https://weibo.example/1");
    assertThat(figures.minutes(CaseTime.REPORT)).isEqualTo(10);
  }

  @Test
  void theFirstGradeByRuleStaysAndAPersonsFirstDecisionIsTheTimeOfGrading() {
    reported();
    incident
        .graded(Level.THREE, DecidedBy.RULE, 10)
        .graded(Level.TWO, DecidedBy.PERSON, 25)
        .graded(Level.ONE, DecidedBy.PERSON, 90);
    var grades = figures().grades();
    assertThat(grades.firstLevel()).isEqualTo(Level.THREE);
    assertThat(grades.level()).isEqualTo(Level.ONE);
    assertThat(grades.gradedAt()).isEqualTo(incident.at(25));
    assertThat(figures().minutes(CaseTime.GRADE)).isEqualTo(15);
  }

  @Test
  void theEarliestAnswerCountsHoweverLateItWasRecorded() {
    reported();
    incident.answered(70, 71).answered(40, 300);
    assertThat(figures().minutes(CaseTime.ANSWER)).isEqualTo(30);
  }

  @Test
  void whatWasAnsweredBeforeTheReceiptTookNoTime() {
    reported();
    incident.answered(5, 71);
    assertThat(figures().minutes(CaseTime.ANSWER)).isZero();
  }

  @Test
  void theTimeToApproveRunsFromTheFirstDraftToTheFirstApproval() {
    reported();
    incident.drafted(1, 60).returned(1, 70).drafted(2, 80).approved(2, 95).approved(3, 200);
    assertThat(figures().minutes(CaseTime.APPROVE)).isEqualTo(35);
  }

  @Test
  void anEndIsAsCorrectedAndItsFirstFilingCounts() {
    reported();
    incident.ended(500).endCorrected(450).filed(1, 600).sentBack(1, 620).filed(2, 700);
    assertThat(figures().minutes(CaseTime.FILE)).isEqualTo(150);
    assertThat(figures().filing()).isEqualTo(Filing.AWAITS_DECISION);
    incident.sentBack(1, 710);
    assertThat(figures().filing())
        .as("a decision on what was replaced")
        .isEqualTo(Filing.AWAITS_DECISION);
    incident.accepted(2, 720);
    assertThat(figures().filing()).isEqualTo(Filing.ACCEPTED);
  }

  @Test
  void aSecondFilingThatStatesAnEarlierTimeBringsThatTime() {
    reported();
    incident.ended(500).filed(1, 600).filed(2, 540);
    assertThat(figures().minutes(CaseTime.FILE)).isEqualTo(40);
  }

  @Test
  void aReopeningTakesEndFilingAndClosingBackAndLeavesTheAnswer() {
    reported();
    incident.answered(40, 41).ended(500).filed(1, 600).accepted(1, 610).closed(900);
    assertThat(figures().minutes(CaseTime.CLOSE)).isEqualTo(300);
    incident.reopened(1_000);
    var figures = figures();
    assertThat(figures.minutes(CaseTime.FILE)).isNull();
    assertThat(figures.minutes(CaseTime.CLOSE)).isNull();
    assertThat(figures.filing()).isEqualTo(Filing.NOT_FILED);
    assertThat(figures.closing().closedAt()).isNull();
    assertThat(figures.minutes(CaseTime.ANSWER)).isEqualTo(30);
    incident.ended(1_100).filed(2, 1_160).closed(1_200);
    assertThat(figures().minutes(CaseTime.FILE)).isEqualTo(60);
    assertThat(figures().minutes(CaseTime.CLOSE)).isEqualTo(40);
  }

  @Test
  void suddenAndGraveStaysOnceItIsSet() {
    reported();
    incident
        .amended("三食堂饭菜异物", Category.STUDENT_LIFE, true)
        .amended("三食堂饭菜异物", Category.MAJOR_SAFETY, false);
    assertThat(figures().report().suddenGrave()).isTrue();
    assertThat(figures().report().category()).isEqualTo(Category.MAJOR_SAFETY);
  }

  @Test
  void anAssignmentMovesTheDepartmentAndIsTheTimeOfAssigning() {
    reported();
    incident.assigned("student-affairs", 30).assigned("academic", 50);
    assertThat(figures().department()).isEqualTo("academic");
    assertThat(figures().assignedAt()).isEqualTo(incident.at(50));
  }

  @Test
  void aMergeIsUndone() {
    reported();
    incident.merged("other", 30);
    assertThat(figures().mergedInto()).isEqualTo("other");
    incident.unmerged("other", 40);
    assertThat(figures().mergedInto()).isNull();
  }

  @Test
  void aHeightenedPeriodShowsInTheTimesThatRunFromTheReport() {
    reported();
    var confirm = incident.duty(ObligationCode.CONFIRM_GRADE, Post.GROUP_OFFICE, "party-affairs");
    var draft = incident.duty(ObligationCode.DRAFT_REPLY, Post.LIAISON, "logistics");
    incident.alerted(draft, true);
    assertThat(figures().grades().heightened()).as("one that runs from later").isNull();
    incident.alerted(confirm, false);
    assertThat(figures().grades().heightened()).isFalse();
    var report = incident.duty(ObligationCode.REPORT_TO_PARTY_OFFICE, Post.LIAISON, "logistics");
    incident.alerted(report, true).alerted(confirm, false);
    assertThat(figures().grades().heightened()).isTrue();
  }

  @Test
  void whatWasRecordedAfterwardsIsFiledAndAcceptedAndHasNoTimes() {
    incident.recordedAfterwards("停电夜的传言", Category.STUDENT_LIFE, Level.TWO);
    var figures = figures();
    assertThat(figures.report().past()).isTrue();
    assertThat(figures.level()).isEqualTo(Level.TWO);
    assertThat(figures.filing()).isEqualTo(Filing.ACCEPTED);
    assertThat(figures.instants().filedAt()).isEqualTo(incident.at(200));
    assertThat(List.of(CaseTime.values()))
        .allSatisfy(time -> assertThat(figures.minutes(time)).isNull());
  }
}
