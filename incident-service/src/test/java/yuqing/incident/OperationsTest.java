package yuqing.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import yuqing.contracts.Event;
import yuqing.contracts.Topic;
import yuqing.localstack.testing.TopicRecorder;

@QuarkusTest
class OperationsTest extends ServiceTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Test
  void isReadyOnceTheDepartmentsAreKnown() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.name", hasItem("departments known")));
  }

  @Test
  void countsWhatItDoes() {
    anIncident();
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("yuqing_incident_reports_total{new=\"true\""))
        .body(containsString("yuqing_incident_events_total{type=\"incident.reported\""));
  }

  @Test
  void describesItsEndpoints() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths", hasKey("/incidents/batch"))
        .body("paths", hasKey("/incidents/{id}/actions"))
        .body(
            "paths.'/incidents'.post.requestBody.content.'application/json'.examples",
            hasKey("report"))
        .body("components.schemas.Report.required", hasItem("title"));
  }

  @Test
  void whatIsPublishedReachesTheTopicInOrder() {
    String id = anIncident();
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    try (var topic = TopicRecorder.fromBeginning(brokers, Topic.INCIDENT)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> topic.events(id).size() >= 2);
      assertThat(topic.events(id))
          .extracting(Event::type)
          .containsExactly("incident.reported", "incident.handling-ended");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedUnread() {
    var report = aReport();
    report.put("summary", "长".repeat(200_000));
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:yuqing:problem:body-too-large"));
  }
}
