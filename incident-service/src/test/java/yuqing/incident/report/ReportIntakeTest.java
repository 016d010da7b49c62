package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.ReportedBy;
import yuqing.incident.ServiceTest;

/// What becomes of a valid report that is new.
@QuarkusTest
class ReportIntakeTest extends ServiceTest {

  @Test
  void aNewReportMakesAnIncidentAndPublishesIt() {
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
    assertThat(published.of(id)).hasSize(1);
    var reported = (IncidentEvent.Reported) published.lastOf(id);
    assertThat(reported.department()).isEqualTo("logistics");
    assertThat(reported.source().system()).isEqualTo("sample");
    assertThat(reported.reportedBy()).isEqualTo(ReportedBy.REPORTER);
    assertThat(reported.sightings()).hasSize(1);
    assertThat(reported.recordedBy().role()).isEqualTo("reporter");
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
    return ((IncidentEvent.Reported) published.lastOf(id)).reportedBy();
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
}
