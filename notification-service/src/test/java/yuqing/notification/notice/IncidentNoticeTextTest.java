package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.notice.IncidentNotice.ChangedLevel;
import yuqing.notification.notice.IncidentNotice.Duty;
import yuqing.notification.notice.IncidentNotice.GraveIncident;
import yuqing.notification.notice.IncidentNotice.LeaderInstruction;
import yuqing.notification.notice.IncidentNotice.ReopenedIncident;
import yuqing.notification.notice.IncidentNotice.ReturnedResult;
import yuqing.notification.notice.IncidentNotice.UnassignedIncident;

/// What people read in notices about an incident.
class IncidentNoticeTextTest {
  private static final String NUMBER = "YQ-2026-00012";
  private static final UUID INCIDENT = UUID.randomUUID();
  private static final Instant AT = Instant.parse("2026-10-13T04:20:31Z");
  private static final NoticeText ZH = new NoticeText("zh", ZoneId.of("Asia/Shanghai"));
  private static final NoticeText EN = new NoticeText("en", ZoneId.of("Asia/Shanghai"));

  @Test
  void aReturnedResultSaysWhyAndWhereItIsFiledAnew() {
    var returned = returned("请补充{整改}时间表");
    assertThat(ZH.subject(returned)).isEqualTo("【结果退回】YQ-2026-00012 处置结果被退回，请修改后重新报备");
    assertThat(ZH.body(returned))
        .contains(
            "第 2 次报备的处置结果，已于 2026年10月13日 12:20 由领导小组办公室退回。",
            "退回理由：请补充{整改}时间表",
            "在系统中该事件的“处置结果备案”处重新报备");
    assertThat(EN.body(returned))
        .contains("(filing 2) was returned on 13 Oct 2026 12:20 by the group office.");
  }

  @Test
  void aLeaderInChargeReadsTheLevelAndOwesNothing() {
    var byRule = grave(null, false);
    assertThat(ZH.subject(byRule)).isEqualTo("【二级舆情】YQ-2026-00012 请知悉");
    assertThat(ZH.body(byRule)).contains("已于 2026年10月13日 12:20 定为二级舆情（按规则定级）", "不要求您办理");
    assertThat(ZH.body(grave("leading-group", false))).contains("（由领导小组确定）");
    assertThat(ZH.body(grave("group-office", true)))
        .contains("已于 2026年10月13日 12:20 由领导小组办公室交给您分管的部门办理，现为二级舆情");
    assertThat(EN.body(byRule)).contains("at Level 2 on 13 Oct 2026 12:20 (by rule)");
  }

  @Test
  void aChangedLevelNamesWhatWasWithdrawnAndWhatIsNew() {
    var midnight = Instant.parse("2026-10-13T16:00:00Z");
    var changed =
        changed(
            List.of(new Duty(ObligationCode.DRAFT_REPLY, null, Post.LIAISON, null)),
            List.of(
                new Duty(ObligationCode.REPORT_TO_PRINCIPAL_LEADERS, null, Post.GROUP_OFFICE, AT),
                new Duty(ObligationCode.DAILY_EXCHANGE, "2026-10-13", Post.LIAISON, midnight)));
    assertThat(ZH.subject(changed)).isEqualTo("【等级调整】YQ-2026-00012 由三级舆情调整为二级舆情");
    assertThat(ZH.body(changed))
        .contains(
            "由三级舆情调整为二级舆情（由领导小组办公室确定）。",
            "不再需要办理：\n- 起草回复通稿（联络员）\n",
            "新增需要办理：\n- 报党政主要领导（领导小组办公室），应于 2026年10月13日 12:20 前完成\n",
            "- 每日互通信息（2026-10-13）（联络员），应于 2026年10月13日 24:00 前完成\n")
        .doesNotContain("没有变化");
    assertThat(EN.body(changed))
        .contains(
            "No longer to be done:\n- Draft the reply (liaison)\n",
            "- Daily exchange of information (2026-10-13) (liaison), due 13 Oct 2026 24:00");
  }

  @Test
  void aLevelThatChangesNothingOwedSaysSoAndALongListIsCounted() {
    assertThat(ZH.body(changed(List.of(), List.of()))).contains("需要办理的事项没有变化");
    var many =
        IntStream.range(0, 23)
            .mapToObj(n -> new Duty(ObligationCode.CONTACT_MEDIA, null, Post.GROUP_OFFICE, AT))
            .toList();
    assertThat(ZH.body(changed(List.of(), many))).contains("- 另有 3 项").doesNotContain("不再需要");
  }

  @Test
  void anInstructionAndAReopeningNameThePost() {
    var given =
        new LeaderInstruction(
            INCIDENT, NUMBER, "logistics", "leader-in-charge", "今日{12}时前\n恢复供水", AT);
    assertThat(ZH.subject(given)).isEqualTo("【领导批示】YQ-2026-00012 分管院领导已作批示");
    assertThat(ZH.body(given))
        .contains("分管院领导已于 2026年10月13日 12:20 作出批示。\n批示内容：今日{12}时前\n恢复供水\n", "“办理记录”");
    assertThat(EN.subject(given)).isEqualTo("[Instruction] YQ-2026-00012: by the leader in charge");
    assertThat(EN.body(given)).contains("The instruction: 今日{12}时前");
    var reopened = new ReopenedIncident(INCIDENT, NUMBER, "logistics", "group-office", "又有新帖", AT);
    assertThat(ZH.body(reopened))
        .contains("已于 2026年10月13日 12:20 由领导小组办公室重新开启处置", "\n重新开启的理由：又有新帖\n");
    assertThat(EN.body(reopened)).contains("Reason: 又有新帖");
  }

  @Test
  void anUnassignedIncidentNamesWhatTheReportSaid() {
    var unassigned = new UnassignedIncident(INCIDENT, NUMBER, "party-affairs", "宿管中心", AT);
    assertThat(ZH.subject(unassigned)).isEqualTo("【待交办】YQ-2026-00012 请确定承办部门");
    assertThat(ZH.body(unassigned)).contains("报告中填写的部门“宿管中心”不在部门名册中", "交办给该部门");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyNoticeIsWholeInBothLanguages(String language) {
    var text = new NoticeText(language, ZoneId.of("Asia/Shanghai"));
    for (var notice :
        List.of(
            returned("x"),
            grave(null, false),
            grave("group-office", true),
            changed(List.of(), List.of()),
            new LeaderInstruction(INCIDENT, NUMBER, "logistics", "principal-leader", null, AT),
            new ReopenedIncident(INCIDENT, NUMBER, "logistics", "group-office", null, AT),
            new UnassignedIncident(INCIDENT, NUMBER, "party-affairs", "x", AT))) {
      assertThat(text.subject(notice)).contains(NUMBER).doesNotContain("{");
      assertThat(text.body(notice))
          .contains(NUMBER, "12:20")
          .doesNotContain("{", INCIDENT.toString(), "logistics");
    }
  }

  private static ReturnedResult returned(String reason) {
    return new ReturnedResult(INCIDENT, NUMBER, "logistics", 2, reason, "group-office", AT);
  }

  private static GraveIncident grave(String by, boolean assigned) {
    return new GraveIncident(INCIDENT, NUMBER, "logistics", Level.TWO, by, assigned, AT);
  }

  private static ChangedLevel changed(List<Duty> withdrawn, List<Duty> opened) {
    return new ChangedLevel(
        INCIDENT,
        NUMBER,
        "logistics",
        Level.THREE,
        Level.TWO,
        "group-office",
        AT,
        withdrawn,
        opened);
  }
}
