package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.desk.DeskIncident.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import yuqing.contracts.text.Sha256;

/// One incident of level 2, worked through at the desk by the people of the school, to the printed
/// form.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWorkJourneyTest {
  private final DeskUnderTest desk = DeskUnderTest.get();
  private final DeskBrowser liaison = desk.as("liaison-logistics");
  private final DeskBrowser head = desk.as("department-head-logistics");
  private final DeskBrowser leader = desk.as("leader-in-charge-logistics");
  private final DeskBrowser adminOffice = desk.as("admin-office");
  private final DeskBrowser office = desk.as("group-office");

  private final DeskIncident incident = DeskIncident.ofLevel2();

  @Test
  void anIncidentIsWorkedThroughToItsPrintedForm() {
    begins();
    gradedOnWhatWasRead();
    handled();
    repliedTo();
    ended();
    printed();
  }

  private void begins() {
    untilOwedAtTheStartPage(liaison, "报党群工作部");
    isAllowed(liaison, "REPORTED_TO_PARTY_OFFICE");
    assertThat(liaison.form(incident.id(), "REPORTED_TO_PARTY_OFFICE", "").words())
        .contains("登记后办结： 报党群工作部");
    done(act(liaison, "REPORTED_TO_PARTY_OFFICE", "means", "WRITTEN", "note", "已电话说明"))
        .contains("这一步办结了");
    isAllowed(leader, "LEADER_INSTRUCTED");
    done(act(leader, "LEADER_INSTRUCTED", "note", "尽快恢复供水。"));
  }

  /// Two people of the office have the same grade before them; the second reads what the first has
  /// decided before they decide.
  private void gradedOnWhatWasRead() {
    isAllowed(office, "GRADE_CONFIRMED");
    var second = office.form(incident.id(), "GRADE_CONFIRMED", "");
    assertThat(second.words()).contains("按规则应为", "二级", "带有普遍性，或极易在网上发酵", "第10条", "未填要素");
    done(act(office, "GRADE_CONFIRMED", "level", "2", "reason", "影响面较大"));
    var stale =
        office
            .send(incident.id(), "GRADE_CONFIRMED", second, "level", "3", "reason", "已缓和")
            .expect(412);
    assertThat(stale.words()).contains("没有登记", "已被他人更新");
    assertThat(stale.field("reason")).contains("已缓和");
    assertThat(stale.field("level")).contains("value=\"3\" selected");
    assertThat(stale.hidden().get("if-match")).isNotEqualTo(second.hidden().get("if-match"));
    done(office.send(incident.id(), "GRADE_CONFIRMED", stale, "level", "2", "reason", "影响面较大"));
  }

  private void handled() {
    done(act(head, "HEAD_REPORTED_TO_OFFICES", "means", "WRITTEN"));
    var refused =
        act(head, "HANDLING_STARTED", "team.post", "处长", "team.name", "", "note", "带班 <b>处长</b>");
    assertThat(refused.status()).isBetween(400, 422);
    assertThat(refused.words()).contains("没有登记", "带班 <b>处长</b>");
    assertThat(refused.field("team.post")).contains("value=\"处长\"", "fault-text");
    assertThat(refused.field("note")).contains("带班 &lt;b&gt;处长").doesNotContain("fault-text");
    done(
        head.send(
            incident.id(),
            "HANDLING_STARTED",
            refused,
            "team.post",
            "处长",
            "team.name",
            "甲某",
            "note",
            "带班处长"));
    isAllowed(liaison, "INFORMATION_EXCHANGED");
    // 零报告: one click, without a form.
    var path = "/incidents/" + incident.id() + "/acts/INFORMATION_EXCHANGED";
    done(liaison.post(path, Map.of("noChange", List.of("true"))));
    done(act(liaison, "INFORMATION_EXCHANGED", "note", "抢修已开始", "means", "ORAL"));
  }

  private void repliedTo() {
    isAllowed(liaison, "REPLY_DRAFTED");
    done(act(liaison, "REPLY_DRAFTED", "text", "热水即将恢复。"));
    untilOwedAtTheStartPage(adminOffice, "审定");
    untilLedToItsForm();
    var refused = on(1, adminOffice, "REPLY_DECIDED", "decision", "RETURNED");
    assertThat(refused.status()).isBetween(400, 422);
    assertThat(refused.field("decision")).contains("value=\"RETURNED\" selected");
    assertThat(refused.field("reason")).contains("fault-text");
    done(
        adminOffice.send(
            incident.id(), "REPLY_DECIDED", refused, "decision", "RETURNED", "reason", "请写明时间"));
    assertThat(page(liaison).words()).contains("请写明时间");
    done(act(liaison, "REPLY_DRAFTED", "text", "热水今晚六时恢复。"));
    assertThat(page(adminOffice).html()).contains("<ins>今晚六时</ins>", "<del>即将</del>");
    decidedOnce();
    untilShown(liaison, "acts/REPLY_DELIVERED?n=2");
    published();
  }

  /// On the channel of another department, by its editor, who sees the reply and nothing else of
  /// the incident.
  private void published() {
    done(on(2, liaison, "PUBLICATION_REQUESTED", "channel", "wechat-school", "note", "请今晚发布"));
    var editor = desk.as("liaison-media-centre");
    editor.ask("/incidents/" + incident.id()).expect(404);
    var page = editor.open("/publications").expect(200);
    assertThat(page.words()).contains("学校微信公众号", "热水今晚六时恢复。", "请今晚发布");
    var form =
        Pattern.compile("(?s)<form class=\"inline-form\".*?</form>")
            .matcher(page.html())
            .results()
            .map(MatchResult::group)
            .filter(each -> each.contains(Sha256.hex("热水今晚六时恢复。")))
            .findFirst()
            .orElseThrow();
    var path = valueIn(form, "hx-post=\"([^\"]+)\"");
    var values =
        Map.of(
            "key", List.of(valueIn(form, "name=\"key\" value=\"([^\"]+)\"")),
            "textHash", List.of(Sha256.hex("热水今晚六时恢复。")),
            "occurredAt", List.of("2020-01-01T08:00"));
    var refused = editor.post(path, values).expect(422);
    assertThat(refused.field("occurredAt")).contains("fault-text", "2020-01-01T08:00");
    var sent = refused.hidden();
    assertThat(
            editor
                .post(
                    path,
                    Map.of(
                        "key", List.of(sent.get("key")),
                        "textHash", List.of(sent.get("textHash"))))
                .expect(200)
                .words())
        .contains("已于");
    assertThat(editor.open("/publications").words()).contains("已发布");
    incident.untilObligations(
        found ->
            StreamSupport.stream(found.path("obligations").spliterator(), false)
                .filter(each -> each.path("code").asText().equals("deliver-reply"))
                .anyMatch(each -> each.path("outcome").asText().equals("MET")));
  }

  private static String valueIn(String html, String pattern) {
    var found = Pattern.compile(pattern).matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /// From the start page, by its duty and by its queue.
  private void untilLedToItsForm() {
    var path = "/incidents/" + incident.id();
    assertThat(adminOffice.open("/").html())
        .contains(path + "?duty=approve-reply", path + "?act=REPLY_DECIDED");
    var form = "hx-get=\"" + path + "/acts/REPLY_DECIDED?n=1\" hx-trigger=\"load\"";
    for (var led : List.of("?duty=approve-reply", "?act=REPLY_DECIDED")) {
      assertThat(adminOffice.open(path + led).html()).contains(form);
    }
    assertThat(adminOffice.open(path + "?duty=draft-reply").words()).contains("目前不由您办理");
    assertThat(adminOffice.open(path).words()).doesNotContain("目前不由您办理");
  }

  /// The form was opened in two places; the draft is decided once.
  private void decidedOnce() {
    var second = adminOffice.form(incident.id(), "REPLY_DECIDED", "2");
    done(on(2, adminOffice, "REPLY_DECIDED", "decision", "APPROVED"));
    var late =
        adminOffice.send(
            incident.id(), "REPLY_DECIDED", second, "decision", "RETURNED", "reason", "太短");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.words()).contains("没有登记", "太短");
  }

  private void ended() {
    isAllowed(head, "HANDLING_ENDED");
    done(act(head, "HANDLING_ENDED", "reason", "已恢复供水"));
    isAllowed(head, "RESULT_FILED");
    done(act(head, "RESULT_FILED", "text", "已恢复供水并致歉。"));
    isAllowed(office, "RESULT_DECIDED");
    done(act(office, "RESULT_DECIDED", "decision", "ACCEPTED"));
    incident.untilObligations(
        found ->
            StreamSupport.stream(found.path("obligations").spliterator(), false)
                .filter(each -> each.path("code").asText().equals("file-result"))
                .allMatch(each -> each.path("outcome").asText().startsWith("MET")));
    assertThat(page(office).words()).contains("已恢复供水并致歉。", "审核备案");
  }

  private void printed() {
    for (var paper : List.of("form.pdf", "dossier.pdf")) {
      var printed = head.ask("/incidents/" + incident.id() + "/papers/" + paper).expect(200);
      assertThat(printed.header("Content-Type")).startsWith("application/pdf");
      assertThat(new String(printed.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
    desk.as("liaison-finance").ask("/incidents/" + incident.id() + "/papers/form.pdf").expect(404);
    handedIn(head.ask("/incidents/" + incident.id() + "/papers/form.pdf").body());
  }

  /// The signed form comes back; what is no scan is refused in one line.
  private void handedIn(byte[] form) {
    var path = "/incidents/" + incident.id() + "/form-scans";
    var evidence = head.ask("/incidents/" + incident.id() + "/papers/dossier.pdf").body();
    head.upload("/incidents/" + incident.id() + "/evidence", "application/pdf", evidence)
        .expect(204);
    var refused = head.upload(path, "text/plain", "签字".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.header("Content-Type")).startsWith("text/plain");
    assertThat(refused.words()).contains("扫描件");
    head.upload(path, "application/pdf", form).expect(204);
    untilShown(head, "class=\"match match-");
  }

  private DeskPage act(DeskBrowser who, String act, String... entered) {
    return who.act(incident.id(), act, entered);
  }

  private DeskPage on(int number, DeskBrowser who, String act, String... entered) {
    return who.actOn(number, incident.id(), act, entered);
  }

  private DeskPage page(DeskBrowser who) {
    return who.open("/incidents/" + incident.id()).expect(200);
  }

  private static org.assertj.core.api.AbstractStringAssert<?> done(DeskPage answer) {
    assertThat(answer.expect(200).header("HX-Trigger")).isEqualTo("changed");
    return assertThat(answer.words()).contains("已登记");
  }

  private void isAllowed(DeskBrowser who, String act) {
    untilShown(who, "acts/" + act + "\"");
  }

  private void untilShown(DeskBrowser who, String html) {
    await("page with " + html).until(() -> page(who).html(), found -> found.contains(html));
  }

  /// What somebody owes at this incident is on their start page.
  private void untilOwedAtTheStartPage(DeskBrowser who, String words) {
    await("start page with " + incident.number())
        .until(
            () -> who.open("/").expect(200).words(),
            found -> found.contains(incident.number()) && found.contains(words));
  }
}
