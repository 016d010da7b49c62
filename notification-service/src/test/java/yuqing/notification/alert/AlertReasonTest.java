package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// Why somebody was told of an alert, or was not, in people's words.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AlertReasonTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();

  @Test
  void whoHoldsThePostThatOwesItIsToldAndTheNextOneNotYet() {
    var order = told("logistics");
    reasons("liaison-logistics")
        .body("items", hasSize(1))
        .body("items[0].alert", equalTo(order.alert().toString()))
        .body("items[0].told", equalTo(true))
        .body("items[0].reasons.code", contains("OWES"))
        .body("items[0].reasons.text", contains("该事项由其岗位承办"));
    reasons("department-head-logistics")
        .body("items[0].told", equalTo(false))
        .body("items[0].reasons.code", contains("NOT_YET"));
    clock.tick(HALF_AN_HOUR);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                reasons("department-head-logistics")
                    .body("items[0].told", equalTo(true))
                    .body("items[0].reasons.code", contains("NEXT_ON_LADDER")));
  }

  @Test
  void whoseTurnDidNotComeAndWhoHoldsNoPostOfTheLadderReadSo() {
    var order = told("finance");
    as("liaison", "finance")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(200);
    reasons("department-head-finance").body("items[0].reasons.code", contains("ENDED_BEFORE"));
    reasons("liaison-academic")
        .body("items[0].told", equalTo(false))
        .body("items[0].reasons.code", contains("NOT_ON_LADDER"));
  }

  @Test
  void whoWasCalledReadsSo() {
    var order = told("personnel");
    as("group-office")
        .contentType("application/json")
        .body("{\"person\":\"department-head-personnel\"}")
        .post("/alerts/" + order.alert() + "/calls")
        .then()
        .statusCode(201);
    reasons("department-head-personnel")
        .body("items[0].told", equalTo(true))
        .body("items[0].reasons.code", contains("BY_TELEPHONE"));
  }

  @Test
  void aVacantPostIsAReasonForTheGroupOffice() {
    var order =
        Orders.opened(
            "vacant-place",
            clock.instant(),
            Orders.rung(Post.DEPARTMENT_HEAD, "vacant-place", ZERO),
            Orders.rung(Post.LEADER_IN_CHARGE, "vacant-place", HALF_AN_HOUR));
    wire.say(incident, order);
    awaitAccepted(order);
    reasons("group-office").body("items[0].reasons.code", contains("FOR_A_VACANCY"));
  }

  @Test
  void everybodyMayAskForThemselvesAndWhoSeesAllForAnybody() {
    told("employment");
    ask(as("liaison", "employment"), null)
        .statusCode(200)
        .body("items[0].reasons.code", contains("OWES"));
    ask(as("liaison", "employment"), "department-head-employment").statusCode(403);
    ask(as("liaison", "logistics"), null).statusCode(200).body("items", hasSize(0));
    ask(as("auditor"), "nobody").statusCode(400).body("errors.field", contains("person"));
    as("auditor")
        .queryParam("incident", "x")
        .queryParam("person", "nobody")
        .get("/alerts/reasons")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("incident", "person"));
    as("auditor")
        .queryParam("person", "liaison-finance")
        .get("/alerts/reasons")
        .then()
        .statusCode(400)
        .body("errors.field", contains("incident"));
  }

  @Test
  void theReasonsHaveTheirPages() {
    told("admissions");
    told("admissions");
    var first = as("auditor").queryParam("limit", 1);
    var next =
        ask(first, "liaison-admissions")
            .statusCode(200)
            .body("next", notNullValue())
            .extract()
            .jsonPath()
            .getString("next");
    ask(as("auditor").queryParam("limit", 1).queryParam("cursor", next), "liaison-admissions")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  private ValidatableResponse reasons(String person) {
    return ask(as("auditor"), person).statusCode(200);
  }

  /// @param person null for the caller
  private ValidatableResponse ask(RequestSpecification request, String person) {
    if (person != null) {
      request.queryParam("person", person);
    }
    return request.queryParam("incident", incident).get("/alerts/reasons").then();
  }

  private AlertOrdered told(String department) {
    clock.tick(Duration.ofSeconds(1));
    var order =
        Orders.opened(
            department,
            clock.instant(),
            Orders.rung(Post.LIAISON, department, ZERO),
            Orders.rung(Post.DEPARTMENT_HEAD, department, HALF_AN_HOUR));
    wire.say(incident, order);
    awaitAccepted(order);
    return order;
  }

  private void awaitAccepted(AlertOrdered order) {
    await()
        .atMost(SOON)
        .until(
            () ->
                wire.heardOf(incident, Accepted.class).stream()
                    .anyMatch(accepted -> accepted.delivery().alert().equals(order.alert())));
  }

  private static RequestSpecification as(String role, String... departments) {
    return given().auth().oauth2(AccessTokens.bearer(role, departments));
  }
}
