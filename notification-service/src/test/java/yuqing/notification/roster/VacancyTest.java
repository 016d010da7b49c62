package yuqing.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static yuqing.notification.roster.RosterCalls.as;
import static yuqing.notification.roster.RosterCalls.asAdministrator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// Vacant posts: how they are reported, and who is alerted in their place.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class VacancyTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;

  @Test
  void aNewDepartmentIsPublishedAndFaultyUntilItsPostsAreHeld() {
    var code = RosterCalls.newDepartment();
    await().atMost(SOON).until(() -> publishedDepartment(code) != null);
    assertThat(publishedDepartment(code).liaisonFiled()).isFalse();
    as("group-office", "party-affairs")
        .get("/readiness")
        .then()
        .statusCode(200)
        .body("ready", equalTo(false))
        .body(
            "faults.findAll { it.department == '" + code + "' }.post",
            containsInAnyOrder("liaison", "department-head", "leader-in-charge"))
        .body("faults.code", hasItems("no-filed-liaison", "no-holder"));

    RosterCalls.holds("department-head." + code, "department-head-finance");
    RosterCalls.holds("leader-in-charge." + code, "leader-in-charge-academic");
    RosterCalls.file(code, "liaison-finance", "2026-01-01", null);
    as("auditor")
        .get("/readiness")
        .then()
        .body("faults.findAll { it.department == '" + code + "' }", empty());
    await().atMost(SOON).until(() -> publishedDepartment(code).liaisonFiled());
    as("liaison", "finance").get("/readiness").then().statusCode(403);
    RosterCalls.retire(code);
  }

  /// As an earlier version took it.
  @Test
  void aHolderWhomNoMailReachesIsAFaultUntilTheAddressIsCorrected() {
    var code = RosterCalls.newDepartment();
    var person = "head-" + code;
    var body = "{\"name\":\"甲某\",\"email\":\"head@b.example\",\"language\":\"zh\"}";
    asAdministrator().header("If-None-Match", "*").body(body).put("/people/" + person);
    RosterCalls.holds("department-head." + code, person);
    transactions.inNew(
        connection ->
            Sql.update(
                connection,
                "update person set email = ? where id = ?",
                "head@b.example\u3000",
                person));
    as("auditor")
        .get("/readiness")
        .then()
        .body("ready", equalTo(false))
        .body("faults.find { it.person == '" + person + "' }.code", equalTo("bad-address"))
        .body("faults.find { it.person == '" + person + "' }.post", equalTo("department-head"))
        .body("faults.find { it.person == '" + person + "' }.department", equalTo(code));
    asAdministrator()
        .header("If-Match", "*")
        .body(body)
        .put("/people/" + person)
        .then()
        .statusCode(200);
    as("auditor")
        .get("/readiness")
        .then()
        .body("faults.findAll { it.person == '" + person + "' }", empty());
    RosterCalls.retire(code);
  }

  @Test
  void aDepartmentWithoutAFiledLiaisonIsAlertedThroughItsHeadAndTheGroupOffice() {
    var code = RosterCalls.newDepartment();
    RosterCalls.holds("department-head." + code, "department-head-academic");
    var incident = UUID.randomUUID();
    var order =
        Orders.opened(code, clock.instant(), Orders.rung(Post.LIAISON, code, Duration.ZERO));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 2);
    assertThat(wire.heardOf(incident, Accepted.class))
        .extracting(accepted -> accepted.delivery().person())
        .containsExactlyInAnyOrder("department-head-academic", "group-office");
    RosterCalls.retire(code);
  }

  @Test
  void aDeputyIsAlertedWhileAPostIsVacant() {
    var code = RosterCalls.newDepartment();
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"holders\":[{\"person\":\"liaison-academic\",\"deputy\":true}]}")
        .put("/posts/department-head." + code)
        .then()
        .statusCode(200);
    var incident = UUID.randomUUID();
    wire.say(
        incident,
        Orders.opened(
            code, clock.instant(), Orders.rung(Post.DEPARTMENT_HEAD, code, Duration.ZERO)));
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 1);
    assertThat(wire.heardOf(incident, Accepted.class).getFirst().delivery().person())
        .isEqualTo("liaison-academic");
    RosterCalls.retire(code);
  }

  @Test
  void aTermEndsAtMidnightAndTheDepartmentIsPublished() {
    var code = RosterCalls.newDepartment();
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    RosterCalls.file(code, "liaison-finance", today.toString(), today.toString());
    await().atMost(SOON).until(() -> publishedDepartment(code).liaisonFiled());
    clock.tick(Duration.ofDays(1));
    await().atMost(SOON).until(() -> !publishedDepartment(code).liaisonFiled());
    as("auditor").get("/departments/" + code).then().body("liaisonFiled", equalTo(false));
    RosterCalls.retire(code);
  }

  private RosterEvent.Department publishedDepartment(String code) {
    return RosterCalls.lastPublished(wire, code);
  }
}
