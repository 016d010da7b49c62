package yuqing.archive.officepaper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.ReportKind;
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
