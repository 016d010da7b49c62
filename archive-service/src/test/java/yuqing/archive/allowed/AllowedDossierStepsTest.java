package yuqing.archive.allowed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What is said to be allowed is what the endpoints answer: state by state, role by role.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class AllowedDossierStepsTest {

  private static final String DEPARTMENT = "logistics";
  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

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

  /// Where a dossier may be.
  enum Situation {
    REPORTED,
    FILED,
    REVIEWED,
    CLOSED,
    HELD,
    MERGED
  }

  /// What somebody may do there.
  private static Set<String> allowedIn(Situation situation) {
    return switch (situation) {
      case REPORTED, MERGED -> Set.of("TEXT_ERASED");
      case FILED -> Set.of("TEXT_ERASED", "REVIEW_MEETING_HELD");
      case REVIEWED ->
          Set.of("TEXT_ERASED", "REVIEW_MEETING_HELD", "DOSSIER_CLOSED", "MEASURE_DONE");
      case CLOSED -> Set.of("TEXT_ERASED", "SUPPLEMENTED", "MEASURE_DONE");
      case HELD -> Set.of("REVIEW_MEETING_HELD");
    };
  }

  private static RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role, DEPARTMENT))
        .contentType("application/json");
  }

  private static Case dossierIn(Situation situation) {
    var incident = new Case(DEPARTMENT, "sample");
    var report =
        List.of(
            incident.eventOf(incident.reported()),
            incident.eventOf(incident.graded(Level.THREE, false)));
    switch (situation) {
      case REPORTED -> {
        Archive.publish(report);
        Archive.awaitEntries(incident, 2);
      }
      case MERGED -> {
        Archive.publish(report);
        var into = UUID.randomUUID().toString();
        Archive.publish(
            incident.eventOf(new IncidentEvent.Merged(into, "同一事件", Case.at(3), OFFICE)));
        Archive.awaitEntries(incident, 3);
      }
      case FILED, REVIEWED, CLOSED, HELD -> filed(incident, situation);
    }
    return incident;
  }

  private static void filed(Case incident, Situation situation) {
    var events = incident.allButTheReview();
    Archive.publish(events);
    Archive.awaitEntries(incident, events.size());
    switch (situation) {
      case HELD ->
          as("group-office")
              .header(
                  "If-Match",
                  Archive.get("auditor", "/dossiers/{id}/hold", incident.id).header("ETag"))
              .body(Map.of("reason", "上级巡察期间保全。"))
              .put("/dossiers/{id}/hold", incident.id)
              .then()
              .statusCode(200);
      case REVIEWED, CLOSED -> {
        as("group-office").body(review()).post("/dossiers/{id}/review", incident.id);
        if (situation == Situation.CLOSED) {
          as("group-office")
              .body(Map.of())
              .post("/dossiers/{id}/closing", incident.id)
              .then()
              .statusCode(201);
        }
      }
      default -> {
        // The result is filed.
      }
    }
  }

  private static Map<String, Object> review() {
    var body = Archive.reviewHeldAt("2026-10-20T09:00:00+08:00");
    body.put(
        "measures",
        List.of(Map.of("text", "修订预案", "ownerPost", "admin-office", "dueOn", "2026-11-20")));
    return body;
  }

  private static List<Map<String, Object>> steps(String role, Case incident) {
    return as(role)
        .get("/dossiers/{id}/allowed", incident.id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("steps");
  }

  private static Response send(String role, Map<String, Object> step) {
    Map<String, ?> body =
        switch ((String) step.get("action")) {
          case "REVIEW_MEETING_HELD" -> review();
          case "DOSSIER_CLOSED" -> Map.of();
          case "SUPPLEMENTED" -> Map.of("note", "厂家补交检测报告。");
          case "MEASURE_DONE" -> Map.of("note", "预案已印发。");
          case "TEXT_ERASED" -> Map.of("reason", "当事人申请删除个人信息。");
          default -> throw new IllegalArgumentException("no body for " + step);
        };
    var path = (String) step.get("path");
    var number = step.get("action").equals("TEXT_ERASED") ? report(path) : 1;
    return as(role).body(body).post(path.replace("{n}", Integer.toString(number)));
  }

  /// Which entry has the report's words: topics have no order between them.
  private static int report(String path) {
    return Archive.get("auditor", path.replaceFirst("/entries/.*", "/timeline"))
        .jsonPath()
        .getInt("items.find { it.type == 'incident.reported' }.n");
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsNotAllowedIsRefusedByItsEndpointForTheSameReason(Situation situation) {
    var incident = dossierIn(situation);
    var before = Archive.dossier(incident).getInt("entries");
    int refused = 0;
    for (var role : ROLES) {
      for (var step : steps(role, incident)) {
        if (!(Boolean) step.get("allowed")) {
          var answer = send(role, step);
          assertThat(answer.<String>path("type"))
              .as("%s: %s by %s: %s", situation, step, role, answer.asString())
              .isEqualTo(step.get("problem"));
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(20);
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsAllowedIsDoneByItsEndpoint(Situation situation) {
    var done = new HashSet<String>();
    var incident = dossierIn(situation);
    for (var role : ROLES) {
      for (var step : steps(role, incident)) {
        if ((Boolean) step.get("allowed")) {
          var fresh = dossierIn(situation);
          var action = step.get("action");
          var same =
              steps(role, fresh).stream()
                  .filter(each -> each.get("action").equals(action))
                  .findFirst()
                  .orElseThrow();
          var answer = send(role, same);
          assertThat(answer.statusCode())
              .as("%s: %s by %s: %s", situation, step, role, answer.asString())
              .isEqualTo(201);
          done.add((String) action);
        }
      }
    }
    assertThat(done).isEqualTo(allowedIn(situation));
  }

  @Test
  void aClosingIsAllowedThoughItsBodyHasToExplainWhatWasMissed() {
    var incident = dossierIn(Situation.REVIEWED);
    var before = Archive.dossier(incident).getInt("entries");
    var exchange = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-14");
    Archive.publish(
        incident.eventOf(incident.opened(exchange)), incident.eventOf(incident.missed(exchange)));
    Archive.awaitEntries(incident, before + 2);
    var closing =
        steps("group-office", incident).stream()
            .filter(step -> step.get("action").equals("DOSSIER_CLOSED"))
            .findFirst()
            .orElseThrow();
    assertThat(closing.get("allowed")).isEqualTo(true);
  }

  @Test
  void whatAClosingLacksIsSaid() {
    var incident = dossierIn(Situation.FILED);
    var closing =
        steps("leading-group", incident).stream()
            .filter(step -> step.get("action").equals("DOSSIER_CLOSED"))
            .findFirst()
            .orElseThrow();
    assertThat(closing.get("problem")).isEqualTo("urn:yuqing:problem:dossier-incomplete");
    assertThat((String) closing.get("why")).contains("分析会");
  }

  @Test
  void thoseWhoDoNotSeeItDoNotLearnOfIt() {
    var incident = dossierIn(Situation.REPORTED);
    Archive.getAs("liaison", "finance", "/dossiers/{id}/allowed", incident.id)
        .then()
        .statusCode(404);
    Archive.get("administrator", "/dossiers/{id}/allowed", incident.id).then().statusCode(403);
    Archive.get("auditor", "/dossiers/{id}/allowed", UUID.randomUUID()).then().statusCode(404);
  }
}
