package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// What is said to be allowed is what the endpoints answer: state by state, role by role.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class AllowedDecisionsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String DEPARTMENT = "logistics";

  private static final List<String> ROLES =
      List.of(
          "reporter",
          "liaison",
          "department-head",
          "leader-in-charge",
          "admin-office",
          "group-office",
          "leading-group",
          "principal-leader",
          "auditor");

  @Inject SettableClock clock;

  /// Where an incident may be.
  enum Situation {
    OPEN,
    CLOSED,
    MERGED,
    RECORDED_AFTERWARDS
  }

  @BeforeEach
  void anotherDay() {
    clock.nextMorning();
  }

  private Case incidentIn(Situation situation) {
    var incident = new Case(DEPARTMENT);
    var now = clock.instant();
    switch (situation) {
      case OPEN -> incident.report(Case.level3(), now);
      case CLOSED -> {
        incident.report(Case.level3(), now);
        Case.publish(incident.closed(now));
        awaitRefusal(incident, "urn:yuqing:problem:closed-incident");
      }
      case MERGED -> {
        var other = new Case(DEPARTMENT);
        other.report(Case.level3(), now);
        incident.report(Case.level3(), now);
        Case.publish(incident.merged(other.id, now));
        awaitRefusal(incident, "urn:yuqing:problem:merged-incident");
      }
      case RECORDED_AFTERWARDS -> {
        var discovered = now.minus(Duration.ofDays(2));
        Case.publish(incident.recordedAfterwards(Level.THREE, true, discovered, now));
        Asking.grading(incident.id);
      }
    }
    return incident;
  }

  private static void awaitRefusal(Case incident, String problem) {
    await()
        .atMost(SOON)
        .until(() -> problem.equals(steps("group-office", incident).getFirst().get("problem")));
  }

  private static List<Map<String, Object>> steps(String role, Case incident) {
    return Asking.as(role, DEPARTMENT)
        .get("/incidents/{id}/allowed", incident.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("steps");
  }

  private static Response send(String role, Case incident, Map<String, Object> step) {
    var request = Asking.as(role, DEPARTMENT).contentType("application/json");
    if (step.get("method").equals("PUT")) {
      var tag = Asking.as("auditor").get("/incidents/{id}/grading", incident.id).header("ETag");
      return request
          .header("If-Match", tag)
          .body(Map.of("level", 2, "reason", "扩大"))
          .put((String) step.get("path"));
    }
    return request
        .body(Map.of("facts", List.of("summary"), "reason", "涉及几栋宿舍？"))
        .post((String) step.get("path"));
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsAllowedIsDoneAndWhatIsNotIsRefusedForTheSameReason(Situation situation) {
    var incident = incidentIn(situation);
    int allowed = 0;
    for (var role : ROLES) {
      for (var step : steps(role, incident)) {
        var answer = send(role, incident, step);
        var tried = "%s: %s by %s: %s".formatted(situation, step, role, answer.asString());
        if ((Boolean) step.get("allowed")) {
          assertThat(answer.statusCode()).as(tried).isIn(200, 201);
          allowed++;
        } else {
          assertThat(answer.statusCode()).as(tried).isIn(403, 409);
          assertThat(answer.<String>path("type")).as(tried).isEqualTo(step.get("problem"));
        }
      }
    }
    assertThat(allowed).isEqualTo(situation == Situation.OPEN ? 4 : 0);
  }

  @Test
  void aStepIsNamedWithItsEndpointAndWhatItWouldMeet() {
    var incident = incidentIn(Situation.OPEN);
    var steps = steps("group-office", incident);
    assertThat(steps)
        .extracting(step -> step.get("action") + " " + step.get("method") + " " + step.get("path"))
        .containsExactly(
            "GRADE_CONFIRMED PUT /incidents/" + incident.id + "/grading",
            "FACTS_REQUESTED POST /incidents/" + incident.id + "/grading/returns");
    assertThat(steps)
        .extracting(step -> step.get("meets"))
        .containsExactly(List.of("confirm-grade"), List.of());
    var _ = send("group-office", incident, steps.getFirst());
    assertThat(steps("group-office", incident).getFirst().get("meets")).isEqualTo(List.of());
    assertThat(steps("liaison", incident).getFirst().get("why")).isEqualTo("此操作仅限：领导小组办公室、领导小组");
  }

  @Test
  void thoseWhoDoNotSeeItDoNotLearnOfIt() {
    var incident = incidentIn(Situation.OPEN);
    Asking.as("liaison", "finance")
        .get("/incidents/{id}/allowed", incident.id)
        .then()
        .statusCode(404);
    Asking.as("administrator").get("/incidents/{id}/allowed", incident.id).then().statusCode(403);
    Asking.as("auditor").get("/incidents/{id}/allowed", UUID.randomUUID()).then().statusCode(404);
  }
}
