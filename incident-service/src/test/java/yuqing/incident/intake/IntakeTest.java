package yuqing.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.ReportedBy;
import yuqing.incident.ServiceTest;

@QuarkusTest
class IntakeTest extends ServiceTest {

  @Test
  void aNewReportMakesAnIncidentAndTellsIt() {
    var answer = post(reporter(), aReport(), "/incidents");
    answer
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("isNew", equalTo(true))
        .body("state", equalTo("REPORTED"))
        .body("number", matchesPattern("YQ-2026-\\d{5,}"))
        .body("receivedAt", endsWith("+08:00"))
        .body("differing", nullValue());
    String id = answer.path("id");
    answer.then().header("Location", endsWith("/incidents/" + id));
    assertThat(spoken.of(id)).hasSize(1);
    var reported = (IncidentEvent.Reported) spoken.lastOf(id);
    assertThat(reported.department()).isEqualTo("logistics");
    assertThat(reported.source().system()).isEqualTo("sample");
    assertThat(reported.reportedBy()).isEqualTo(ReportedBy.REPORTER);
    assertThat(reported.sightings()).hasSize(1);
    assertThat(reported.recordedBy().role()).isEqualTo("reporter");
  }

  @Test
  void theSameReportAgainIsKnownAndRecordsNothing() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("isNew", equalTo(false))
        .body("differing", empty());
    assertThat(spoken.of(id)).hasSize(1);
  }

  @Test
  void whatTheSameReportSaysOtherwiseIsAnsweredAndRecordedOnceAndChangesNothing() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    report.put("impact", "LARGE");
    report.put("suddenGrave", true);
    report.remove("scope");
    for (int time = 0; time < 2; time++) {
      post(reporter(), report, "/incidents")
          .then()
          .statusCode(200)
          .body("differing.field", containsInAnyOrder("impact", "suddenGrave"))
          .body("differing.find { it.field == 'impact' }.recorded", equalTo("SOME"))
          .body("differing.find { it.field == 'impact' }.reported", equalTo("LARGE"));
    }
    assertThat(spoken.of(id)).hasSize(2);
    var sighted = (IncidentEvent.Sighted) spoken.lastOf(id);
    assertThat(sighted.differing()).extracting("field").contains("impact", "suddenGrave");
    get(groupOffice(), id).then().body("impact", equalTo("SOME"));
  }

  @Test
  void theSameReportWithANewSightingAddsIt() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    var more = new ArrayList<Object>((List<?>) report.get("sightings"));
    more.add(Map.of("platform", "知乎", "url", urlOf(UUID.randomUUID().toString()), "views", 7));
    report.put("sightings", more);
    post(reporter(), report, "/incidents").then().statusCode(200);
    get(groupOffice(), id).then().body("sightings.platform", containsInAnyOrder("微博", "知乎"));
    assertThat(((IncidentEvent.Sighted) spoken.lastOf(id)).sighting().views()).isEqualTo(7);
  }

  @Test
  void theSameItemUnderAnotherReferenceIsAddedToTheOpenIncident() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    var url = (String) ((Map<?, ?>) ((List<?>) report.get("sightings")).getFirst()).get("url");
    var second = aReport();
    second.put("scope", "LOCAL");
    second.put(
        "sightings",
        List.of(
            Map.of(
                "platform",
                "微博",
                "url",
                url.replace("https://weibo.example", "http://WEIBO.example:80")
                    + "/?utm_source=x")));
    post(reporter(), second, "/incidents")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("differing.field", hasItems("scope"));
    // The second reference is the incident's from now on as well.
    second.remove("sightings");
    post(reporter(), second, "/incidents").then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void ofAnIncidentThatTheReporterMayNotSeeItLearnsNothing() {
    var theirs = aReport();
    theirs.put("source", Map.of("system", "hotline", "reference", UUID.randomUUID().toString()));
    String id =
        post(as("group-office"), theirs, "/incidents").then().statusCode(201).extract().path("id");
    var mine = aReport();
    mine.put("sightings", theirs.get("sightings"));
    mine.put("impact", "LARGE");
    var answer = post(reporter(), mine, "/incidents");
    answer
        .then()
        .statusCode(200)
        .header("Location", nullValue())
        .header("ETag", nullValue())
        .body("size()", equalTo(1))
        .body("isNew", equalTo(false));
    assertThat(answer.asString()).doesNotContain(id, "SOME", "YQ-");
    assertThat(((IncidentEvent.Sighted) spoken.lastOf(id)).differing()).isNotEmpty();
    get(reporter(), id).then().statusCode(404);
    // The same for a person of another department.
    var byLiaison = aReport();
    byLiaison.put("sightings", theirs.get("sightings"));
    byLiaison.remove("source");
    post(as("liaison", "finance"), byLiaison, "/incidents").then().body("size()", equalTo(1));
  }

  @Test
  void aSystemReportsAsItself() {
    var report = aReport();
    report.put("source", Map.of("system", "hotline", "reference", "1"));
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", equalTo(List.of("source.system")));
    report.remove("source");
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("source.reference")));
  }

  @Test
  void aPersonNeedsNoSource() {
    var report = aReport();
    report.remove("source");
    String id = post(liaison(), report, "/incidents").then().statusCode(201).extract().path("id");
    get(liaison(), id).then().body("source.system", equalTo("people"));
  }

  @Test
  void onlyTheDepartmentsOwnLiaisonOrHeadInformsTheOfficeByReporting() {
    assertThat(reportedBy("liaison", "logistics")).isEqualTo(ReportedBy.LIAISON);
    assertThat(reportedBy("department-head", "logistics")).isEqualTo(ReportedBy.DEPARTMENT_HEAD);
    assertThat(reportedBy("liaison", "finance")).isEqualTo(ReportedBy.REPORTER);
    assertThat(reportedBy("group-office")).isEqualTo(ReportedBy.REPORTER);
  }

  private ReportedBy reportedBy(String role, String... departments) {
    var report = aReport();
    report.remove("source");
    String id = post(as(role, departments), report, "/incidents").path("id");
    return ((IncidentEvent.Reported) spoken.lastOf(id)).reportedBy();
  }

  @Test
  void anUnknownDepartmentGoesToTheGroupOfficeToBeAssigned() {
    var report = aReport();
    report.put("department", "department-of-mysteries");
    String id =
        post(reporter(), report, "/incidents")
            .then()
            .statusCode(201)
            .body("department", equalTo("party-affairs"))
            .body("toBeAssigned", equalTo(true))
            .extract()
            .path("id");
    get(groupOffice(), id)
        .then()
        .body("departmentAsReported", equalTo("department-of-mysteries"))
        .body("toBeAssigned", equalTo(true));
    post(reporter(), report, "/incidents").then().body("differing", empty());
  }

  @Test
  void everyFaultIsNamedAtOnceAndNothingIsKept() {
    long before = spoken.number("select count(*) from incident");
    var report = aReport();
    report.put("title", " ");
    report.put("category", "GOSSIP");
    report.put("aptToSpread", "yes");
    report.put("discoveredAt", clock.ago(Duration.ofDays(-1)));
    report.put("source", Map.of("system", "hotline", "reference", "1"));
    report.put("author", "somebody");
    report.put(
        "sightings", List.of(Map.of("platform", "微博", "url", "javascript:alert(1)", "views", -1)));
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            containsInAnyOrder(
                "title",
                "category",
                "aptToSpread",
                "discoveredAt",
                "source.system",
                "author",
                "sightings[0].url",
                "sightings[0].views"));
    assertThat(spoken.number("select count(*) from incident")).isEqualTo(before);
  }

  @Test
  void whatIsNoObjectIsNamedToo() {
    var report = aReport();
    report.put("source", "sample");
    report.put("sightings", List.of("https://weibo.example/1", Map.of("platform", "")));
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(400)
        .body(
            "errors.field", containsInAnyOrder("source", "sightings[0]", "sightings[1].platform"));
    reporter().body("[]").post("/incidents").then().statusCode(400);
    reporter().body("{").post("/incidents").then().statusCode(400);
    reporter().post("/incidents").then().statusCode(400);
  }

  @Test
  void discoveryLiesAfterTheRegulationCameIntoForceAndNotInTheFuture() {
    var report = aReport();
    report.put("discoveredAt", "2024-09-24T23:59:59+08:00");
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("before-regulation")));
    report.put("discoveredAt", "2024-09-25T00:00:00+08:00");
    post(reporter(), report, "/incidents").then().statusCode(201);
  }

  @Test
  void factsMayBeMissing() {
    var report = aReport();
    List.of("scope", "impact", "aptToSpread", "suddenGrave", "sightings").forEach(report::remove);
    String id = post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
    get(reporter(), id)
        .then()
        .body("scope", nullValue())
        .body("aptToSpread", nullValue())
        .body("suddenGrave", equalTo(false));
  }

  @Test
  void aKeyAnswersOnceForAll() {
    var report = aReport();
    var key = UUID.randomUUID().toString();
    var first = post(reporter().header("Idempotency-Key", key), report, "/incidents");
    var second = post(reporter().header("Idempotency-Key", key), report, "/incidents");
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    report.put("title", "另一标题");
    post(reporter().header("Idempotency-Key", key), report, "/incidents").then().statusCode(422);
  }

  @Test
  void someRolesReportNothing() {
    post(as("auditor"), aReport(), "/incidents").then().statusCode(403);
    post(as("administrator"), aReport(), "/incidents").then().statusCode(403);
    io.restassured.RestAssured.given()
        .contentType("application/json")
        .body(aReport())
        .post("/incidents")
        .then()
        .statusCode(401)
        .body("type", notNullValue());
  }

  @Test
  void aSightingIsAddedOnce() {
    String id = anIncident();
    var sighting =
        Map.of(
            "platform",
            "知乎",
            "url",
            "https://zhihu.example/" + id,
            "seenAt",
            clock.ago(Duration.ZERO));
    post(reporter(), sighting, "/incidents/" + id + "/sightings")
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"");
    post(reporter(), sighting, "/incidents/" + id + "/sightings")
        .then()
        .statusCode(200)
        .body("isNew", equalTo(false));
    post(as("liaison", "finance"), sighting, "/incidents/" + id + "/sightings")
        .then()
        .statusCode(404);
    // The item is the incident's now: a report of it is no new one.
    var report = aReport();
    report.put("sightings", List.of(sighting));
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(id));
  }
}
