package yuqing.archive.officepaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.AgendaItem;
import yuqing.contracts.IncidentEvent.MeetingAttendee;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.RiskReference;
import yuqing.contracts.IncidentEvent.TaskAccepted;
import yuqing.contracts.IncidentEvent.TaskDue;
import yuqing.contracts.IncidentEvent.TaskOverdue;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.TaskOrigin;
import yuqing.localstack.StackResource;

/// The office's papers as a caller gets them.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OfficePaperTest {

  @Test
  void aReportToTheSuperiorPrintsItsIssueAndLeavesTheSignatureToThePen() throws Exception {
    var incident = new Case();
    publish(
        incident,
        report(ReportKind.FIRST, 1, "2026-12", "首次报告：\n热水系统<b>故障</b>。", null),
        report(ReportKind.FINAL, 2, "2026-13", "热水已恢复。", null));
    var path = "/dossiers/" + incident.id + "/special-report.pdf";

    assertThat(text(path))
        .contains("网络舆情专报", "〔2026〕第12期（首报）", "报送：市委网信办", "密级：内部", "签发：")
        .contains("关于“多栋宿舍连续三天无热水”网络舆情的报告", "热水系统<b>故障</b>。")
        .contains("报告时间：2026年10月13日11:00");
    assertThat(text(path + "?report=2")).contains("〔2026〕第13期（终报）", "热水已恢复。");
    Archive.get("auditor", path + "?report=3").then().statusCode(404);
    Archive.get("auditor", path + "?report=first").then().statusCode(400);
    assertThat(bytes(path)).as("the same record, the same bytes").isEqualTo(bytes(path));
  }

  @Test
  void whatWasTelephonedPrintsTheCallUntilItIsPutInWriting() throws Exception {
    var incident = new Case();
    var call = new TelephoneCall("党群工作部", "值班员", "市委网信办值班室", Case.at(0));
    var path = "/dossiers/" + incident.id + "/special-report.pdf";
    publish(incident, report(ReportKind.FIRST, 1, null, "口头报告", call));
    assertThat(text(path)).contains("第期（首报）", "（电话报告：党群工作部值班员于", "致电市委网信办值班室）");

    Archive.publish(incident.eventOf(report(ReportKind.FIRST, 1, "2026-14", "书面报告", null)));
    Archive.awaitEntries(incident, 4);
    assertThat(text(path)).contains("〔2026〕第14期", "书面报告").doesNotContain("电话报告");
  }

  @Test
  void anAssignmentOrderNamesWhatIsOwedAndUntilWhen() throws Exception {
    var incident = new Case();
    var events = incident.allEvents();
    Archive.publish(events);
    Archive.awaitEntries(incident, events.size());
    var path = "/dossiers/" + incident.id + "/assignment-order.pdf";
    assertThat(text(path))
        .contains("网络舆情交办单", "编号：YQ-2026-00002", "承办部门", "二级", "多栋宿舍连续四天无热水")
        .contains("签收人：");
    Archive.getAs("liaison", "finance", path).then().statusCode(404);
  }

  @Test
  void aMeetingsMinutesPrintWhoCameAndWhatWasDecided() throws Exception {
    var incident = new Case();
    var task =
        new TaskReference(
            UUID.randomUUID(),
            "DB-2026-00007",
            Post.GROUP_OFFICE,
            null,
            LocalDate.parse("2026-10-20"),
            "YQ-2026-00002");
    Archive.publish(List.of(incident.eventOf(incident.reported())));
    Archive.publish(List.of(incident.eventOf(incident.graded(Level.ONE, true))));
    Archive.publish(
        incident.eventOf(
            new TaskSet(task, TaskOrigin.MEETING_DECISION, "核查管网", null, Case.at(1), Case.OFFICE)));
    Archive.publish(incident.eventOf(meeting(task)));
    Archive.awaitEntries(incident, 4);
    var path = "/dossiers/" + incident.id + "/meeting-minutes.pdf";
    assertThat(text(path + "?meeting=ZT-2026-001"))
        .contains("专题会议纪要", "编号：ZT-2026-001", "舆情事件：YQ-2026-00002", "1.通报<b>情况</b>")
        .contains("2.YH-2026-003锅炉年久失修")
        .contains("领导小组办公室甲某", "党政办（因公出差）", "明确分工。", "签发")
        .contains("1.核查管网（DB-2026-00007，由领导小组办公室办理，期限2026-10-20）");
    Archive.get("auditor", path + "?meeting=ZT-2026-002").then().statusCode(404);
    Archive.get("auditor", path).then().statusCode(400);
    Archive.get("auditor", "/dossiers/" + incident.id)
        .then()
        .body("meetings.number", contains("ZT-2026-001"))
        .body("meetings[0].minutes", equalTo("明确分工。"));
  }

  @Test
  void aTasksSheetCountsItsRemindersAndNamesWhenItsOwnerAnswered() throws Exception {
    var incident = new Case();
    var task =
        new TaskReference(
            UUID.randomUUID(),
            "DB-2026-00008",
            Post.ADMIN_OFFICE,
            null,
            LocalDate.parse("2026-10-20"),
            "YQ-2026-00002");
    Archive.publish(List.of(incident.eventOf(incident.reported())));
    Archive.publish(List.of(incident.eventOf(incident.graded(Level.ONE, true))));
    Archive.publish(
        incident.eventOf(
            new TaskSet(task, TaskOrigin.BY_HAND, "核查管网", "逐栋核查。", Case.at(1), Case.OFFICE)));
    Archive.publish(incident.eventOf(new TaskAccepted(task, Case.at(2), Case.OFFICE)));
    Archive.publish(incident.eventOf(new TaskDue(task, Case.at(3))));
    Archive.publish(incident.eventOf(new TaskOverdue(task, Case.at(4))));
    Archive.awaitEntries(incident, 6);
    var path = "/dossiers/" + incident.id + "/task-sheet.pdf";
    assertThat(text(path + "?task=DB-2026-00008"))
        .contains("督办单", "编号：DB-2026-00008", "党政办", "2026-10-20", "核查管网", "逐栋核查。", "2次")
        .contains("接收", "（直接交办）", "签收人：");
    Archive.get("auditor", path + "?task=DB-2026-00009").then().statusCode(404);
    Archive.get("auditor", path).then().statusCode(400);
  }

  private static MeetingHeld meeting(TaskReference decided) {
    return new MeetingHeld(
        UUID.randomUUID(),
        "ZT-2026-001",
        MeetingKind.SPECIAL,
        "热水供应专题会议",
        null,
        Post.LEADING_GROUP,
        null,
        List.of(
            AgendaItem.of("通报<b>情况</b>"),
            new AgendaItem(
                "锅炉年久失修", new RiskReference(UUID.randomUUID(), "YH-2026-003", "logistics"))),
        List.of(
            new MeetingAttendee(Post.GROUP_OFFICE, null, "甲某", null),
            new MeetingAttendee(Post.ADMIN_OFFICE, null, null, "因公出差")),
        "明确分工。",
        List.of(decided),
        "YQ-2026-00002",
        Case.at(1),
        Case.at(2),
        Case.OFFICE);
  }

  @Test
  void aPeriodIsReportedInBothForms() throws Exception {
    assertThat(text("/statistics/report.pdf?month=2026-10"))
        .contains("网络舆情工作月报", "2026年10月（2026年10月1日至2026年10月31日）", "一、总体情况");
    var word = Archive.get("group-office", "/statistics/report.docx?year=2026");
    word.then().statusCode(200);
    assertThat(word.asByteArray()).startsWith('P', 'K');
    Archive.get("group-office", "/statistics/report.pdf?month=2026-13").then().statusCode(400);
    Archive.get("reporter", "/statistics/report.pdf").then().statusCode(403);
  }

  private static void publish(Case incident, ActionRecorded... acts) {
    Archive.publish(List.of(incident.eventOf(incident.reported())));
    Archive.publish(List.of(incident.eventOf(incident.graded(Level.ONE, true))));
    for (var act : acts) {
      Archive.publish(incident.eventOf(act));
    }
    Archive.awaitEntries(incident, 2 + acts.length);
  }

  private static ActionRecorded report(
      ReportKind kind, int number, String issue, String text, TelephoneCall call) {
    var at = Instant.parse("2026-10-13T03:00:00Z");
    return new ActionRecorded(
        Action.REPORTED_TO_SUPERIOR,
        at,
        at,
        Case.OFFICE,
        null,
        call == null ? Means.WRITTEN : Means.ORAL,
        "市委网信办",
        null,
        null,
        null,
        kind,
        text,
        List.of(),
        null,
        null,
        call,
        null,
        number,
        issue);
  }

  private static byte[] bytes(String path) {
    return Archive.get("group-office", path)
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  private static String text(String path) throws IOException {
    try (var document = Loader.loadPDF(bytes(path))) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }
}
