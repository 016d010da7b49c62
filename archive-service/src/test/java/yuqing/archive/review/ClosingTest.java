package yuqing.archive.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The gate of the closing, explanations and completeness over REST (article 14). Which clause
/// names what is in [yuqing.archive.completeness.ClosingGateTest].
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ClosingTest {

  private static final int COURSE = 18;
  private static final String DAY = "2026-10-14";

  private final Case incident = new Case();

  /// With a daily exchange missed on two days, and nothing else amiss.
  private void twoMissedDays() {
    Archive.publish(incident.allButTheReview());
    for (var day : List.of(DAY, "2026-10-15")) {
      var exchange = incident.obligation(ObligationCode.DAILY_EXCHANGE, day);
      Archive.publish(
          incident.eventOf(incident.opened(exchange)), incident.eventOf(incident.missed(exchange)));
    }
    Archive.awaitEntries(incident, COURSE + 4);
  }

  private Response post(String door, Object body) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(body)
        .post("/dossiers/{id}/" + door, incident.id);
  }

  private Response review(Object... explanations) {
    var body = Archive.reviewHeldAt("2026-10-20T09:00:00+08:00");
    body.put("explanations", List.of(explanations));
    return post("review", body);
  }

  private Response close(Object... explanations) {
    return post("closing", Map.of("explanations", List.of(explanations)));
  }

  private static Map<String, String> explanation(String window, String text) {
    return window == null
        ? Map.of("code", "daily-exchange", "text", text)
        : Map.of("code", "daily-exchange", "window", window, "text", text);
  }

  private static List<String> named(Response refused) {
    assertThat(refused.jsonPath().getString("type"))
        .isEqualTo("urn:yuqing:problem:dossier-incomplete");
    assertThat(refused.statusCode()).isEqualTo(409);
    return refused.jsonPath().<Map<String, String>>getList("errors").stream()
        .map(each -> each.get("field") + ":" + each.get("code"))
        .toList();
  }

  @Test
  void aBareReportLacksAllOfIt() {
    Archive.publish(
        incident.eventOf(incident.reported()), incident.eventOf(incident.graded(Level.ONE, true)));
    Archive.awaitEntries(incident, 2);
    assertThat(named(close()))
        .containsExactlyInAnyOrder(
            "accepted-result:result-not-accepted",
            "persons-grade:part-missing",
            "handling-team:part-missing",
            "measure:part-missing",
            "handling-end:part-missing",
            "review:part-missing",
            "delivered-reply:part-missing",
            "first-report:part-missing",
            "special-meeting:part-missing",
            "emergency-plan:part-missing");
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(2);
    assertThat(Archive.on(Topic.ARCHIVE, incident.id)).isEmpty();
  }

  /// An optional part of an edition: the gate, the completeness and what is allowed know it.
  @Test
  void theSignedFormIsAskedForWhereTheEditionNamesIt() {
    var events = incident.allButTheReview();
    events.add(incident.eventOf(incident.asking(Level.TWO, DossierPart.SIGNED_FORM)));
    Archive.publish(events);
    Archive.awaitEntries(incident, COURSE + 1);
    review().then().statusCode(201);
    assertThat(named(close())).containsExactly("signed-form:part-missing");
    var missing =
        Archive.get("group-office", "/dossiers/{id}/completeness", incident.id).jsonPath();
    assertThat(missing.<Object>getList("missing")).hasSize(1);
    assertThat(missing.<String, Object>getMap("missing[0]"))
        .containsEntry("code", "signed-form")
        .containsEntry("message", "处置结束后签字的处置表尚无扫描件")
        .containsEntry("article", 14)
        .containsEntry("owner", "department-head")
        .containsEntry("department", "logistics")
        .containsEntry("place", "上传签字盖章的处置表扫描件")
        .containsEntry("endpoint", "POST /incidents/form-scans");
    assertThat(closingAllowed()).isFalse();

    var scan =
        new IncidentEvent.EvidenceAdded(
            "a".repeat(64),
            "image/jpeg",
            412_008,
            null,
            null,
            null,
            Case.at(100),
            Case.OFFICE,
            EvidenceKind.SIGNED_FORM,
            null);
    Archive.publish(incident.eventOf(scan));
    Archive.awaitEntries(incident, COURSE + 3);
    assertThat(
            Archive.get("auditor", "/dossiers/{id}/completeness", incident.id)
                .jsonPath()
                .getBoolean("complete"))
        .isTrue();
    assertThat(closingAllowed()).isTrue();
    close().then().statusCode(201);
  }

  /// As of the newest judgement that has come in.
  @Test
  void reviewAndClosingSayWhatTheyMeetAndWhatStaysOpen() {
    var events = incident.allButTheReview();
    Archive.publish(events);
    var review = afterFiling(ObligationCode.HOLD_REVIEW_MEETING, 7);
    var closing = afterFiling(ObligationCode.CLOSE_DOSSIER, 14);
    var judgement = incident.eventOf(closing);
    Archive.publish(incident.eventOf(review), judgement);
    Archive.awaitEntries(incident, COURSE + 2);

    var reviewed = review().then().statusCode(201).extract().jsonPath();
    assertThat(reviewed.getString("type")).isEqualTo("archive.review-held");
    assertThat(reviewed.<String>getList("met.code")).containsExactly("hold-review-meeting");
    assertThat(reviewed.getBoolean("met[0].late")).isFalse();
    assertThat(reviewed.<String>getList("stillOpen.code")).containsExactly("close-dossier");
    assertThat(Instant.parse(reviewed.getString("stillOpen[0].due"))).isEqualTo(closing.due());
    assertThat(Instant.parse(reviewed.getString("openObligationsAsOf")))
        .isEqualTo(judgement.time());

    var closed = close().then().statusCode(201).extract().jsonPath();
    assertThat(closed.<String>getList("met.code")).containsExactly("close-dossier");
    assertThat(closed.<String>getList("stillOpen.code"))
        .as("that the review was judged has not come in")
        .containsExactly("hold-review-meeting");
  }

  private ObligationOpened afterFiling(ObligationCode code, int days) {
    return new ObligationOpened(
        incident.obligation(code, null),
        Level.TWO,
        Case.FILED,
        Case.FILED.plus(Duration.ofDays(days)),
        LocalDate.parse("2024-09-25"));
  }

  private boolean closingAllowed() {
    return Archive.get("group-office", "/dossiers/{id}/allowed", incident.id)
        .jsonPath()
        .getBoolean("steps.find { it.action == 'DOSSIER_CLOSED' }.allowed");
  }

  @Test
  void missedOnesAreExplainedByReviewAndClosing() {
    twoMissedDays();
    review(explanation(DAY, "当日全校停电，电话互通未登记。")).then().statusCode(201);
    assertThat(named(close())).containsExactly("daily-exchange/2026-10-15:missed-unexplained");
    close(explanation(null, "联络员因病缺席，未交接。")).then().statusCode(201);

    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("state")).isEqualTo("CLOSED");
    assertThat(
            dossier.getString("obligations.find { it.window == '" + DAY + "' }.explanation.text"))
        .as("the last one holds, which was about all of the code")
        .isEqualTo("联络员因病缺席，未交接。");
    assertThat(dossier.getString("obligations.find { it.code == 'file-result' }.explanation"))
        .isNull();
    awaitPublished(2);
    for (var published : Archive.on(Topic.ARCHIVE, incident.id)) {
      assertThat(new String(published.value(), UTF_8))
          .contains("daily-exchange")
          .doesNotContain("停电", "因病");
    }
    assertThat(Archive.timeline(incident).getString("items[22].data.explained[0].text"))
        .isEqualTo("当日全校停电，电话互通未登记。");
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  @Test
  void anExplanationOfNothingMissedIsRefusedByItsEntry() {
    twoMissedDays();
    var another = Map.of("code", "file-result", "text", "忘记了");
    var refused = review(explanation(DAY, "停电"), explanation("2026-10-16", "停电"), another);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactly("explanations[1].window", "explanations[2].code");
    review().then().statusCode(201);
    var closing = close(explanation(null, "停电"), another);
    assertThat(closing.statusCode()).isEqualTo(422);
    assertThat(closing.jsonPath().<String>getList("errors.field"))
        .containsExactly("explanations[1].code");
    assertThat(Archive.dossier(incident).getString("state")).isEqualTo("REVIEWED");
  }

  @Test
  void anExplanationIsBoundedAndNamesAnObligation() {
    twoMissedDays();
    var refused =
        close(
            Map.of("code", "daily-exchange", "text", " "),
            Map.of("code", "weekly-exchange", "text", "字".repeat(2_001)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactlyInAnyOrder(
            "explanations[0].text", "explanations[1].code", "explanations[1].text");
  }

  @Test
  void theCompletenessShowsTheSameList() {
    twoMissedDays();
    var office = Archive.get("group-office", "/dossiers/{id}/completeness", incident.id);
    office.then().statusCode(200);
    var answer = office.jsonPath();
    assertThat(answer.getBoolean("complete")).isFalse();
    assertThat(answer.<Map<String, String>>getList("missing"))
        .extracting(
            each ->
                (each.containsKey("window")
                        ? each.get("code") + "/" + each.get("window")
                        : each.get("code"))
                    + ":"
                    + each.get("reason"))
        .isEqualTo(named(close()));
    assertThat(answer.getString("missing[0].message")).isEqualTo("“每日互通信息”（2026-10-14）逾期未办，尚无说明");
    var english =
        given()
            .auth()
            .oauth2(AccessTokens.bearer("liaison", "logistics"))
            .header("Accept-Language", "en")
            .get("/dossiers/{id}/completeness", incident.id);
    assertThat(english.jsonPath().getString("missing[0].message"))
        .isEqualTo(
            "'Daily exchange of information' (2026-10-14) was missed, and nobody has explained"
                + " why");

    review(explanation(null, "停电")).then().statusCode(201);
    var whole = Archive.get("auditor", "/dossiers/{id}/completeness", incident.id).jsonPath();
    assertThat(whole.getBoolean("complete")).isTrue();
    assertThat(whole.getList("missing")).isEmpty();
  }

  @Test
  void whyThereIsNoSightingIsSaidInItsStead() {
    var events = incident.allButTheReview();
    events.set(0, incident.unsighted(events.getFirst()));
    events.removeIf(event -> event.data() instanceof IncidentEvent.Sighted);
    Archive.publish(events);
    Archive.awaitEntries(incident, COURSE - 1);
    review().then().statusCode(201);
    assertThat(named(close())).containsExactly("sighting:part-missing");
    post("closing", Map.of("noSighting", "家长来电反映，网上未见。")).then().statusCode(201);
    assertThat(Archive.dossier(incident).getString("closings[0].noSighting"))
        .isEqualTo("家长来电反映，网上未见。");
  }

  @Test
  void theClosingsBodyMayBeLeftOut() {
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, COURSE);
    review().then().statusCode(201);
    given()
        .auth()
        .oauth2(AccessTokens.bearer("leading-group"))
        .contentType("application/json")
        .post("/dossiers/{id}/closing", incident.id)
        .then()
        .statusCode(201);
  }

  @Test
  void theDocumentSaysWhichBodyMayBeLeftOut() {
    var paths = given().get("/q/openapi?format=JSON").jsonPath();
    var required = "paths.'/dossiers/{incidentId}/%s'.post.requestBody.required";
    assertThat(paths.getBoolean(required.formatted("closing"))).isFalse();
    assertThat(paths.getBoolean(required.formatted("review"))).isTrue();
  }

  private void awaitPublished(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(Archive.on(Topic.ARCHIVE, incident.id)).hasSize(count));
  }
}
