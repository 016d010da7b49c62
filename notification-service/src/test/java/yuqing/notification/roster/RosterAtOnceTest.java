package yuqing.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.notification.roster.RosterCalls.as;
import static yuqing.notification.roster.RosterCalls.asAdministrator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AtOnce;
import yuqing.notification.NotificationParts;

/// Concurrent changes of the roster: one succeeds, the others see its result.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class RosterAtOnceTest {
  private static final int SIX = 6;

  @Inject AgroalDataSource database;

  private String department;

  @BeforeEach
  void aDepartmentOfItsOwn() {
    department = RosterCalls.newDepartment();
  }

  @AfterEach
  void retire() {
    RosterCalls.retire(department);
  }

  private List<Integer> atOnce(Supplier<Response> request) throws SQLException {
    var requests = IntStream.range(0, SIX).<Callable<Response>>mapToObj(_ -> request::get).toList();
    return AtOnce.behind(database, requests, "select 1 from school for update").stream()
        .map(Response::statusCode)
        .toList();
  }

  private static void assertOnce(List<Integer> answers, int done, int refused) {
    assertThat(answers).containsOnly(done, refused).filteredOn(status -> status == done).hasSize(1);
  }

  @Test
  void aLiaisonIsEnteredOnce() throws SQLException {
    var body =
        "{\"department\":\"%s\",\"person\":\"liaison-logistics\",\"filedOn\":\"2026-09-01\"}"
            .formatted(department);
    assertOnce(atOnce(() -> asAdministrator().body(body).post("/liaisons")), 201, 409);
  }

  @Test
  void aTermIsChangedOnceOnOneVersion() throws SQLException {
    RosterCalls.file(department, "liaison-logistics", "2026-09-01", null);
    String id =
        as("administrator")
            .queryParam("department", department)
            .get("/liaisons")
            .path("items[0].id");
    var tag = as("administrator").get("/liaisons/" + id).header("ETag");
    assertOnce(
        atOnce(
            () ->
                asAdministrator()
                    .header("If-Match", tag)
                    .body("{\"filedOn\":\"2026-09-02\"}")
                    .put("/liaisons/" + id)),
        200,
        412);
    var now = as("administrator").get("/liaisons/" + id).header("ETag");
    assertOnce(
        atOnce(() -> asAdministrator().header("If-Match", now).delete("/liaisons/" + id)),
        204,
        404);
  }

  @Test
  void aDepartmentIsMadeOnceAndChangedOnceOnOneVersion() throws SQLException {
    var code = department + "-2";
    var body = "{\"name\":\"新学院\",\"nameEn\":\"New College\",\"active\":false}";
    assertOnce(
        atOnce(
            () ->
                asAdministrator()
                    .header("If-None-Match", "*")
                    .body(body)
                    .put("/departments/" + code)),
        201,
        412);
    var tag = as("administrator").get("/departments/" + code).header("ETag");
    assertOnce(
        atOnce(
            () -> asAdministrator().header("If-Match", tag).body(body).put("/departments/" + code)),
        200,
        412);
  }

  @Test
  void aPostIsFilledOnceOnOneVersion() throws SQLException {
    var post = "department-head." + department;
    var tag = as("administrator").get("/posts/" + post).header("ETag");
    assertOnce(
        atOnce(
            () ->
                asAdministrator()
                    .header("If-Match", tag)
                    .body("{\"holders\":[{\"person\":\"department-head-logistics\"}]}")
                    .put("/posts/" + post)),
        200,
        412);
  }

  @Test
  void aPersonIsAddedOnce() throws SQLException {
    var body = "{\"name\":\"某甲\",\"email\":\"a@school.example\",\"language\":\"zh\"}";
    assertOnce(
        atOnce(
            () ->
                asAdministrator()
                    .header("If-None-Match", "*")
                    .body(body)
                    .put("/people/" + department)),
        201,
        412);
  }
}
