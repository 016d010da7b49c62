package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.ToldOrally;
import yuqing.contracts.NotificationEvent.Urged;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// What an office does about an alert by hand, and what reminds people by itself.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AlertActTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration A_DAY = Duration.ofDays(1);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();

  @Test
  void aCallIsTheStrongestProofUntilSomebodyAcknowledges() {
    var order = told("logistics", A_DAY);
    show(order).body("proof", equalTo("ACCEPTED")).body("calls", empty());
    var key = UUID.randomUUID().toString();
    var body = Map.of("person", "liaison-logistics", "occurredAt", clock.instant().toString());
    for (int i = 0; i < 2; i++) {
      call(order, key, body)
          .statusCode(201)
          .body("proof", equalTo("TOLD_ORALLY"))
          .body("state", equalTo("CLIMBING"))
          .body("calls.person", contains("liaison-logistics"))
          .body("calls.post", contains("liaison"))
          .body("calls.recordedBy.role", contains("group-office"));
    }
    await().atMost(SOON).until(() -> wire.heardOf(incident, ToldOrally.class).size() == 1);
    assertThat(wire.heardOf(incident, ToldOrally.class).getFirst().department())
        .isEqualTo("logistics");
    as("liaison", "logistics").post(path(order, "acknowledgement")).then().statusCode(200);
    show(order).body("proof", equalTo("ACKNOWLEDGED"));
  }

  @Test
  void whoHasNotBeenReachedYetMayBeCalled() {
    var order = told("finance", A_DAY);
    call(order, null, Map.of("person", "department-head-finance"))
        .statusCode(201)
        .body("calls.post", contains("department-head"));
  }

  @Test
  void aCallIsToSomebodyWhomItConcernsAndAtATimeThatCanBe() {
    var order = told("academic", A_DAY);
    call(
            order,
            null,
            Map.of(
                "person",
                "liaison-finance",
                "occurredAt",
                order.orderedAt().minus(Duration.ofMinutes(2)).toString()))
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("person", "occurredAt"));
    call(
            order,
            null,
            Map.of(
                "person", "liaison-academic", "occurredAt", clock.instant().plus(A_DAY).toString()))
        .statusCode(422)
        .body("errors.code", contains("in-future"));
    call(order, null, Map.of()).statusCode(400).body("errors.field", contains("person"));
    show(order).body("calls", empty());
    as("liaison", "academic")
        .contentType("application/json")
        .body(Map.of("person", "liaison-academic"))
        .post(path(order, "calls"))
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsUrgedIsToldAgainToThoseWhoOweItAndNotTooOften() {
    var order = told("personnel", A_DAY);
    urge(order).statusCode(201).body("urged", equalTo(1));
    await().atMost(SOON).until(() -> Mailbox.about(order.number()).size() == 2);
    urge(order).statusCode(409).body("detail", containsString("10 分钟"));
    clock.tick(Duration.ofMinutes(10));
    urge(order)
        .statusCode(201)
        .body("urged", equalTo(2))
        .body("deliveries.findAll { it.round == 2 }.person", contains("liaison-personnel"));
    await().atMost(SOON).until(() -> wire.heardOf(incident, Urged.class).size() == 2);
    assertThat(wire.heardOf(incident, Urged.class)).extracting(Urged::times).containsExactly(1, 2);
  }

  @Test
  void whatIsDoneIsNotUrged() {
    var order = told("employment", A_DAY);
    met(order);
    await().atMost(SOON).untilAsserted(() -> urge(order).statusCode(409));
  }

  @Test
  void anAcknowledgementThatNothingFollowsIsReminded() {
    var order = told("admissions", A_DAY);
    as("liaison", "admissions").post(path(order, "acknowledgement")).then().statusCode(200);
    clock.tick(Duration.ofHours(11));
    told("logistics", A_DAY);
    assertThat(wire.heardOf(incident, Urged.class)).isEmpty();
    clock.tick(Duration.ofHours(1));
    await().atMost(SOON).until(() -> wire.heardOf(incident, Urged.class).size() == 1);
    assertThat(wire.heardOf(incident, Urged.class).getFirst().by()).isNull();
    await().atMost(SOON).until(() -> Mailbox.about(order.number()).size() == 2);
    show(order).body("reminded", equalTo(1)).body("urged", equalTo(0));

    met(order);
    await().atMost(SOON).untilAsserted(() -> urge(order).statusCode(409));
    clock.tick(Duration.ofHours(6));
    told("logistics", A_DAY);
    assertThat(Mailbox.about(order.number())).hasSize(2);
  }

  private void met(AlertOrdered order) {
    var now = clock.instant();
    wire.say(incident, new ObligationMet(order.obligation(), order.due(), now, now));
  }

  private ValidatableResponse call(AlertOrdered order, String key, Map<String, String> body) {
    var request = as("group-office").contentType("application/json").body(body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post(path(order, "calls")).then();
  }

  private static ValidatableResponse urge(AlertOrdered order) {
    return as("admin-office").post(path(order, "urgings")).then();
  }

  private static ValidatableResponse show(AlertOrdered order) {
    return as("auditor").get("/alerts/" + order.alert()).then().statusCode(200);
  }

  private static String path(AlertOrdered order, String act) {
    return "/alerts/" + order.alert() + "/" + act;
  }

  /// An alert to a department's liaison, sent and accepted; its head is next, two days later.
  private AlertOrdered told(String department, Duration left) {
    clock.tick(Duration.ofSeconds(1));
    var now = clock.instant();
    var order =
        due(
            now.plus(left),
            Orders.opened(
                department,
                now,
                Orders.rung(Post.LIAISON, department, ZERO),
                Orders.rung(Post.DEPARTMENT_HEAD, department, Duration.ofDays(2))));
    wire.say(incident, order);
    await()
        .atMost(SOON)
        .until(
            () ->
                wire.heardOf(incident, Accepted.class).stream()
                    .anyMatch(accepted -> accepted.delivery().alert().equals(order.alert())));
    return order;
  }

  private static AlertOrdered due(Instant due, AlertOrdered order) {
    return new AlertOrdered(
        order.alert(),
        order.cause(),
        order.number(),
        order.obligation(),
        order.level(),
        due,
        order.orderedAt(),
        List.copyOf(order.ladder()),
        null,
        null,
        null);
  }

  private static RequestSpecification as(String role, String... departments) {
    return given().auth().oauth2(AccessTokens.bearer(role, departments));
  }
}
