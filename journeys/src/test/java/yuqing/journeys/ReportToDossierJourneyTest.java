package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportToDossierJourneyTest {

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Caller reporter = suite.as("reporter");
  private final Caller liaison = suite.as("liaison", "logistics");
  private final Caller head = suite.as("department-head", "logistics");
  private final Caller office = suite.as("group-office", "party-affairs");

  @Test
  void aReportReachesItsDossier() throws IOException, InterruptedException {
    var report = Reports.discoveredNow(Reports.samples().getFirst(), "to-its-dossier");
    var posted = reporter.post("incident-service", "/incidents", report).expect(201).body();
    var id = posted.get("id").asText();
    var number = posted.get("number").asText();
    var following = new Following(suite, id);

    assertThat(posted.get("isNew").asBoolean()).isTrue();
    assertThat(following.untilGraded().get("level").asInt()).isEqualTo(3);
    var owed = following.untilObligations(found -> outcome(found, "organise-handling") != null);
    assertThat(outcome(owed, "report-to-party-office")).isEqualTo("OPEN");
    following.untilAlertLeft();
    assertThat(following.emailsAbout(number)).isPositive();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shown(id).contains("answer-people-concerned"));
    handle(id);

    var met =
        following.untilObligations(
            found ->
                "MET".equals(outcome(found, "file-result"))
                    && "OPEN".equals(outcome(found, "close-dossier")));
    for (var code :
        new String[] {
          "report-to-party-office", "confirm-grade", "organise-handling", "answer-people-concerned"
        }) {
      assertThat(outcome(met, code)).as(code).isEqualTo("MET");
    }
    var dossier = following.untilDossier(found -> "FILED".equals(found.path("state").asText()));
    assertThat(dossier.get("number").asText()).isEqualTo(number);
    assertThat(following.timelineTypes())
        .contains(
            "incident.reported",
            "escalation.graded",
            "escalation.obligation-met",
            "notification.accepted",
            "incident.result-filed");
    signedFormComesBack(following, id, number);
    closesProperly(following, id);
    following.verifiesWhole();
  }

  /// Signed on a tablet: what was printed comes back as it was, and is found by its code alone.
  private void signedFormComesBack(Following following, String id, String number) {
    var form = head.download("archive-service", "/dossiers/" + id + "/form.pdf");
    var found = office.upload("incident-service", "/incidents/form-scans", form).expect(201);
    assertThat(found.body().get("incident").asText()).isEqualTo(id);
    assertThat(found.body().get("number").asText()).isEqualTo(number);
    assertThat(found.body().get("foundBy").asText()).isEqualTo("CODE");
    office.upload("incident-service", "/incidents/form-scans", form).expect(200);
    var dossier = following.untilDossier(each -> each.path("signedForms").size() == 1);
    var signed = dossier.at("/signedForms/0");
    assertThat(signed.get("match").asText()).isEqualTo("MATCHES");
    assertThat(signed.get("entries")).isEqualTo(found.body().at("/mark/entries"));
    assertThat(signed.get("sha256")).isEqualTo(found.body().at("/evidence/sha256"));
  }

  /// Refused until its result is accepted; afterwards it takes supplements and nothing else.
  private void closesProperly(Following following, String id) {
    var early = office.post("archive-service", "/dossiers/" + id + "/closing", "").expect(409);
    assertThat(early.body().get("errors").findValuesAsText("field"))
        .contains("accepted-result", "review", "hold-review-meeting");
    office
        .post(
            "incident-service",
            "/incidents/" + id + "/result/decision",
            "{\"decision\":\"ACCEPTED\"}")
        .expect(201);
    new ProperClosing(suite, id).close();
    following.untilClosedEverywhere();
    refusesWhatFollowsTheClosing(id);
    var note = "{\"note\":\"供货商补交检测报告，结论合格。\"}";
    liaison.post("archive-service", "/dossiers/" + id + "/supplements", note).expect(201);
    var dossier = following.untilDossier(found -> found.path("supplements").size() == 1);
    assertThat(dossier.get("state").asText()).isEqualTo("CLOSED");
  }

  private void refusesWhatFollowsTheClosing(String id) {
    var path = "/incidents/" + id;
    var grading = office.get("escalation-service", path + "/grading").expect(200);
    office
        .put(
            "escalation-service",
            path + "/grading",
            grading.etag(),
            "{\"level\":2,\"reason\":\"再研判\"}")
        .expect(409);
    var incident = office.get("incident-service", path).expect(200);
    office
        .patch("incident-service", path, incident.etag(), "{\"scope\":\"LOCAL\",\"reason\":\"更正\"}")
        .expect(409);
    office
        .post(
            "incident-service",
            path + "/assignment",
            "{\"department\":\"finance\",\"reason\":\"转办\"}")
        .expect(409);
    head.post("incident-service", path + "/result", "{\"text\":\"补充说明。\"}").expect(409);
    liaison.post("incident-service", path + "/replies", "{\"text\":\"补充回复。\"}").expect(409);
    act(liaison, id, "{\"action\":\"PEOPLE_ANSWERED\"}", 409);
  }

  @Test
  void anotherDepartmentSeesNothingOfIt() {
    var report = Reports.discoveredNow(Reports.samples().getFirst(), "not-for-finance");
    var id =
        reporter
            .post("incident-service", "/incidents", report)
            .expect(201)
            .body()
            .get("id")
            .asText();
    new Following(suite, id).untilDossier(found -> true);
    new Following(suite, id).untilGraded();

    var finance = suite.as("liaison", "finance");
    finance.get("incident-service", "/incidents/" + id).expect(404);
    finance.get("escalation-service", "/incidents/" + id + "/grading").expect(404);
    finance.get("escalation-service", "/incidents/" + id + "/obligations").expect(404);
    finance.get("archive-service", "/dossiers/" + id).expect(404);
    finance.get("archive-service", "/dossiers/" + id + "/timeline").expect(404);
    liaison.get("incident-service", "/incidents/" + id).expect(200);
  }

  /// All that article 10 requires of a single case, done at once.
  private void handle(String id) {
    act(
        liaison,
        id,
        "{\"action\":\"REPORTED_TO_PARTY_OFFICE\",\"means\":\"ORAL\","
            + "\"counterpart\":\"党群工作部值班\"}");
    var grading = office.get("escalation-service", "/incidents/" + id + "/grading").expect(200);
    office
        .put(
            "escalation-service",
            "/incidents/" + id + "/grading",
            grading.etag(),
            "{\"level\":3,\"reason\":\"个案\"}")
        .expect(200);
    act(
        head,
        id,
        "{\"action\":\"HANDLING_STARTED\",\"means\":\"WRITTEN\","
            + "\"team\":[{\"post\":\"后勤保卫处处长\",\"name\":\"甲某\"}]}");
    var answered =
        act(
            liaison,
            id,
            "{\"action\":\"PEOPLE_ANSWERED\",\"means\":\"ORAL\",\"counterpart\":\"家长\"}");
    assertThat(answered.at("/met/0/code").asText()).isEqualTo("answer-people-concerned");
    judged(id, answered.get("sequence").asLong(), "answer-people-concerned");
    head.post("incident-service", "/incidents/" + id + "/end", "{}").expect(201);
    var filed =
        head.post("incident-service", "/incidents/" + id + "/result", "{\"text\":\"已更换供货商并公开致歉。\"}")
            .expect(201)
            .body();
    judged(id, filed.get("sequence").asLong(), "file-result");
  }

  private String shown(String id) {
    return head.get("incident-service", "/incidents/" + id).expect(200).body().toString();
  }

  /// Whoever has recorded something waits for the judgement that has it.
  private void judged(String id, long sequence, String code) {
    var path = "/incidents/" + id + "/obligations?wait=5s&after=" + sequence;
    var answer = head.get("escalation-service", path).expect(200).body();
    assertThat(answer.get("pending").asBoolean()).isFalse();
    assertThat(outcome(answer, code)).isEqualTo("MET");
  }

  private static JsonNode act(Caller who, String id, String action) {
    return act(who, id, action, 201);
  }

  private static JsonNode act(Caller who, String id, String action, int status) {
    return who.post("incident-service", "/incidents/" + id + "/actions", action)
        .expect(status)
        .body();
  }

  private static String outcome(JsonNode answer, String code) {
    for (var obligation : answer.get("obligations")) {
      if (obligation.get("code").asText().equals(code)) {
        return obligation.get("outcome").asText();
      }
    }
    return null;
  }
}
