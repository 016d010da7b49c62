package yuqing.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static yuqing.notification.webhook.SubscriptionClient.asAdministrator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;
import yuqing.notification.NotificationParts;

/// `/subscriptions` over REST.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class SubscriptionTest {
  private static final String BODY =
      """
      {"url":"https://public.test/hooks","eventTypes":["escalation.*","archive.dossier-closed"],
       "departments":["logistics"],"description":"值班大屏"}
      """;

  @Inject AgroalDataSource database;

  @Test
  void aSubscriptionIsCreatedReadChangedAndDeleted() {
    var made = asAdministrator().body(BODY).post("/subscriptions");
    made.then().statusCode(201).body("secret", startsWith("whsec_"), "state", equalTo("ACTIVE"));
    String path = made.header("Location").replaceFirst("^https?://[^/]+", "");
    var read = asAdministrator().get(path);
    read.then()
        .statusCode(200)
        .body("$", not(hasKey("secret")))
        .body("departments", equalTo(java.util.List.of("logistics")));
    assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));

    asAdministrator().body("{\"description\":\"x\"}").patch(path).then().statusCode(428);
    asAdministrator()
        .header("If-Match", read.header("ETag"))
        .body("{\"description\":\"大屏二号\",\"departments\":null}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("description", equalTo("大屏二号"))
        .body("departments", hasSize(0))
        .body("eventTypes", hasSize(2));
    asAdministrator()
        .header("If-Match", read.header("ETag"))
        .body("{\"state\":\"DISABLED\"}")
        .patch(path)
        .then()
        .statusCode(412);
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"state\":\"PARKED\"}")
        .patch(path)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("state"));

    asAdministrator().delete(path).then().statusCode(428);
    asAdministrator().header("If-Match", "*").delete(path).then().statusCode(204);
    asAdministrator().get(path).then().statusCode(404);
    asAdministrator().post(path + "/rotation").then().statusCode(404);
    asAdministrator().post(path + "/test").then().statusCode(404);
    asAdministrator().get(path + "/deliveries").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventTypes", "departments"})
  void anEmptyListAsksForNothingWhichNobodyMeans(String field) {
    asAdministrator()
        .body("{\"url\":\"https://public.test/hooks\",\"" + field + "\":[]}")
        .post("/subscriptions")
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(java.util.List.of(field)));
    String id = asAdministrator().body(BODY).post("/subscriptions").jsonPath().getString("id");
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"" + field + "\":[]}")
        .patch("/subscriptions/" + id)
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(java.util.List.of(field)));
    end(id);
  }

  @Test
  void anAddressIsKeptAsItWasGivenWithoutBlanksAround() {
    var made =
        asAdministrator()
            .body("{\"url\":\" https://校园论坛.test/钩子|1\u3000\"}")
            .post("/subscriptions");
    made.then().statusCode(201).body("url", equalTo("https://校园论坛.test/钩子|1"));
    end(made.jsonPath().getString("id"));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    asAdministrator()
        .body(
            """
            {"url":"https://private.test/","eventTypes":["escalation.*","roster.department","x"],
             "departments":["nowhere"]}
            """)
        .post("/subscriptions")
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            equalTo(java.util.List.of("url", "eventTypes[1]", "eventTypes[2]", "departments[0]")))
        .body("errors[0].code", equalTo("address-not-allowed"));
  }

  @Test
  void theSecretIsShownOnceAndIsNowhereReadable() throws SQLException {
    var key = UUID.randomUUID().toString();
    var made = asAdministrator().header("Idempotency-Key", key).body(BODY).post("/subscriptions");
    String secret = made.jsonPath().getString("secret");
    String id = made.jsonPath().getString("id");
    asAdministrator()
        .header("Idempotency-Key", key)
        .body(BODY)
        .post("/subscriptions")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(id))
        .body("$", not(hasKey("secret")));
    asAdministrator()
        .header("If-Match", "\"99\"")
        .post("/subscriptions/" + id + "/rotation")
        .then()
        .statusCode(412);
    var rotated = asAdministrator().post("/subscriptions/" + id + "/rotation").jsonPath();
    assertThat(rotated.getString("secret")).isNotEqualTo(secret);
    assertThat(rotated.getString("previousSecretUntil")).isNotNull();

    var bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    try (var connection = database.getConnection();
        var search =
            connection.prepareStatement(
                "select (select count(*) from subscription where position(? in secret) > 0"
                    + " or position(? in previous_secret) > 0)"
                    + " + (select count(*) from idempotency_answer where body like ?)")) {
      search.setBytes(1, bytes);
      search.setBytes(2, bytes);
      search.setString(3, "%whsec%");
      try (var row = search.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
    end(id);
  }

  @Test
  void aTestReturnsWhatTheReceiverAnswered() {
    try (var receiver = new MoodyReceiver()) {
      var subscribed = SubscriptionClient.create(receiver.url("receiver.test"), "");
      subscribed
          .post("/test", "")
          .then()
          .statusCode(200)
          .body("outcome", equalTo("DELIVERED"), "status", equalTo(204));
      assertThat(receiver.requestsAbout(subscribed.id()).getFirst().text())
          .contains("webhook.test");
      receiver.behave(_ -> MoodyReceiver.status(404));
      subscribed.post("/test", "").then().body("reason", equalTo("http-404"));
      asAdministrator()
          .queryParam("limit", 1)
          .get("/subscriptions/" + subscribed.id() + "/deliveries")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].status", equalTo(404), "items[0].type", equalTo("webhook.test"))
          .body("next", not(equalTo(null)));
      subscribed.delete();
    }
  }

  @Test
  void aRedeliveryNamesWhichEvents() {
    String id = asAdministrator().body(BODY).post("/subscriptions").jsonPath().getString("id");
    var path = "/subscriptions/" + id + "/redeliveries";
    asAdministrator().body("{}").post(path).then().statusCode(400);
    asAdministrator()
        .body("{\"since\":\"2026-10-13T08:00:00+08:00\",\"eventId\":\"%s\"}".formatted(id))
        .post(path)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("eventId"));
    asAdministrator()
        .body("{\"eventId\":\"" + id + "\"}")
        .post(path)
        .then()
        .statusCode(202)
        .body("events", equalTo(0));
    end(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "group-office", "leading-group", "reporter"})
  void onlyTheAdministratorHasAccess(String role) {
    var path = "/subscriptions/" + UUID.randomUUID();
    as(role).get("/subscriptions").then().statusCode(403);
    as(role).body(BODY).post("/subscriptions").then().statusCode(403);
    as(role).get(path + "/deliveries").then().statusCode(403);
    as(role).post(path + "/test").then().statusCode(403);
    given().get("/subscriptions").then().statusCode(401);
  }

  @Test
  void theEndpointsAreDocumentedAndTheSubscriptionsCounted() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths", hasKey("/subscriptions"))
        .body("paths", hasKey("/subscriptions/{id}/redeliveries"))
        .body(
            "paths['/subscriptions/{id}']['get'].responses['200'].content['application/json']"
                + ".examples.parked.value.state",
            equalTo("PARKED"));
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("yuqing_subscriptions{state=\"parked\"}"))
        .body(containsString("yuqing_webhook_subjects_waiting"));
  }

  private static io.restassured.specification.RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role))
        .contentType(io.restassured.http.ContentType.JSON);
  }

  private static void end(String id) {
    asAdministrator().header("If-Match", "*").delete("/subscriptions/" + id).then().statusCode(204);
  }
}
