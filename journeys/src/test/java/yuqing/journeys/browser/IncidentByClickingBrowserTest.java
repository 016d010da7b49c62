package yuqing.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.journeys.desk.DeskIncident;

/// People of the school work an incident by clicking, each in a window of their own.
class IncidentByClickingBrowserTest {
  private static ChromiumBrowser chromium;

  @BeforeAll
  static void start() {
    chromium = new ChromiumBrowser();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void threePeopleWorkAnIncidentToItsPrintedForm() throws IOException {
    var incident = DeskIncident.ofLevel3();
    try (var liaison = chromium.as("liaison-logistics");
        var office = chromium.as("group-office");
        var head = chromium.as("department-head-logistics")) {
      // From the start page, by the number of the incident, where the suite that journeys share
      // does
      // not owe so much that earlier duties fill the page.
      var listed =
          liaison.page().locator("#owed-title ~ table a", ChromiumBrowser.with(incident.number()));
      if (listed.count() > 0) {
        listed.first().click();
      } else {
        liaison.open(incident.path());
      }
      assertThat(liaison.page().locator("h1")).hasText("东区宿舍停热水");
      head.open(incident.path());
      liaison.clickDuty("报党群工作部");
      liaison.enter("means", "WRITTEN");
      liaison.submitDone();

      office.open(incident.path());
      office.record("研判定级", "level", "3", "reason", "个案");

      // What the others have done appears by itself.
      assertThat(head.page().locator("#parts .timeline")).containsText("个案");
      head.record("组织处置", "team.post", "处长", "team.name", "甲某");
      liaison.record("回应当事人诉求", "counterpart", "学生代表");
      head.record("处置结束");
      head.record("处置结果报备", "text", "已恢复供水并致歉。");
      office.button("#parts", "审核").click();
      office.field("decision").selectOption("ACCEPTED");
      office.submitDone();
      assertThat(office.page().locator("#parts")).containsText("已恢复供水并致歉。");

      printsTheForm(head);
      for (var window : new PersonWindow[] {liaison, office, head}) {
        assertThat(window.complaints()).isEmpty();
      }
    }
  }

  @Test
  void ofIdeologySuddenAndGraveThenRegradedAndReopened() throws IOException {
    var incident = DeskIncident.ofLevel1();
    try (var office = chromium.as("group-office");
        var group = chromium.as("leading-group");
        var liaison = chromium.as("liaison-logistics");
        var head = chromium.as("department-head-logistics");
        var admin = chromium.as("admin-office")) {
      var all = List.of(office, group, liaison, head, admin);
      all.forEach(each -> each.open(incident.path()));
      assertThat(office.level()).hasText("一级");
      office.record("报党政主要领导", "counterpart", "党政主要领导");
      office.record("报领导小组", "counterpart", "领导小组");
      office.record("联系主流媒体", "counterpart", "主流媒体");
      group.record("报上级网络舆情主管部门", "kind", "FIRST", "counterpart", "上级网信部门", "text", "情况与已采取的措施。");
      group.record("启动应急预案", "plan", "启动预案");
      group.record("召开专题会议", "meeting", "研究处置，明确分工。");
      liaison.record("报党群工作部", "means", "WRITTEN");
      head.record("部门负责人报党群工作部和党政办", "means", "WRITTEN");
      handles(head, liaison);

      office.record("更正舆情信息", "category", "STUDENT_LIFE", "reason", "经研判不属意识形态");
      assertThat(office.page().locator("#parts")).containsText("按规则应为 二级");
      office.record("研判定级", "level", "2", "reason", "情况已缓和");
      all.forEach(each -> assertThat(each.level()).hasText("二级"));

      liaison.record("起草回复通稿", "text", "情况已查明，感谢关心。");
      admin.clickDuty("审定回复通稿");
      admin.enter("decision", "APPROVED");
      admin.submitDone();
      liaison.clickDuty("发出回复通稿");
      liaison.enter("counterpart", "发帖平台");
      liaison.submitDone();
      ends(head, office, "已妥善处置。");

      office.record("重新启动处置", "reason", "再次出现");
      head.clickDuty("组织处置");
      head.enter("team.post", "处长", "team.name", "甲某");
      head.submitDone();
      liaison.record("互通信息", "note", "再次平稳");
      ends(head, office, "再次妥善处置。");
      printsTheForm(group);
      all.forEach(each -> assertThat(each.complaints()).isEmpty());
    }
  }

  private static void handles(PersonWindow head, PersonWindow liaison) {
    head.record("组织处置", "team.post", "处长", "team.name", "甲某");
    liaison.record("互通信息", "note", "情况平稳");
  }

  private static void ends(PersonWindow head, PersonWindow office, String result) {
    head.record("处置结束");
    head.record("处置结果报备", "text", result);
    assertThat(office.page().locator("#parts")).containsText(result);
    office.button("#parts", "审核").click();
    office.enter("decision", "ACCEPTED");
    office.submitDone();
  }

  @Test
  void twoPeopleDecideOnOneDraftAndTheSecondReadsThatItIsDecided() {
    var incident = DeskIncident.ofLevel2();
    try (var liaison = chromium.as("liaison-logistics");
        var first = chromium.as("admin-office");
        var second = chromium.as("admin-office")) {
      liaison.open(incident.path());
      liaison.clickAct("起草回复通稿");
      liaison.field("text").fill("热水今晚六时恢复。");
      liaison.submitDone();
      for (var window : new PersonWindow[] {first, second}) {
        window.open(incident.path());
        window.clickAct("审定回复通稿");
      }
      first.field("decision").selectOption("APPROVED");
      first.submitDone();
      second.field("decision").selectOption("RETURNED");
      second.field("reason").fill("请写明恢复时间");
      second.submit();
      assertThat(second.page().locator("#act [role=alert]")).containsText("没有登记");
      assertThat(second.field("reason")).hasValue("请写明恢复时间");
    }
  }

  @Test
  void aFormSurvivesTheEndOfItsSession() {
    var incident = DeskIncident.ofLevel2();
    try (var liaison = chromium.as("liaison-logistics")) {
      liaison.open(incident.path());
      liaison.clickAct("起草回复通稿");
      liaison.field("text").fill("写了很久的通稿。");
      liaison.context().clearCookies();
      liaison.submit();
      assertThat(liaison.page().locator("#notice")).containsText("登录已过期");
      assertThat(liaison.field("text")).hasValue("写了很久的通稿。");
      // Logs in again beside it, and sends what was written.
      var login = liaison.context().waitForPage(() -> liaison.page().locator("#notice a").click());
      login.locator("button[name=person][value='liaison-logistics']").click();
      assertThat(login.locator("h1").first()).isVisible();
      login.close();
      liaison.submitDone();
    }
  }

  private static void printsTheForm(PersonWindow window) throws IOException {
    var form = window.download("a[href$='/papers/form.pdf']");
    assertThat(Files.readString(form, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
  }
}
