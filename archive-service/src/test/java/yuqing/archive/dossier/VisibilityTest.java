package yuqing.archive.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;

/// Who sees what: by the caller's departments, its own reports, or all.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class VisibilityTest {

  private static final List<String> PATHS =
      List.of(
          "/dossiers/{id}",
          "/dossiers/{id}/timeline",
          "/dossiers/{id}/verification",
          "/dossiers/{id}/completeness");

  private final Case own = new Case("employment", "sample");
  private final Case others = new Case("admissions", "hotline");

  @BeforeEach
  void twoIncidents() {
    Archive.publish(own.eventOf(own.reported()), others.eventOf(others.reported()));
    Archive.awaitEntries(own, 1);
    Archive.awaitEntries(others, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaison", "department-head", "leader-in-charge"})
  void aDepartmentSeesItsOwn(String role) {
    for (var path : PATHS) {
      assertThat(Archive.getAs(role, "employment", path, own.id).statusCode()).isEqualTo(200);
      assertThat(Archive.getAs(role, "employment", path, others.id).statusCode()).isEqualTo(404);
    }
    assertThat(listed(Archive.getAs(role, "employment", "/dossiers?limit=200")))
        .contains(own.id)
        .doesNotContain(others.id);
    assertThat(
            listed(Archive.getAs(role, "employment", "/dossiers?department=admissions&limit=200")))
        .isEmpty();
  }

  @Test
  void theMergedOnesDepartmentSeesTheOneThatGoesOnUntilTheMergeIsUndone() {
    var between = new Case("personnel", "hotline");
    Archive.publish(
        between.eventOf(between.reported()),
        between.eventOf(new IncidentEvent.Merged(others.id, "同一事件", Case.at(70), Case.OFFICE)),
        own.eventOf(new IncidentEvent.Merged(between.id, "同一事件", Case.at(60), Case.OFFICE)));
    Archive.awaitEntries(between, 2);
    Archive.awaitEntries(own, 2);
    for (var path : PATHS) {
      assertThat(Archive.getAs("liaison", "employment", path, others.id).statusCode())
          .isEqualTo(200);
      assertThat(Archive.getAs("liaison", "finance", path, others.id).statusCode()).isEqualTo(404);
    }
    assertThat(listedTo("employment")).contains(own.id, between.id, others.id);
    assertThat(listedTo("personnel")).contains(between.id, others.id).doesNotContain(own.id);
    assertThat(listedTo("finance")).doesNotContain(own.id, between.id, others.id);
    Archive.publish(
        own.eventOf(new IncidentEvent.Unmerged(between.id, "并非同一", Case.at(80), Case.OFFICE)));
    Archive.awaitEntries(own, 3);
    for (var path : PATHS) {
      assertThat(Archive.getAs("liaison", "employment", path, others.id).statusCode())
          .isEqualTo(404);
    }
    assertThat(listedTo("employment")).contains(own.id).doesNotContain(between.id, others.id);
  }

  @Test
  void aSystemSeesWhatItReported() {
    for (var path : PATHS) {
      assertThat(Archive.get("reporter", path, own.id).statusCode()).isEqualTo(200);
      assertThat(Archive.get("reporter", path, others.id).statusCode()).isEqualTo(404);
    }
    assertThat(listed(Archive.get("reporter", "/dossiers?department=admissions"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"auditor", "group-office", "admin-office", "leading-group", "principal-leader"})
  void theSchoolsOfficesAndTheAuditorSeeAll(String role) {
    for (var path : PATHS) {
      assertThat(Archive.get(role, path, own.id).statusCode()).isEqualTo(200);
      assertThat(Archive.get(role, path, others.id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theAdministratorSeesNone() {
    for (var path : PATHS) {
      assertThat(Archive.get("administrator", path, own.id).statusCode()).isEqualTo(403);
    }
    assertThat(Archive.get("administrator", "/dossiers").statusCode()).isEqualTo(403);
  }

  @Test
  void nobodySeesAnythingWithoutAToken() {
    for (var path : PATHS) {
      given().get(path, own.id).then().statusCode(401);
    }
    given().get("/dossiers").then().statusCode(401);
    given()
        .contentType("application/json")
        .post("/dossiers/{id}/closing", own.id)
        .then()
        .statusCode(401);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (var path : PATHS) {
      var answer = Archive.get("auditor", path, "019a1f00-0000-7000-8000-00000000dead");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  /// Nobody knows yet whose it is.
  @Test
  void beforeItsReportOnlyThoseSeeItWhoSeeAll() {
    var early = new Case("employment", "sample");
    early.eventOf(early.reported());
    Archive.publish(early.eventOf(early.graded(Level.TWO, true)));
    Archive.awaitEntries(early, 1);
    assertThat(Archive.getAs("liaison", "employment", PATHS.getFirst(), early.id).statusCode())
        .isEqualTo(404);
    assertThat(Archive.get("reporter", PATHS.getFirst(), early.id).statusCode()).isEqualTo(404);
  }

  @Test
  void anAssignmentMovesWhoSeesIt() {
    Archive.publish(
        own.eventOf(
            new IncidentEvent.Assigned("employment", "finance", "转办", Case.at(3), Case.OFFICE)));
    Archive.awaitEntries(own, 2);
    assertThat(Archive.getAs("liaison", "finance", PATHS.getFirst(), own.id).statusCode())
        .isEqualTo(200);
    assertThat(Archive.getAs("liaison", "employment", PATHS.getFirst(), own.id).statusCode())
        .isEqualTo(404);
  }

  private static List<String> listedTo(String department) {
    return listed(Archive.getAs("liaison", department, "/dossiers?limit=200"));
  }

  private static List<String> listed(Response answer) {
    answer.then().statusCode(200);
    return answer.jsonPath().getList("items.incidentId");
  }
}
