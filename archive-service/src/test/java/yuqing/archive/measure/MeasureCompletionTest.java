package yuqing.archive.measure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yuqing.archive.measure.ReviewedCase.measure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.KnownDepartments;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A measure of a review is recorded as done by those whom it concerns, also after the closing.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class MeasureCompletionTest {

  private static final String NOTE = "新流程已印发各中心。";
  private static final String SHA256 = "2c".repeat(32);

  @Inject Transactions transactions;

  private final ReviewedCase reviewed = new ReviewedCase("logistics");

  @BeforeEach
  void theOwningDepartmentIsKnown() {
    KnownDepartments.add(transactions, "college-of-measures", "措施学院");
  }

  private void withTwoMeasures() {
    reviewed.reviewed(
        List.of(
            measure("修订检修公告流程。", "department-head", null, "2199-11-30"),
            measure("核算备用热源经费。", "leader-in-charge", "college-of-measures", "2199-12-31")));
  }

  @Test
  void isInTheDossierWithWhoAndWhenAndTheNoteIsOffTheTopic() {
    withTwoMeasures();
    reviewed.close().then().statusCode(201);
    Archive.publish(
        reviewed.incident.eventOf(
            new IncidentEvent.EvidenceAdded(
                SHA256, "application/pdf", 9, "新流程", null, null, Case.at(200), Case.HEAD)));
    Archive.awaitEntries(reviewed.incident, ReviewedCase.ENTRIES + 2);
    var done =
        reviewed.complete(
            AccessTokens.bearer("department-head", "logistics"),
            1,
            Map.of(
                "note",
                NOTE,
                "occurredAt",
                "2026-10-25T10:00:00+08:00",
                "evidence",
                List.of(SHA256.toUpperCase(Locale.ROOT))));
    done.then().statusCode(201);
    assertThat(done.jsonPath().getString("type")).isEqualTo("archive.measure-done");

    var dossier = Archive.dossier(reviewed.incident);
    assertThat(dossier.getString("state")).isEqualTo("CLOSED");
    dossier.setRootPath("reviews[0].measures[0].completion");
    assertThat(dossier.getString("doneAt")).isEqualTo("2026-10-25T10:00:00+08:00");
    assertThat(dossier.getString("note")).isEqualTo(NOTE);
    assertThat(dossier.getString("recordedBy.role")).isEqualTo("department-head");
    assertThat(dossier.getString("recordedBy.department")).isEqualTo("logistics");
    assertThat(dossier.<String>getList("evidence")).containsExactly(SHA256);
    var another = Archive.dossier(reviewed.incident);
    assertThat(another.getString("reviews[0].measures[1].completion")).isNull();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(Archive.on(Topic.ARCHIVE, reviewed.incident.id)).hasSize(3));
    var published = Archive.on(Topic.ARCHIVE, reviewed.incident.id).getLast().value();
    assertThat(new String(published, UTF_8))
        .contains("archive.measure-done", "\"measure\":1", SHA256)
        .doesNotContain("流程", "印发");
    assertThat(Archive.verification(reviewed.incident).getBoolean("valid")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1, liaison, logistics, 201",
    "1, department-head, logistics, 201",
    "1, group-office, party-affairs, 201",
    "1, leader-in-charge, logistics, 403", // reads it, owns it not
    "1, leading-group, party-affairs, 403",
    "1, principal-leader, party-affairs, 403",
    "1, department-head, finance, 404", // sees nothing of it
    "2, leader-in-charge, college-of-measures, 201", // another department's own
    "2, liaison, college-of-measures, 201",
    "2, department-head, logistics, 403",
    "2, leader-in-charge, admissions, 404",
    "3, group-office, party-affairs, 404",
    "3, liaison, finance, 404",
    "1, auditor, party-affairs, 403",
    "1, administrator, party-affairs, 403",
    "1, reporter, logistics, 403",
  })
  void whoMay(int number, String role, String department, int status) {
    withTwoMeasures();
    var answer =
        reviewed.complete(AccessTokens.bearer(role, department), number, Map.of("note", NOTE));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Archive.dossier(reviewed.incident).getInt("entries"))
        .isEqualTo(status == 201 ? ReviewedCase.ENTRIES + 1 : ReviewedCase.ENTRIES);
  }

  @Test
  void whoMayNotIsToldWhoMay() {
    withTwoMeasures();
    var refused =
        reviewed.complete(
            AccessTokens.bearer("leading-group", "party-affairs"), 1, Map.of("note", NOTE));
    assertThat(refused.jsonPath().getString("detail")).isEqualTo("此操作仅限：联络员、部门负责人、领导小组办公室");
  }

  @Test
  void isRecordedOnce() {
    withTwoMeasures();
    var head = AccessTokens.bearer("department-head", "logistics");
    var key = UUID.randomUUID().toString();
    for (var i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(head)
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(Map.of("note", NOTE))
          .post("/dossiers/{id}/measures/1/completion", reviewed.incident.id)
          .then()
          .statusCode(201);
    }
    var again = reviewed.complete(head, 1, Map.of("note", NOTE));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("type")).isEqualTo("urn:yuqing:problem:measure-done");
    assertThat(again.jsonPath().getString("title")).isEqualTo("该整改措施已办结");
    assertThat(Archive.dossier(reviewed.incident).getInt("entries"))
        .isEqualTo(ReviewedCase.ENTRIES + 1);
  }

  @Test
  void theNumbersOfLaterReviewsGoOnAfterIt() {
    withTwoMeasures();
    var head = AccessTokens.bearer("department-head", "logistics");
    reviewed.complete(head, 2, Map.of("note", NOTE)).then().statusCode(403);
    reviewed.complete(head, 1, Map.of("note", NOTE)).then().statusCode(201);
    var again = Archive.reviewHeldAt("2026-10-21T09:00:00+08:00");
    again.put("measures", List.of(measure("备用热源。", "liaison", null, "2199-12-31")));
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(again)
        .post("/dossiers/{id}/review", reviewed.incident.id)
        .then()
        .statusCode(201);
    var dossier = Archive.dossier(reviewed.incident);
    assertThat(dossier.<Integer>getList("reviews[1].measures.number")).containsExactly(3);
    assertThat(dossier.getString("reviews[1].measures[0].completion")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-20T08:58:59+08:00", "2199-01-01T00:00:00+08:00"})
  void neitherBeforeTheReviewNorInTheFuture(String occurredAt) {
    withTwoMeasures();
    var refused =
        reviewed.complete(
            AccessTokens.bearer("liaison", "logistics"),
            1,
            Map.of("note", NOTE, "occurredAt", occurredAt, "evidence", List.of(SHA256)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactly("occurredAt", "evidence[0]");
    assertThat(refused.jsonPath().<String>getList("errors.message"))
        .containsAnyOf("不能早于分析会", "不能晚于登记时间")
        .contains("档案没有此证据，请先上传");
  }

  @Test
  void staysDoneWhenItsNoteIsErased() {
    withTwoMeasures();
    reviewed
        .complete(AccessTokens.bearer("department-head", "logistics"), 1, Map.of("note", NOTE))
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(Map.of("reason", "当事人申请删除个人信息。"))
        .post("/dossiers/{id}/entries/{n}/erasure", reviewed.incident.id, ReviewedCase.ENTRIES + 1)
        .then()
        .statusCode(201);
    var measure = Archive.dossier(reviewed.incident).setRootPath("reviews[0].measures[0]");
    assertThat(measure.getString("completion.doneAt")).isNotNull();
    assertThat(measure.getString("completion.note")).isNull();
    var again =
        reviewed.complete(
            AccessTokens.bearer("department-head", "logistics"), 1, Map.of("note", NOTE));
    assertThat(again.statusCode()).as("it is done already").isEqualTo(409);
  }

  @Test
  void aNoteIsRequired() {
    withTwoMeasures();
    var refused =
        reviewed.complete(AccessTokens.bearer("liaison", "logistics"), 1, Map.of("note", "\u3000"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().<String>getList("errors.field")).containsExactly("note");
  }
}
