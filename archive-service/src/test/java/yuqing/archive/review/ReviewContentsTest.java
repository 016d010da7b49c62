package yuqing.archive.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.KnownDepartments;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What a review meeting says (article 14): attendance, what went well and badly, causes, lessons,
/// measures; what of it the closing asks for.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ReviewContentsTest {

  private static final int COURSE = 18;
  private static final String HELD = "2026-10-20T09:00:00+08:00";

  @Inject Transactions transactions;

  private final Case incident = new Case();

  @BeforeEach
  void theOwningDepartmentIsKnown() {
    KnownDepartments.add(transactions, "college-of-measures", "措施学院");
  }

  private void filed() {
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, COURSE);
  }

  private Response post(String door, Object body) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(body)
        .post("/dossiers/{id}/" + door, incident.id);
  }

  private static Map<String, Object> measure(String post, String department, String dueOn) {
    var measure = new HashMap<String, Object>();
    measure.put("text", "修订检修公告流程。");
    measure.put("ownerPost", post);
    measure.put("dueOn", dueOn);
    if (department != null) {
      measure.put("ownerDepartment", department);
    }
    return measure;
  }

  private static Map<String, Object> whole() {
    var body = Archive.reviewHeldAt(HELD);
    body.put("wentWell", "抢修当晚完成。");
    body.put("wentBadly", "回复起草偏慢。");
    body.put("causes", "检修未提前公告。");
    body.put(
        "measures",
        List.of(
            measure("department-head", null, "2026-11-30"),
            measure("liaison", "college-of-measures", "2026-10-20"),
            measure("group-office", null, "2199-12-31")));
    return body;
  }

  @Test
  void isInTheDossierAndOffTheTopic() {
    filed();
    post("review", whole()).then().statusCode(201);
    var review = Archive.dossier(incident).setRootPath("reviews[0]");
    assertThat(review.getInt("entry")).isEqualTo(COURSE + 1);
    assertThat(review.<String>getList("attendance.post"))
        .containsExactly("group-office", "department-head");
    assertThat(review.getString("attendance[1].name")).isEqualTo("甲某");
    assertThat(review.getString("wentWell")).isEqualTo("抢修当晚完成。");
    assertThat(review.getString("wentBadly")).isEqualTo("回复起草偏慢。");
    assertThat(review.getString("causes")).isEqualTo("检修未提前公告。");
    assertThat(review.getString("lessons")).startsWith("检修前先告知学生");
    assertThat(review.<Integer>getList("measures.number")).containsExactly(1, 2, 3);
    assertThat(review.<String>getList("measures.ownerDepartment"))
        .containsExactly("logistics", "college-of-measures", "party-affairs");
    assertThat(review.getString("measures[0].dueOn")).isEqualTo("2026-11-30");
    assertThat(review.<Object>getList("measures.completion")).containsOnlyNulls();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(Archive.on(Topic.ARCHIVE, incident.id)).hasSize(1));
    assertThat(new String(Archive.on(Topic.ARCHIVE, incident.id).getFirst().value(), UTF_8))
        .doesNotContain("甲某", "抢修", "检修", "attendance", "measures");
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  @Test
  void theMeasuresOfASecondReviewGoOnCounting() {
    filed();
    post("review", whole()).then().statusCode(201);
    var again = Archive.reviewHeldAt("2026-10-21T09:00:00+08:00");
    again.put("measures", List.of(measure("admin-office", null, "2026-12-01")));
    post("review", again).then().statusCode(201);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.<Integer>getList("reviews[1].measures.number")).containsExactly(4);
    assertThat(dossier.<String>getList("reviews[1].measures.ownerDepartment"))
        .containsExactly("admin-office");
  }

  /// As scripts sent it before, and as old entries have it: it is held, and the closing asks for
  // what
  /// it does not say.
  @Test
  void aReviewOfMinutesAndFindingsIsHeldAndLacksAttendanceAndLessons() {
    filed();
    post("review", Map.of("heldAt", HELD, "minutes", "回顾全过程。", "findings", "提前公告。"))
        .then()
        .statusCode(201);
    var reviewed = Archive.dossier(incident);
    assertThat(reviewed.getString("state")).isEqualTo("REVIEWED");
    assertThat(reviewed.<Object>getList("reviews[0].attendance")).isEmpty();
    assertThat(reviewed.<Object>getList("reviews[0].measures")).isEmpty();
    assertThat(reviewed.getString("reviews[0].lessons")).isNull();

    var refused = post("closing", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactly("attendance", "lessons");
    assertThat(refused.jsonPath().<String>getList("errors.message"))
        .containsExactly("分析会未登记到会情况", "分析会未写明经验教训");
    assertThat(refused.jsonPath().<String>getList("errors[0].allowed"))
        .containsExactly("POST archive /dossiers/{id}/review");
    var missing =
        Archive.get("group-office", "/dossiers/{id}/completeness", incident.id).jsonPath();
    assertThat(missing.<String>getList("missing.code")).containsExactly("attendance", "lessons");
    assertThat(missing.getInt("missing[0].article")).isEqualTo(14);
    assertThat(missing.getString("missing[0].ownerName")).isEqualTo("领导小组");
    assertThat(missing.getString("missing[0].place")).isEqualTo("登记分析会（复盘）");

    post("review", Archive.reviewHeldAt(HELD)).then().statusCode(201);
    post("closing", Map.of()).then().statusCode(201);
  }

  @Test
  void allThatIsWrongIsNamedInChinese() {
    filed();
    var body = whole();
    body.put(
        "measures",
        List.of(
            measure("department-head", null, "2026-10-19"),
            measure("group-office", "finance", "2026-11-30"),
            measure("liaison", "college-of-nothing", "2026-11-30")));
    var refused = post("review", body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().<Map<String, String>>getList("errors"))
        .extracting(each -> each.get("field") + "：" + each.get("message"))
        .containsExactly(
            "measures[0].dueOn：不能早于分析会当日",
            "measures[1].ownerDepartment：该岗位不分部门，不用填写",
            "measures[2].ownerDepartment：没有这个部门");
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(COURSE);
  }

  @Test
  void itsFormIsBounded() {
    filed();
    var body = whole();
    body.put("lessons", "字".repeat(20_001));
    body.put("attendance", List.of(Map.of("post", "porter"), Map.of("name", "甲某")));
    body.put("measures", List.of(Map.of("ownerPost", "liaison", "text", " ", "dueOn", "soon")));
    var refused = post("review", body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactlyInAnyOrder(
            "attendance[0].post",
            "attendance[1].post",
            "lessons",
            "measures[0].text",
            "measures[0].dueOn");
  }
}
