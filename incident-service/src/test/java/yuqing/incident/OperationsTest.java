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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;

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
    post(head(), Map.of(), "/incidents/" + id + "/end").then().statusCode(201);
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            brokers,
            "group.id",
            UUID.randomUUID().toString(),
            "auto.offset.reset",
            "earliest");
    var types = new java.util.ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topic.INCIDENT.name()));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                  if (id.equals(message.key())) {
                    types.add(EventJson.read(message.value()).type());
                  }
                }
                return types.size() >= 2;
              });
    }
    assertThat(types).containsExactly("incident.reported", "incident.handling-ended");
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
