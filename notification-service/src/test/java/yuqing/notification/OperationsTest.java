package yuqing.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.term.Post;
import yuqing.localstack.testing.SettableClock;

/// Health, metrics, OpenAPI, and records that nobody can read.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class OperationsTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject SettableClock clock;

  @Test
  void readyWithARosterABrokerAndADatabase() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'roster' }.status", equalTo("UP")));
  }

  @Test
  void deliveriesAreCounted() {
    var incident = tell("finance");
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 1);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("yuqing_deliveries_total{channel=\"email\",outcome=\"accepted\"}"))
        .body(containsString("yuqing_deliveries_pending 0.0"));
  }

  @Test
  void openApiNamesEveryPathWithExamples() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths", hasKey("/alerts"))
        .body("paths", hasKey("/alerts/{id}/acknowledgement"))
        .body("paths", hasKey("/a/{code}"))
        .body("paths", hasKey("/departments/{code}"))
        .body("paths", hasKey("/posts"))
        .body("paths", hasKey("/people"))
        .body("paths", hasKey("/liaisons"))
        .body("paths", hasKey("/official-channels"))
        .body("paths", hasKey("/readiness"))
        .body("paths", hasKey("/shifts"))
        .body("paths", hasKey("/rota.ics"))
        .body(
            "paths.'/alerts/{id}'.get.responses.'200'.content.'application/json'.examples"
                + ".climbing.value.number",
            equalTo("YQ-2026-00012"))
        .body(
            "paths.'/departments/{code}'.get.responses.'200'.content.'application/json'.examples"
                + ".department.value.code",
            equalTo("logistics"));
  }

  @Test
  void whatNobodyCanReadDoesNotStopItsPartition() {
    var incident = UUID.randomUUID();
    wire.send(incident.toString(), "no event at all".getBytes(StandardCharsets.UTF_8));
    wire.say(
        incident,
        Orders.opened(
            "finance", clock.instant(), Orders.rung(Post.LIAISON, "finance", Duration.ZERO)));
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 1);
  }

  private UUID tell(String department) {
    var incident = UUID.randomUUID();
    wire.say(
        incident,
        Orders.opened(
            department, clock.instant(), Orders.rung(Post.LIAISON, department, Duration.ZERO)));
    return incident;
  }
}
