package yuqing.archive.reviewdraft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The draft of a review, from the record (article 14).
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ReviewDraftTest {

  private static final String HASH = "0f".repeat(32);
  private static final String DRAFT = "/dossiers/{id}/review/draft";

  /// Those received when the made-up one was; the newest first.
  private static final String CASES =
      "/statistics/cases?limit=200&from=2026-10-13T00:20:00Z&to=2026-10-13T00:20:01Z";

  private final Case incident = new Case();

  /// The usual course, a missed exchange, a regrade with its reason, a returned reply, a second
  /// report, a waiver and a merge that was undone.
  private void course() {
    Archive.publish(incident.allButTheReview());
    var exchange = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-14");
    var late = incident.obligation(ObligationCode.DRAFT_REPLY, null);
    Archive.publish(
        incident.eventOf(incident.opened(exchange)),
        incident.eventOf(incident.missed(exchange)),
        incident.eventOf(incident.opened(late)),
        incident.eventOf(
            new EscalationEvent.ObligationMetLate(
                late, Case.at(5), Case.at(7).plusSeconds(59), Case.at(8))),
        incident.eventOf(
            new DecisionEvent.GradeReasoned(
                1, Level.TWO, "涉及多栋宿舍", Post.GROUP_OFFICE, "group-office-1", Case.at(1))));
    Archive.publish(
        incident.eventOf(new IncidentEvent.ReplyDrafted(2, "补充说明。", HASH, Case.at(6), Case.HEAD)),
        incident.eventOf(new IncidentEvent.ReplyReturned(2, HASH, "写明时间", Case.at(7), Case.OFFICE)),
        incident.eventOf(
            new IncidentEvent.Sighted(
                new Sighting(
                    "微博", "https://weibo.example/2", Case.DISCOVERED.minusSeconds(60), 7L, 1L, 0L),
                new Source("hotline", "7701"),
                List.of(new Difference("impact", "SOME", "LARGE")),
                Case.at(3),
                Case.OFFICE,
                1,
                "YQ-2026-00002")),
        incident.eventOf(
            new IncidentEvent.DifferenceSettled(
                1, DifferenceDecision.SET_ASIDE, "未见媒体报道", Case.at(4), Case.OFFICE)),
        incident.eventOf(
            new IncidentEvent.Waived(
                ObligationCode.CONTACT_MEDIA, "未引起媒体关注", Case.at(60), Case.OFFICE)),
        incident.eventOf(new IncidentEvent.Merged("other", "同一事件", Case.at(61), Case.OFFICE)),
        incident.eventOf(new IncidentEvent.Unmerged("other", "并非同一", Case.at(62), Case.OFFICE)));
    Archive.publish(
        incident.eventOf(
            new NotificationEvent.Acknowledged(
                incident.alert, Post.DEPARTMENT_HEAD, "head-1", Case.at(3))));
    Archive.awaitEntries(incident, 18 + 5 + 7 + 1);
  }

  private JsonPath draft(String language) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .header("Accept-Language", language)
        .get(DRAFT, incident.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void tellsTheTimesAndWhatWasMissed() {
    course();
    var draft = draft("zh");
    assertThat(draft.getString("number")).isEqualTo("YQ-2026-00002");
    assertThat(draft.<String>getList("times.code"))
        .containsExactly("report", "grade", "answer", "approve", "file", "close");
    assertThat(draft.getString("times[1].label")).isEqualTo("定级用时");
    assertThat(draft.getString("times[1].definition")).isEqualTo("从接报到首次人工研判定级");
    assertThat(draft.<Integer>getList("times.minutes"))
        .as("close is not done; file six hours after the end")
        .containsExactly(5, 55, 295, 60, 360, null);
    assertThat(draft.getString("times[4].outcome")).isEqualTo("MET");
    assertThat(draft.getString("times[4].owner.postName")).isEqualTo("部门负责人");

    assertThat(draft.<String>getList("missed.code"))
        .containsExactly("daily-exchange", "draft-reply");
    assertThat(draft.getString("missed[0].label")).isEqualTo("每日互通信息");
    assertThat(draft.getString("missed[0].window")).isEqualTo("2026-10-14");
    assertThat(draft.<String>getList("missed.cause")).containsExactly("", "");
    assertThat(draft.<Object>getList("missed.explanation")).containsOnlyNulls();
    assertThat(draft.<Integer>getList("missed.minutesLate")).containsExactly(null, 120);
  }

  /// Under one name there is one time.
  @Test
  void tellsTheTimesOfTheStatistics() {
    course();
    var line =
        Archive.get("group-office", CASES)
            .jsonPath()
            .setRootPath("items.find { it.incidentId == '" + incident.id + "' }");
    var draft = draft("zh");
    for (var time : List.of("report", "grade", "answer", "approve", "file", "close")) {
      assertThat(draft.<Integer>get("times.find { it.code == '" + time + "' }.minutes"))
          .as(time)
          .isEqualTo(line.<Integer>get(time + "Minutes"));
    }
  }

  @Test
  void tellsRegradesSecondReportsSpreadRepliesWaiversMergesAndAlerts() {
    course();
    var draft = draft("zh");
    assertThat(draft.getInt("regrades[0].from")).isEqualTo(3);
    assertThat(draft.getInt("regrades[0].to")).isEqualTo(2);
    assertThat(draft.getString("regrades[0].reason")).isEqualTo("涉及多栋宿舍");
    assertThat(draft.getString("regrades[0].postName")).isEqualTo("领导小组办公室");
    assertThat(draft.getString("secondReports[0].differing[0].reported")).isEqualTo("LARGE");
    assertThat(draft.getString("secondReports[0].settlement.verdict")).isEqualTo("SET_ASIDE");
    assertThat(draft.<String>getList("spread.platform")).containsExactly("微博", "知乎");
    assertThat(draft.<Integer>getList("spread[0].sightings.views")).containsExactly(7, 88);
    assertThat(draft.<String>getList("replies.verdict")).containsExactly("APPROVED", "RETURNED");
    assertThat(draft.<Integer>getList("replies.minutesToDecision")).containsExactly(60, 60);
    assertThat(draft.getString("waivers[0].label")).isEqualTo("联系主流媒体");
    assertThat(draft.<Object>getList("merges")).hasSize(1);
    assertThat(draft.<Object>getList("unmerges")).hasSize(1);
    assertThat(draft.getInt("alerts.ordered")).isEqualTo(1);
    assertThat(draft.getInt("alerts.unacknowledged")).isZero();
    assertThat(draft.getInt("alerts.medianMinutes")).as("by the first of two").isEqualTo(60);
    assertThat(draft.getInt("alerts.longestMinutes")).isEqualTo(60);
  }

  @Test
  void theSameEntriesGiveTheSameDraft() {
    course();
    var first = Archive.get("auditor", DRAFT, incident.id).asString();
    assertThat(Archive.get("auditor", DRAFT, incident.id).asString()).isEqualTo(first);
    assertThat(draft("en").getString("times[3].definition"))
        .isEqualTo("from the first draft of a reply to the first approval, returns included");
    assertThat(draft("en").getString("missed[0].owner.postName")).isEqualTo("liaison");
  }

  @Test
  void whatWasExplainedIsShownWithIt() {
    course();
    var review = Archive.reviewHeldAt("2026-10-20T09:00:00+08:00");
    review.put("explanations", List.of(Map.of("code", "daily-exchange", "text", "当日停电未登记。")));
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(review)
        .post("/dossiers/{id}/review", incident.id)
        .then()
        .statusCode(201);
    var draft = draft("zh");
    assertThat(draft.getString("missed[0].explanation.text")).isEqualTo("当日停电未登记。");
    assertThat(draft.getString("missed[1].explanation")).isNull();
    assertThat(draft.getString("state")).isEqualTo("REVIEWED");
  }

  @ParameterizedTest
  @CsvSource({
    "group-office, party-affairs, 200",
    "leading-group, party-affairs, 200",
    "admin-office, admin-office, 200",
    "principal-leader, party-affairs, 200",
    "auditor, party-affairs, 200",
    "department-head, logistics, 200",
    "leader-in-charge, logistics, 200",
    "department-head, finance, 404",
    "leader-in-charge, finance, 404",
    "liaison, logistics, 403",
    "reporter, logistics, 403",
    "administrator, party-affairs, 403",
  })
  void whoMay(String role, String department, int status) {
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    assertThat(Archive.getAs(role, department, DRAFT, incident.id).statusCode()).isEqualTo(status);
  }

  @Test
  void theExampleIsWhatTheAnswerLooksLike() throws JsonProcessingException {
    course();
    var json = new ObjectMapper();
    var document = json.readTree(given().get("/q/openapi?format=json").asString());
    var example =
        document
            .path("paths")
            .path("/dossiers/{incidentId}/review/draft")
            .at("/get/responses/200/content/application~1json/examples/a draft/value");
    var answer = json.readTree(Archive.get("auditor", DRAFT, incident.id).asString());
    assertThat(fields(example)).isEqualTo(fields(answer));
    for (var list : List.of("times", "missed", "regrades", "spread", "replies", "volumes")) {
      assertThat(fields(example.at("/" + list + "/0")))
          .as(list)
          .isEqualTo(fields(answer.at("/" + list + "/0")));
    }
    assertThat(fields(example.get("alerts"))).isEqualTo(fields(answer.get("alerts")));
  }

  private static List<String> fields(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
