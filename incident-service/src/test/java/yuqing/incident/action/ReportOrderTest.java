package yuqing.incident.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.incident.ServiceTest;

/// 首报 once and first, 续报 and 终报 numbered after it; by telephone, and who did it.
@QuarkusTest
class ReportOrderTest extends ServiceTest {

  private static final Map<String, Object> CALL =
      Map.of("unit", "党群工作部", "post", "值班员", "called", "市委网信办值班室");

  private Response report(String id, String kind, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("action", "REPORTED_TO_SUPERIOR");
    body.put("kind", kind);
    body.put("text", "报告内容");
    return post(groupOffice(), body, "/incidents/" + id + "/actions");
  }

  @Test
  void theFirstReportComesOnceAndBeforeAllOthers() {
    String id = anIncident();
    for (var further : List.of("FOLLOW_UP", "FINAL")) {
      report(id, further, Map.of())
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:yuqing:problem:no-first-report"));
    }
    report(id, "FIRST", Map.of()).then().statusCode(201).body("reportNumber", equalTo(1));
    report(id, "FIRST", Map.of())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:first-report-made"));
    clock.tick(Duration.ofMinutes(5));
    report(id, "FOLLOW_UP", Map.of("occurredAt", clock.ago(Duration.ofMinutes(7))))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("occurredAt")))
        .body("errors[0].message", startsWith("must not lie before the first report ("));
    report(id, "FOLLOW_UP", Map.of()).then().statusCode(201).body("reportNumber", equalTo(2));
    report(id, "FINAL", Map.of()).then().statusCode(201).body("reportNumber", equalTo(3));
    assertThat(((ActionRecorded) published.lastOf(id)).reportNumber()).isEqualTo(3);
    assertThat(published.of(id)).hasSize(4);
    groupOffice()
        .get("/incidents/" + id + "/actions")
        .then()
        .body("items.reportNumber", equalTo(List.of(1, 2, 3)));
  }

  @Test
  void aTelephoneReportKeepsTheCallAndItsWrittenVersionIsNoSecondOne() {
    String id = anIncident();
    report(id, "FIRST", Map.of("means", "ORAL"))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("call")));
    report(id, "FIRST", Map.of("means", "ORAL", "call", Map.of("unit", "党群工作部")))
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("call.post", "call.called"));
    int n =
        report(id, "FIRST", Map.of("means", "ORAL", "call", CALL))
            .then()
            .statusCode(201)
            .body("call.called", equalTo("市委网信办值班室"))
            .extract()
            .path("n");
    var oral = (ActionRecorded) published.lastOf(id);
    assertThat(oral.call().at()).isEqualTo(oral.occurredAt());

    report(id, "FIRST", Map.of("means", "WRITTEN", "follows", n))
        .then()
        .statusCode(201)
        .body("reportNumber", equalTo(1))
        .body("follows", equalTo(n))
        .body("met.size()", equalTo(0));
    report(id, "FIRST", Map.of("means", "WRITTEN", "follows", n + 1))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("follows")));
    report(id, "FOLLOW_UP", Map.of("means", "WRITTEN", "call", CALL))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("call")));
    report(id, "FOLLOW_UP", Map.of()).then().statusCode(201).body("reportNumber", equalTo(2));
  }

  /// As every time that people state: at or after the discovery, in whole minutes or not.
  @Test
  void aCallIsMadeBetweenDiscoveryAndRecording() {
    var report = aReport();
    var discovered = clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(31);
    clock.tick(Duration.ofMinutes(3));
    report.put("discoveredAt", discovered.toString());
    String id = post(reporter(), report, "/incidents").path("id");
    calledAt(id, clock.instant().plus(Duration.ofMinutes(2))).statusCode(422);
    calledAt(id, discovered.minusSeconds(1))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("call.at")))
        .body("errors[0].code", equalTo("before-discovery"));
    assertThat(published.of(id)).hasSize(1);
    calledAt(id, clock.instant().plusSeconds(20)).statusCode(201);
    var act = (ActionRecorded) published.lastOf(id);
    assertThat(act.call().at())
        .as("ahead of the clock by less than a minute")
        .isEqualTo(act.recordedAt());
    String other = anotherReportedAs(report);
    calledAt(other, discovered.truncatedTo(ChronoUnit.MINUTES)).statusCode(201);
  }

  private String anotherReportedAs(Map<String, Object> report) {
    var other = aReport();
    other.put("discoveredAt", report.get("discoveredAt"));
    return post(reporter(), other, "/incidents").path("id");
  }

  private ValidatableResponse calledAt(String id, Instant at) {
    var call = new HashMap<String, Object>(CALL);
    call.put("at", at.toString());
    return report(id, "FIRST", Map.of("means", "ORAL", "call", call)).then();
  }

  @Test
  void theWrittenReportsAreCountedOverAllIncidentsOfAYear() {
    String first = anIncident();
    String second = anIncident();
    int n = report(first, "FIRST", Map.of("means", "ORAL", "call", CALL)).path("n");
    assertThat(((ActionRecorded) published.lastOf(first)).issue()).isNull();

    var issue = issue(report(first, "FIRST", Map.of("means", "WRITTEN", "follows", n)));
    report(first, "FIRST", Map.of()).then().statusCode(409);
    assertThat(issue(report(second, "FIRST", Map.of()))).isEqualTo(issue + 1);
    assertThat(issue(report(first, "FINAL", Map.of()))).isEqualTo(issue + 2);
  }

  /// The count of an issue of this year.
  private int issue(Response recorded) {
    recorded.then().statusCode(201);
    String issue = recorded.path("issue");
    var year = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).getYear() + "-";
    assertThat(issue).startsWith(year);
    return Integer.parseInt(issue.substring(year.length()));
  }

  private Response answered(String id, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("action", "PEOPLE_ANSWERED");
    return post(liaison(), body, "/incidents/" + id + "/actions");
  }

  @Test
  void whoDidItIsAPostWithItsDepartmentOrSomebodyElseInWords() {
    String id = anIncident();
    answered(id, Map.of("by", "department-head"))
        .then()
        .statusCode(201)
        .body("by", equalTo("department-head"))
        .body("byDepartment", equalTo("logistics"));
    answered(id, Map.of("by", "liaison", "byDepartment", "finance"))
        .then()
        .statusCode(201)
        .body("byDepartment", equalTo("finance"));
    answered(id, Map.of("by", "admin-office"))
        .then()
        .statusCode(201)
        .body("byDepartment", nullValue());
    answered(id, Map.of("by", "other", "byNote", "宿管中心值班人员")).then().statusCode(201);
    refused(id, Map.of("by", "other"), "byNote");
    refused(id, Map.of("by", "后勤处处长"), "by");
    refused(id, Map.of("byNote", "某人"), "by");
    refused(id, Map.of("by", "liaison", "byDepartment", "nowhere"), "byDepartment");
    refused(id, Map.of("by", "admin-office", "byDepartment", "finance"), "byDepartment");
  }

  private void refused(String id, Map<String, ?> more, String field) {
    answered(id, more).then().statusCode(422).body("errors.field", equalTo(List.of(field)));
  }

  @Test
  void anInstructionIsTheLeadersOrHasItsScan() {
    String id = anIncident();
    var instructed = Map.of("action", "LEADER_INSTRUCTED", "note", "从速查清。");
    var path = "/incidents/" + id + "/actions";
    post(as("leader-in-charge", "logistics"), instructed, path).then().statusCode(201);
    post(groupOffice(), instructed, path)
        .then()
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("by", "evidence"));
    var ofNobody = new HashMap<String, Object>(instructed);
    ofNobody.put("by", "liaison");
    post(head(), ofNobody, path)
        .then()
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("by", "evidence"));
  }
}
