package yuqing.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.Assigned;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.incident.ServiceTest;

@QuarkusTest
class CaseRoutingTest extends ServiceTest {

  private Response send(RequestSpecification who, String id, String endpoint, Map<String, ?> body) {
    return post(who, body, "/incidents/" + id + "/" + endpoint);
  }

  @Test
  void aReopenedIncidentIsHandledAgainAndEndsAfterwards() {
    String id = anIncident();
    send(groupOffice(), id, "reopening", Map.of("reason", "再次出现")).then().statusCode(409);
    var ended = send(head(), id, "end", AN_END);
    send(head(), id, "result", Map.of("text", "已恢复"));
    send(head(), id, "reopening", Map.of("reason", "再次出现")).then().statusCode(403);
    send(groupOffice(), id, "reopening", Map.of())
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("reason")));
    send(groupOffice(), id, "reopening", Map.of("reason", "再次出现"))
        .then()
        .statusCode(201)
        .body("state", equalTo("HANDLING"))
        .body("end", nullValue())
        .body("result", nullValue());
    // The next end lies after the reopening.
    send(head(), id, "end", Map.of("endedAt", ended.path("end.endedAt"))).then().statusCode(422);
    send(head(), id, "end", AN_END).then().statusCode(201);
    send(head(), id, "result", Map.of("text", "再次恢复")).then().body("result.filing", equalTo(2));
  }

  @Test
  void aMergedIncidentTakesNothingMoreAndItsReportsGoToTheOther() {
    var report = aReport();
    String one = post(reporter(), report, "/incidents").path("id");
    String other = anIncident();
    send(groupOffice(), one, "merge", Map.of("into", one, "reason", "同一事件")).then().statusCode(422);
    send(
            groupOffice(),
            one,
            "merge",
            Map.of("into", UUID.randomUUID().toString(), "reason", "同一事件"))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("into")));
    send(groupOffice(), one, "merge", Map.of("into", other, "reason", "同一事件"))
        .then()
        .statusCode(201)
        .body("state", equalTo("MERGED"))
        .body("mergedInto", equalTo(other));
    assertThat(((Merged) published.lastOf(one)).into()).isEqualTo(other);
    Stream.of("actions", "end")
        .forEach(
            endpoint ->
                send(
                        groupOffice(),
                        one,
                        endpoint,
                        endpoint.equals("actions") ? Map.of("action", "PEOPLE_ANSWERED") : Map.of())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:yuqing:problem:incident-merged")));
    send(groupOffice(), other, "merge", Map.of("into", one, "reason", "x")).then().statusCode(422);
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(other));
  }

  @Test
  void twoMergesOfTheSameTwoDoNotStopEachOther() throws Exception {
    for (int round = 0; round < 5; round++) {
      String one = anIncident();
      String other = anIncident();
      try (var threads = Executors.newFixedThreadPool(2)) {
        var there =
            threads.submit(
                () -> send(groupOffice(), one, "merge", Map.of("into", other, "reason", "x")));
        var back =
            threads.submit(
                () -> send(groupOffice(), other, "merge", Map.of("into", one, "reason", "x")));
        assertThat(List.of(there.get().statusCode(), back.get().statusCode()))
            .containsExactlyInAnyOrder(201, 422);
      }
    }
  }

  @Test
  void anAssignedIncidentIsTheOtherDepartments() {
    var report = aReport();
    report.put("department", "department-of-mysteries");
    String id = post(reporter(), report, "/incidents").path("id");
    send(groupOffice(), id, "assignment", Map.of("department", "nowhere", "reason", "x"))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("department")));
    get(liaison(), id).then().statusCode(404);
    send(groupOffice(), id, "assignment", Map.of("department", "logistics", "reason", "属其职责"))
        .then()
        .statusCode(201)
        .body("department", equalTo("logistics"))
        .body("toBeAssigned", equalTo(false));
    get(liaison(), id).then().statusCode(200);
    var assigned = (Assigned) published.lastOf(id);
    assertThat(assigned.fromDepartment()).isEqualTo("party-affairs");
    assertThat(assigned.toDepartment()).isEqualTo("logistics");
    send(groupOffice(), id, "assignment", Map.of("department", "logistics", "reason", "x"))
        .then()
        .statusCode(422);
    send(head(), id, "assignment", Map.of("department", "finance", "reason", "x"))
        .then()
        .statusCode(403);
  }
}
