package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// Whose alerts a list shows, and which of them still ask for an acknowledgement.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AlertListTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();

  @Test
  void mineAreThoseThatWereSentToMe() {
    var first = alert("finance").alert().toString();
    var other = alert("academic").alert().toString();
    assertThat(ids(as("liaison", "finance").queryParam("person", "me"))).containsExactly(first);
    assertThat(ids(as("liaison", "academic").queryParam("person", "me"))).containsExactly(other);
    // The head's department owes it, and nothing was sent to the head yet.
    assertThat(ids(as("department-head", "finance"))).containsExactly(first);
    assertThat(ids(as("department-head", "finance").queryParam("person", "me"))).isEmpty();
    clock.tick(HALF_AN_HOUR);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ids(as("department-head", "finance").queryParam("person", "me")))
                    .containsExactly(first));
  }

  @Test
  void aFilterThatIsRepeatedHoldsForAllItsValues() {
    var first = alert("finance").alert().toString();
    var second = alert("academic").alert().toString();
    assertThat(ids(as("auditor").queryParam("person", "liaison-finance", "liaison-academic")))
        .containsExactlyInAnyOrder(first, second);
    var other = UUID.randomUUID();
    var both = as("auditor").queryParam("incident", other, incident).get("/alerts").jsonPath();
    assertThat(both.getList("items.id", String.class)).containsExactlyInAnyOrder(first, second);
    as("auditor")
        .queryParam("incident", incident, "none")
        .queryParam("person", "liaison-finance", "nobody")
        .get("/alerts")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("incident", "person"));
  }

  @Test
  void whoSeesAllAlertsMayAskForAnybodysAndOthersForTheirOwn() {
    var alert = alert("logistics").alert().toString();
    assertThat(ids(as("group-office").queryParam("person", "liaison-logistics")))
        .containsExactly(alert);
    assertThat(ids(as("auditor").queryParam("person", "liaison-finance"))).isEmpty();
    assertThat(ids(as("liaison", "logistics").queryParam("person", "liaison-logistics")))
        .containsExactly(alert);
    as("liaison", "logistics")
        .queryParam("person", "liaison-finance")
        .get("/alerts")
        .then()
        .statusCode(403)
        .body("detail", containsString("领导小组办公室"));
    as("auditor")
        .queryParam("person", "nobody")
        .queryParam("unacknowledged", "yes")
        .get("/alerts")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("person", "unacknowledged"));
  }

  @Test
  void anAlertAsksUntilItIsAcknowledged() {
    var acknowledged = alert("personnel").alert().toString();
    var unanswered = alert("personnel").alert().toString();
    as("liaison", "personnel")
        .post("/alerts/" + acknowledged + "/acknowledgement")
        .then()
        .statusCode(200);
    assertThat(ids(mine("personnel").queryParam("unacknowledged", "true")))
        .containsExactly(unanswered);
    assertThat(ids(mine("personnel").queryParam("unacknowledged", "false")))
        .containsExactly(acknowledged);
    assertThat(ids(mine("personnel"))).containsExactly(unanswered, acknowledged);
  }

  @Test
  void anAlertOfWhatIsDoneAsksNobody() {
    var order = alert("employment");
    assertThat(ids(mine("employment").queryParam("unacknowledged", "true")))
        .containsExactly(order.alert().toString());
    var now = clock.instant();
    wire.say(incident, new ObligationMet(order.obligation(), order.due(), now, now));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ids(mine("employment").queryParam("unacknowledged", "true"))).isEmpty());
    assertThat(ids(mine("employment").queryParam("unacknowledged", "false"))).isEmpty();
    assertThat(ids(mine("employment"))).containsExactly(order.alert().toString());
  }

  @Test
  void aFilteredListHasItsPages() {
    var first = alert("admissions").alert().toString();
    var second = alert("admissions").alert().toString();
    var page =
        mine("admissions")
            .queryParam("unacknowledged", "true")
            .queryParam("limit", 1)
            .get("/alerts")
            .jsonPath();
    assertThat(page.getList("items.id")).containsExactly(second);
    mine("admissions")
        .queryParam("unacknowledged", "true")
        .queryParam("limit", 1)
        .queryParam("cursor", page.getString("next"))
        .get("/alerts")
        .then()
        .body("items.id", contains(first));
  }

  private RequestSpecification mine(String department) {
    return as("liaison", department).queryParam("person", "me");
  }

  /// Of this test's incident.
  private List<String> ids(RequestSpecification request) {
    return request
        .queryParam("incident", incident)
        .get("/alerts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  /// An alert to a department's liaison, sent and accepted; half an hour later its head is next.
  private AlertOrdered alert(String department) {
    clock.tick(Duration.ofSeconds(1));
    var order =
        Orders.opened(
            department,
            clock.instant(),
            Orders.rung(Post.LIAISON, department, ZERO),
            Orders.rung(Post.DEPARTMENT_HEAD, department, HALF_AN_HOUR));
    wire.say(incident, order);
    await()
        .atMost(SOON)
        .until(
            () ->
                wire.heardOf(incident, Accepted.class).stream()
                    .anyMatch(accepted -> accepted.delivery().alert().equals(order.alert())));
    return order;
  }

  private static RequestSpecification as(String role, String... departments) {
    return given().auth().oauth2(AccessTokens.bearer(role, departments));
  }
}
