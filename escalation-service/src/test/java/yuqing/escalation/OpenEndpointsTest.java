package yuqing.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;
import yuqing.localstack.probe.DocumentedOperations;

/// Policies, simulations, and the endpoints that need no token.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class OpenEndpointsTest {

  private static final String SCENARIO =
      """
      scenario: a level 3 incident
      report:
        {category: STUDENT_LIFE, scope: INDIVIDUAL, impact: SOME, aptToSpread: false,
         suddenGrave: false, department: logistics, discoveredAt: "2026-10-13T08:15:00+08:00"}
      reportedBy: reporter
      receivedAt: "2026-10-13T08:20:00+08:00"
      heightened: []
      events: []
      asOf: "2026-10-13T10:00:00+08:00"
      """;

  @Test
  void theEditionInForceIsNamedWithItsHash() {
    Asking.as("reporter")
        .get("/policies")
        .then()
        .statusCode(200)
        .body("items.date", hasItem("2024-09-25"))
        .body("items.from", hasItem("2024-09-25T00:00:00+08:00"))
        .body("items[0].hash.length()", equalTo(64))
        .body("items[0].inForce", equalTo(true));
  }

  @Test
  void aScenarioIsJudged() {
    Asking.as("group-office")
        .contentType("application/yaml")
        .body(SCENARIO.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/simulations")
        .then()
        .statusCode(200)
        .body("level", equalTo(3))
        .body("obligations.find { it.code == 'confirm-grade' }.outcome", equalTo("MISSED"));
  }

  @Test
  void aBrokenScenarioIsRefusedWithItsPlace() {
    Asking.as("group-office")
        .contentType("application/yaml")
        .body(
            SCENARIO
                .replace("reportedBy", "reportdBy")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/simulations")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("detail", containsString("reportdBy"));
  }

  @Test
  void nobodyComesInWithoutAToken() {
    for (var path : new String[] {"/policies", "/obligations"}) {
      given().get(path).then().statusCode(401).contentType("application/problem+json");
    }
    given().body("{}").contentType("application/json").post("/simulations").then().statusCode(401);
  }

  @Test
  void everyOperationIsDocumented() {
    DocumentedOperations.check(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
  }

  @Test
  void healthMetricsAndTheDescriptionAreOpen() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics)
        .contains("yuqing_obligations_open")
        .contains("yuqing_judgements")
        .contains("yuqing_obligations_missed_lateness");
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/incidents/{id}/grading"));
  }
}
