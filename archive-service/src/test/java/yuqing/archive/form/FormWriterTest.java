package yuqing.archive.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.dossier.MadeDossier;
import yuqing.archive.dossier.MeasureProse;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.volume.ChainedEvents;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;

/// What stands in which row, for a whole incident and for parts of one.
class FormWriterTest {

  private static final SchoolCopy SCHOOL =
      new SchoolCopy("示例职业技术学院", null, ZoneId.of("Asia/Shanghai"));
  private static final FormNames NAMES =
      new FormNames(Map.of("logistics", "后勤保卫处", "finance", "计财处"), Map.of("weibo", "学校官方微博"));

  private final Case incident = new Case();

  @Test
  void aWholeIncidentFillsItsRows() {
    var events = new ArrayList<>(incident.allEvents());
    events.add(noted(Action.LEADER_INSTRUCTED, 6, "leader-in-charge", "请今晚务必恢复。"));
    events.add(noted(Action.AFTERMATH_NOTED, 80, null, "已建立巡检制度。"));
    events.add(incident.eventOf(incident.accepted(1)));
    var form = form(events);
    assertThat(form.school()).isEqualTo("示例职业技术学院");
    assertThat(form.departments()).isEqualTo("后勤保卫处");
    assertThat(form.status()).isEmpty();
    assertThat(form.discovered()).isEqualTo("2026年10月13日 08:15");
    assertThat(form.category()).isEqualTo(Category.STUDENT_LIFE);
    assertThat(form.level()).isEqualTo(Level.TWO);
    assertThat(form.row(FormRow.SUMMARY)).isEqualTo("多栋宿舍连续四天无热水\n多名学生反映东区宿舍无热水。");
    assertThat(form.row(FormRow.MEDIA)).isEqualTo("微博 https://x.example/1\n知乎 https://x.example/1");
    assertThat(form.row(FormRow.TEAM)).isEqualTo("后勤保卫处处长 甲某");
    assertThat(form.row(FormRow.MEASURES).lines())
        .containsExactly(
            "2026年10月13日 09:15　舆情等级由三级调整为二级，领导小组办公室",
            "2026年10月13日 10:15　组织处置，后勤保卫处部门负责人：已到现场",
            "2026年10月13日 13:15　发布回复通稿（学校官方微博）：热水今晚恢复。",
            "2026年10月15日 12:00　处置结束",
            "2026年10月15日 18:00　报送处置结果：热水已恢复。");
    assertThat(form.row(FormRow.OPINION)).isEqualTo("2026年10月13日 14:15　分管院领导：请今晚务必恢复。");
    assertThat(form.row(FormRow.AFTERMATH))
        .isEqualTo("2026年10月16日 16:15　后勤保卫处部门负责人：已建立巡检制度。\n2026年10月15日 18:01　处置结果审核备案：准予备案");
    assertThat(form.remarks()).isEmpty();
    assertThat(form.foot().number()).isEqualTo("YQ-2026-00002");
    assertThat(form.foot().entries()).isEqualTo(events.size());
  }

  @Test
  void anIncidentThatIsHandledStillSaysSoAndLeavesRowsForThePen() {
    var form =
        form(
            List.of(
                incident.eventOf(incident.reported()),
                incident.eventOf(incident.graded(Level.THREE, true)),
                incident.eventOf(incident.started())));
    assertThat(form.status()).isEqualTo("未办结");
    assertThat(form.row(FormRow.OPINION)).isEmpty();
    assertThat(form.row(FormRow.AFTERMATH)).isEmpty();
    assertThat(form.remarks()).isEqualTo("等级为系统初定，尚未经人工研判。");
  }

  @Test
  void aReviewsConclusionLessonsAndMeasuresStandUnderWhatCameAfterwards() {
    var analysis =
        new ReviewAnalysis(
            List.of(),
            null,
            null,
            null,
            "检修前先告知学生。",
            List.of(
                new PlannedMeasure(
                    1, "修订公告流程。", Post.DEPARTMENT_HEAD, "logistics", LocalDate.parse("2026-11-30")),
                new PlannedMeasure(
                    2,
                    "备足配件。",
                    Post.GROUP_OFFICE,
                    "party-affairs",
                    LocalDate.parse("2026-12-31"))));
    var held = new ArchiveEvent.ReviewHeld(Case.at(100), Case.at(101), Case.OFFICE, List.of());
    var done = new ArchiveEvent.MeasureDone(1, Case.at(150), Case.at(151), List.of(), Case.HEAD);
    try (var chain = new ChainedEvents(incident.id)) {
      chain.append(incident.eventOf(incident.reported()));
      chain.appendOwn(
          held, new ReviewProse("回顾全过程。", "处置总体及时。", null, List.of(), analysis)::addedTo);
      chain.appendOwn(done, new MeasureProse("流程已印发。")::addedTo);
      var form = FormWriter.write(chain.snapshot().dossierForPaper(), SCHOOL, NAMES, Case.at(151));
      assertThat(form.row(FormRow.AFTERMATH).lines())
          .containsExactly(
              "2026年10月17日 12:15　分析会结论：处置总体及时。",
              "经验教训：检修前先告知学生。",
              "整改措施1（后勤保卫处部门负责人，期限2026年11月30日，2026年10月19日 14:15办结）：修订公告流程。　办结情况：流程已印发。",
              "整改措施2（领导小组办公室，期限2026年12月31日，尚未办结）：备足配件。");
    }
  }

  /// Its level is the one stated: nobody grades what was over.
  @Test
  void oneThatWasOverBeforeItWasEnteredHasItsStatedLevelTicked() {
    var form = form(List.of(incident.eventOf(incident.afterwards(Level.TWO))));
    assertThat(form.level()).isEqualTo(Level.TWO);
    assertThat(form.remarks()).isEqualTo("本事件为事后补录。");
  }

  @Test
  void oneThatWasMergedBeforeItsEndSaysBoth() {
    var merged = new IncidentEvent.Merged("other", "同一事件", Case.at(3), Case.OFFICE);
    assertThat(
            form(List.of(incident.eventOf(incident.reported()), incident.eventOf(merged))).status())
        .isEqualTo("未办结，已并入其他事件");
    var ended = new ArrayList<>(incident.allEvents());
    ended.add(incident.eventOf(merged));
    assertThat(form(ended).status()).isEqualTo("已并入其他事件");
  }

  @Test
  void anEarlierEndAndItsResultStandBesideTheReopening() {
    var events = new ArrayList<>(incident.allEvents());
    events.add(
        incident.eventOf(
            new IncidentEvent.EndCorrected(
                Case.ENDED.minusSeconds(3600), "以恢复供水为准", Case.FILED, Case.HEAD)));
    events.add(incident.eventOf(new IncidentEvent.Reopened("又停", Case.at(80), Case.OFFICE)));
    assertThat(form(events).row(FormRow.MEASURES).lines())
        .endsWith(
            "2026年10月15日 11:00　处置结束",
            "2026年10月15日 18:00　报送处置结果：热水已恢复。",
            "2026年10月16日 16:15　重新启动处置：又停");
    events.add(
        incident.eventOf(
            new IncidentEvent.HandlingEnded(Case.at(90), "西区恢复", Case.at(90), Case.HEAD)));
    events.add(
        incident.eventOf(
            new IncidentEvent.ResultFiled(2, "全部恢复。", Case.at(91), Case.at(91), Case.HEAD)));
    assertThat(form(events).row(FormRow.MEASURES).lines())
        .endsWith(
            "2026年10月15日 11:00　处置结束",
            "2026年10月15日 18:00　报送处置结果：热水已恢复。",
            "2026年10月16日 16:15　重新启动处置：又停",
            "2026年10月17日 02:15　处置结束：西区恢复",
            "2026年10月17日 03:15　报送处置结果：全部恢复。");
  }

  @Test
  void measuresStandInTheOrderOfTimeWhateverTheOrderOfRecording() {
    var form =
        form(
            List.of(
                incident.eventOf(incident.reported()),
                incident.eventOf(
                    action(Action.REPORTED_TO_SUPERIOR, 3, null, "省委网信办", null, ReportKind.FIRST)),
                incident.eventOf(action(Action.PEOPLE_ANSWERED, 2, "other", null, "已面谈学生代表", null)),
                incident.eventOf(
                    new IncidentEvent.Assigned(
                        "logistics", "finance", "涉及收费", Case.at(1), Case.OFFICE)),
                incident.eventOf(new IncidentEvent.Reopened("再次停水", Case.at(9), Case.OFFICE))));
    assertThat(form.row(FormRow.MEASURES).lines())
        .containsExactly(
            "2026年10月13日 09:15　交办计财处（原责任部门后勤保卫处）：涉及收费",
            "2026年10月13日 10:15　回应当事人诉求，校医院值班员：已面谈学生代表",
            "2026年10月13日 11:15　报告上级网络舆情主管部门（首报）（对象：省委网信办），后勤保卫处部门负责人",
            "2026年10月13日 17:15　重新启动处置：再次停水");
  }

  @Test
  void anIncidentWithoutItsReportStillPrints() {
    var form = form(List.of(incident.eventOf(incident.graded(Level.ONE, false))));
    assertThat(form.category()).isNull();
    assertThat(form.discovered()).isEmpty();
    assertThat(form.foot().number()).isEqualTo(incident.id);
    assertThat(form.row(FormRow.SUMMARY)).isEmpty();
  }

  private Event<EventData> noted(Action action, int hours, String by, String note) {
    return incident.eventOf(action(action, hours, by, null, note, null));
  }

  private static ActionRecorded action(
      Action action, int hours, String by, String counterpart, String note, ReportKind kind) {
    return new ActionRecorded(
        action,
        Case.at(hours),
        Case.at(hours),
        Case.HEAD,
        by,
        null,
        counterpart,
        note,
        null,
        null,
        kind,
        null,
        List.of(),
        null,
        "other".equals(by) ? "校医院值班员" : null,
        null,
        null,
        null,
        null);
  }

  private static FormContent form(List<Event<EventData>> events) {
    return FormWriter.write(
        MadeDossier.of(events), SCHOOL, NAMES, Instant.parse("2026-10-20T00:00:00Z"));
  }
}
