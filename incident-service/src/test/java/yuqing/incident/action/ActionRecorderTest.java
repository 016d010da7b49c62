package yuqing.incident.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.incident.ServiceTest;

@QuarkusTest
class ActionRecorderTest extends ServiceTest {

  private static final Map<String, Object> TEAM =
      Map.of("team", List.of(Map.of("post", "后勤保卫处处长", "name", "甲某")));

  private Response record(RequestSpecification who, String id, Map<String, ?> action) {
    return post(who, action, "/incidents/" + id + "/actions");
  }

  private static Map<String, Object> action(String name, Map<String, ?> more) {
    var action = new HashMap<String, Object>(more);
    action.put("action", name);
    return action;
  }

  @Test
  void startingTakesAReportedIncidentIntoHandling() {
    String id = anIncident();
    record(head(), id, action("HANDLING_STARTED", TEAM))
        .then()
        .statusCode(201)
        .body("n", equalTo(1))
        .body("state", equalTo("HANDLING"))
        .body("recordedBy.role", equalTo("department-head"));
    get(head(), id).then().body("state", equalTo("HANDLING"));
    var recorded = (ActionRecorded) published.lastOf(id);
    assertThat(recorded.team()).hasSize(1);
    assertThat(recorded.occurredAt()).isEqualTo(recorded.recordedAt());
    assertThat(recorded.recordedBy().department()).isEqualTo("logistics");
  }

  @ParameterizedTest
  @CsvSource({
    "INFORMATION_EXCHANGED, group-office, note",
    "HANDLING_STARTED, group-office, team",
    "REPORTED_TO_PRINCIPAL_LEADERS, group-office, counterpart",
    "REPORTED_TO_LEADING_GROUP, group-office, counterpart",
    "MEDIA_CONTACTED, group-office, counterpart",
    "EMERGENCY_PLAN_STARTED, leading-group, plan",
    "SPECIAL_MEETING_HELD, leading-group, meeting",
    "LEADER_INSTRUCTED, principal-leader, note",
    "AFTERMATH_NOTED, group-office, note"
  })
  void anActionNeedsWhatItsLineInTheTableRequires(String action, String role, String field) {
    String id = anIncident();
    record(as(role), id, action(action, Map.of()))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of(field)));
    var given = field.equals("team") ? TEAM : Map.of(field, "已办");
    record(as(role), id, action(action, given)).then().statusCode(201);
  }

  @Test
  void aReportToTheSuperiorNeedsKindAndText() {
    String id = anIncident();
    record(as("leading-group"), id, action("REPORTED_TO_SUPERIOR", Map.of()))
        .then()
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("kind", "text"));
    record(
            as("leading-group"),
            id,
            action("REPORTED_TO_SUPERIOR", Map.of("kind", "FIRST", "text", "首报")))
        .then()
        .statusCode(201);
    assertThat(((ActionRecorded) published.lastOf(id)).text()).isEqualTo("首报");
  }

  /// Beside an act that needs no note: it is no note of blanks.
  @Test
  void whatShowsNothingIsNotRecorded() {
    String id = anIncident();
    var nothing = Map.of("note", "\u200B\u3164", "counterpart", "\u00A0", "by", "\u3000");
    record(liaison(), id, action("PEOPLE_ANSWERED", nothing)).then().statusCode(201);
    var act = (ActionRecorded) published.lastOf(id);
    assertThat(act.note()).isNull();
    assertThat(act.counterpart()).isNull();
    assertThat(act.by()).isNull();
  }

  @Test
  void noChangeIsAnExchange() {
    String id = anIncident();
    record(liaison(), id, action("INFORMATION_EXCHANGED", Map.of("noChange", true)))
        .then()
        .statusCode(201);
    record(liaison(), id, action("INFORMATION_EXCHANGED", Map.of("noChange", false)))
        .then()
        .statusCode(422);
  }

  @ParameterizedTest
  @CsvSource({
    "GRADE_CONFIRMED, PUT escalation /incidents/{id}/grading",
    "AMENDED, PATCH /incidents/{id}",
    "FLAGGED_SUDDEN_GRAVE, PATCH /incidents/{id}",
    "REPLY_DRAFTED, POST /incidents/{id}/replies",
    "REPLY_APPROVED, POST /incidents/{id}/replies/{n}/approval",
    "HANDLING_ENDED, POST /incidents/{id}/end",
    "END_CORRECTED, PATCH /incidents/{id}/end",
    "RESULT_FILED, POST /incidents/{id}/result",
    "REOPENED, POST /incidents/{id}/reopening",
    "MERGED, POST /incidents/{id}/merge",
    "DIFFERENCE_SETTLED, POST /incidents/{id}/differences/{n}/settlement",
    "REVIEW_MEETING_HELD, POST archive /dossiers/{id}/review",
    "DOSSIER_CLOSED, POST archive /dossiers/{id}/closing"
  })
  void theWrongEndpointNamesTheRightOne(String action, String endpoint) {
    String id = anIncident();
    record(groupOffice(), id, action(action, Map.of()))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuqing:problem:wrong-door"))
        .body("errors[0].message", containsString(endpoint));
    assertThat(published.of(id)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "liaison, HANDLING_STARTED",
    "liaison, MEDIA_CONTACTED",
    "department-head, REPORTED_TO_SUPERIOR",
    "liaison, LEADER_INSTRUCTED",
    "liaison, AFTERMATH_NOTED",
    "leading-group, PEOPLE_ANSWERED"
  })
  void whoMayNotRecordItIsRefused(String role, String action) {
    String id = anIncident();
    var who = role.equals("liaison") || role.equals("department-head") ? "logistics" : null;
    var request = who == null ? as(role) : as(role, who);
    var all = new HashMap<String, Object>(TEAM);
    all.putAll(Map.of("note", "x", "counterpart", "x", "kind", "FIRST", "text", "x"));
    record(request, id, action(action, all)).then().statusCode(403);
    assertThat(published.of(id)).hasSize(1);
  }

  @Test
  void itOccurredNeitherAfterTheRecordingNorBeforeDiscovery() {
    String id = anIncident();
    for (var when : List.of(clock.ago(Duration.ofHours(-1)), clock.ago(Duration.ofHours(1)))) {
      record(liaison(), id, action("PEOPLE_ANSWERED", Map.of("occurredAt", when)))
          .then()
          .statusCode(422)
          .body("errors.field", equalTo(List.of("occurredAt")));
    }
    var discovered = Map.of("occurredAt", (String) get(liaison(), id).path("discoveredAt"));
    record(liaison(), id, action("PEOPLE_ANSWERED", discovered)).then().statusCode(201);
  }

  @Test
  void shapeAndRulesAreNamedTogether() {
    String id = anIncident();
    var faulty =
        Map.of(
            "occurredAt",
            clock.ago(Duration.ofHours(1)),
            "means",
            "SHOUTED",
            "author",
            "x",
            "evidence",
            List.of("no-hash"));
    record(liaison(), id, action("INFORMATION_EXCHANGED", faulty))
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            containsInAnyOrder("occurredAt", "means", "author", "evidence[0]", "note"));
    record(liaison(), id, Map.of("note", "x"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("action"));
  }

  @Test
  void theyAreListedInOrderOfRecordingToWhoMaySeeTheIncident() {
    String id = anIncident();
    for (int n = 1; n <= 3; n++) {
      record(liaison(), id, action("INFORMATION_EXCHANGED", Map.of("note", "第" + n + "次")));
    }
    var first = reporter().queryParam("limit", 2).get("/incidents/" + id + "/actions");
    first.then().statusCode(200).body("items.note", equalTo(List.of("第1次", "第2次")));
    reporter()
        .queryParam("cursor", first.<String>path("next"))
        .get("/incidents/" + id + "/actions")
        .then()
        .body("items.n", equalTo(List.of(3)));
    as("liaison", "finance").get("/incidents/" + id + "/actions").then().statusCode(404);
  }

  @Test
  void aKeyRecordsOnce() {
    String id = anIncident();
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      var request = liaison().header("Idempotency-Key", key);
      record(request, id, action("PEOPLE_ANSWERED", Map.of())).then().statusCode(201);
    }
    assertThat(published.of(id)).hasSize(2);
    liaison().get("/incidents/" + id + "/actions").then().body("items.size()", equalTo(1));
  }
}
