package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.incident.ServiceTest;

/// What is no report, and who reports nothing.
@QuarkusTest
class RefusedReportTest extends ServiceTest {

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
  void everyFaultIsNamedAtOnceAndNothingIsKept() {
    long before = published.number("select count(*) from incident");
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
    assertThat(published.number("select count(*) from incident")).isEqualTo(before);
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
}
