package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Acknowledged;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// Who may see and acknowledge an alert, and what that stops.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AcknowledgementTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();

  @Test
  void anAcknowledgementEndsTheEscalation() {
    var order = notified("logistics");
    as("liaison", "logistics")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("acknowledged.person", equalTo("liaison-logistics"))
        .body("acknowledged.post", equalTo("liaison"));
    await().atMost(SOON).until(() -> wire.heardOf(incident, Acknowledged.class).size() == 1);

    clock.tick(HALF_AN_HOUR);
    notified("logistics");
    assertThat(Mailbox.about(order.number())).hasSize(1);
  }

  @Test
  void theFirstAcknowledgementIsKept() {
    var order = notified("finance");
    as("liaison", "finance")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(200);
    as("group-office", "party-affairs")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(200)
        .body("acknowledged.person", equalTo("liaison-finance"));
    notified("finance");
    assertThat(wire.heardOf(incident, Acknowledged.class)).hasSize(1);
  }

  @Test
  void theGroupOfficeAcknowledgesForAll() {
    var order = notified("academic");
    as("group-office", "party-affairs")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(200)
        .body("acknowledged.post", equalTo("group-office"));
  }

  @Test
  void whoWasNotNotifiedMayNotAcknowledge() {
    var order = notified("personnel");
    as("department-head", "personnel")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(403)
        .contentType(containsString("problem+json"));
    as("auditor").post("/alerts/" + order.alert() + "/acknowledgement").then().statusCode(403);
    as("liaison", "logistics")
        .post("/alerts/" + order.alert() + "/acknowledgement")
        .then()
        .statusCode(404);
    given().post("/alerts/" + order.alert() + "/acknowledgement").then().statusCode(401);
    as("group-office", "party-affairs")
        .get("/alerts/" + order.alert())
        .then()
        .statusCode(200)
        .body("acknowledged", nullValue());
  }

  @Test
  void aListShowsWhatTheCallerMaySee() {
    var first = notified("admissions");
    var second = notified("admissions");
    as("auditor")
        .queryParam("incident", incident)
        .queryParam("limit", 1)
        .get("/alerts")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(second.alert().toString()))
        .body("items[0].label", equalTo("起草回复通稿"))
        .body("items[0].due", equalTo("2026-10-13T12:20:00+08:00"))
        .body("items[0].ladder", hasSize(2))
        .body("items[0].ladder[1].after", equalTo("PT30M"))
        .body("items[0].deliveries[0].state", equalTo("ACCEPTED"))
        .body("next", notNullValue());
    String next =
        as("auditor")
            .queryParam("incident", incident)
            .queryParam("limit", 1)
            .get("/alerts")
            .path("next");
    as("auditor")
        .queryParam("incident", incident)
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/alerts")
        .then()
        .body("items[0].id", equalTo(first.alert().toString()))
        .body("next", nullValue());
    as("liaison", "admissions")
        .queryParam("incident", incident)
        .get("/alerts")
        .then()
        .body("items", hasSize(2));
    as("liaison", "finance")
        .queryParam("incident", incident)
        .get("/alerts")
        .then()
        .body("items", hasSize(0));
    as("reporter").get("/alerts").then().statusCode(403);
    as("administrator").get("/alerts").then().statusCode(403);
    as("auditor")
        .queryParam("incident", "x")
        .queryParam("limit", 0)
        .get("/alerts")
        .then()
        .statusCode(400)
        .body("errors", hasSize(2));
  }

  @Test
  void aLinkShowsOnGetAndAcknowledgesOnPostOnce() {
    var order = notified("employment");
    var code = Mailbox.about(order.number()).getFirst().code();
    for (int i = 0; i < 2; i++) {
      given()
          .get("/a/" + code)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body(containsString(order.number()))
          .body(containsString("时限："), containsString("第10条"))
          .body(containsString("/incidents/" + incident + "\">进入系统办理"))
          .body(containsString("<form method=\"post\">"))
          .body(not(containsString("liaison-employment")));
    }
    assertThat(wire.heardOf(incident, Acknowledged.class)).isEmpty();

    given().post("/a/" + code).then().statusCode(200).body(containsString("已确认收到"));
    await().atMost(SOON).until(() -> wire.heardOf(incident, Acknowledged.class).size() == 1);
    assertThat(wire.heardOf(incident, Acknowledged.class).getFirst().person())
        .isEqualTo("liaison-employment");
    given().post("/a/" + code).then().statusCode(410);
    given()
        .header("Accept-Language", "en")
        .get("/a/" + code)
        .then()
        .statusCode(410)
        .body(containsString("has been used"))
        .body(containsString(order.number()))
        .body(containsString("/incidents/" + incident + "\">Go and do it"))
        .body(not(containsString("<form")));
    clock.tick(Duration.ofDays(3));
    given()
        .get("/a/" + code)
        .then()
        .statusCode(410)
        .body(containsString("已经使用过"), containsString("/incidents/" + incident + "\">"))
        .body(not(containsString(order.number())));
  }

  /// The one script that the policy of the page lets run is the one that it has.
  @Test
  void thePageCountsDownByAScriptOfItsOwn() throws NoSuchAlgorithmException {
    var order = notified("admissions");
    var code = Mailbox.about(order.number()).getFirst().code();
    var page = given().get("/a/" + code).then().statusCode(200).extract();
    var script = page.asString().split("<script>", 2)[1].split("</script>", 2)[0];
    var hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(script.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'sha256-" + hash + "'")
        .doesNotContain("script-src 'unsafe");
    assertThat(page.asString())
        .contains("data-due=\"2026-10-13T04:20:00Z\"", "data-left=\"还剩 #h 小时 #m 分 #s 秒\"");
  }

  @Test
  void aCodeExpires() {
    var order = notified("youth-league");
    var code = Mailbox.about(order.number()).getFirst().code();
    clock.tick(Duration.ofDays(3));
    given().post("/a/" + code).then().statusCode(410).body(containsString("已失效"));
    given()
        .get("/a/" + code)
        .then()
        .body(containsString("/incidents/" + incident + "\">进入系统办理"))
        .body(not(containsString(order.number())));
    assertThat(wire.heardOf(incident, Acknowledged.class)).isEmpty();
  }

  @Test
  void wrongCodesSlowTheirGuesserAndNoRightCode() {
    var order = notified("media-centre");
    var code = Mailbox.about(order.number()).getFirst().code();
    for (int i = 0; i < CodeRateLimit.WRONG_CODES; i++) {
      given().get("/a/NASNASNAS" + (i % 8 + 2)).then().statusCode(404);
    }
    given().get("/a/ABCDEFGHJK").then().statusCode(429).header("Retry-After", notNullValue());
    // Behind the same gateway a right code is taken all the same.
    given().post("/a/" + code).then().statusCode(200);
    clock.tick(CodeRateLimit.WINDOW.plusSeconds(1));
    given().get("/a/ABCDEFGHJK").then().statusCode(404);
  }

  /// An alert to a department's liaison, sent and accepted; half an hour later its head is next.
  private AlertOrdered notified(String department) {
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
