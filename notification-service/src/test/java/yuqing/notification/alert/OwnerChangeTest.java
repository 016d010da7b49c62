package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.NotificationEvent.Acknowledged;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// The report to the superior passes from the group office to the leading group as level 1 comes
/// beside the flag, and back as it goes: both posts are of one department, and only one owes it.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class OwnerChangeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final String DEPARTMENT = "party-affairs";

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();
  private final UUID obligation = UUID.randomUUID();
  private final String number = "YQ-2026-" + incident.toString().substring(0, 8);
  private Instant byFlag;
  private Instant byLevel;

  @BeforeEach
  void flagged() {
    byFlag = clock.instant().plus(Duration.ofHours(2));
    byLevel = clock.instant().plus(Duration.ofHours(1));
    wire.say(incident, order(AlertCause.OPENED, byOffice(), byFlag));
    awaitMessages("group-office", 1);
  }

  @Test
  void theOfficeIsNotifiedThatItHasPassedAndTheLeadingGroupIsAlerted() {
    raise();
    awaitMessages("leading-group", 1);
    awaitChange("group-office", "已转由领导小组办理，您无需再办");
    // The old ladder has ended, the new one climbs.
    clock.tick(PAUSE);
    awaitMessages("principal-leader", 1);
    assertThat(alertsTo("group-office")).hasSize(1);
    assertThat(alertsTo("leading-group")).hasSize(1);
    assertThat(changesTo("leading-group")).isEmpty();
  }

  @Test
  void loweredItIsTheOfficesAgainAndTheLeadingGroupHasLostIt() {
    raise();
    awaitMessages("leading-group", 1);
    awaitChange("group-office", "已转由领导小组办理");
    lower();
    awaitMessages("group-office", 2);
    awaitChange("leading-group", "已转由领导小组办公室办理，您无需再办");
    assertThat(changesTo("leading-group")).hasSize(1).noneMatch(text -> text.contains("现应于"));
    assertThat(changesTo("group-office")).hasSize(1);
  }

  @Test
  void whoLostItMayNoLongerAcknowledgeNorIsItListedAsTheirs() {
    var lost = alertsTo("group-office").getFirst().code();
    raise();
    awaitMessages("leading-group", 1);
    given().post("/a/" + lost).then().statusCode(410);
    assertThat(wire.heardOf(incident, Acknowledged.class)).isEmpty();
    listed("group-office", 0);
    listed("leading-group", 1);

    var passing = alertsTo("leading-group").getFirst().code();
    lower();
    awaitMessages("group-office", 2);
    given().post("/a/" + passing).then().statusCode(410);
    listed("leading-group", 0);
    listed("group-office", 2);
    given().post("/a/" + lost).then().statusCode(200);
  }

  @Test
  void whatIsTheirsAgainBeforeTheyWereNotifiedIsNoChange() {
    raise();
    lower();
    awaitMessages("group-office", 2);
    clock.tick(PAUSE);
    awaitMessages("leading-group", 1);
    assertThat(changesTo("group-office")).isEmpty();
  }

  @Test
  void onceMissedTheNewOwnersPlanEndsTheOldOne() {
    var missed = clock.instant();
    wire.say(incident, moved(byLeadingGroup(), byFlag, byLevel));
    wire.say(incident, order(AlertCause.MISSED, byLeadingGroup(), missed));
    awaitMessages("leading-group", 1);
    clock.tick(PAUSE);
    awaitMessages("principal-leader", 1);
    assertThat(alertsTo("leading-group")).hasSize(1);
  }

  private void raise() {
    wire.say(incident, moved(byLeadingGroup(), byFlag, byLevel));
    wire.say(incident, order(AlertCause.OPENED, byLeadingGroup(), byLevel));
  }

  private void lower() {
    wire.say(incident, moved(byOffice(), byLevel, byFlag));
    wire.say(incident, order(AlertCause.OPENED, byOffice(), byFlag));
  }

  private Obligation byOffice() {
    return owed(9, Post.GROUP_OFFICE);
  }

  private Obligation byLeadingGroup() {
    return owed(10, Post.LEADING_GROUP);
  }

  private Obligation owed(int article, Post owner) {
    var code = ObligationCode.REPORT_TO_SUPERIOR;
    return new Obligation(obligation, code, code.code(), null, article, owner, DEPARTMENT);
  }

  private ObligationMoved moved(Obligation owed, Instant before, Instant due) {
    var now = clock.instant();
    return new ObligationMoved(owed, now, before, now, due, now);
  }

  /// With the post above the owner, five minutes later.
  private AlertOrdered order(AlertCause cause, Obligation owed, Instant due) {
    var above = owed.owner() == Post.GROUP_OFFICE ? Post.LEADING_GROUP : Post.PRINCIPAL_LEADER;
    var ladder =
        List.of(new Rung(owed.owner(), DEPARTMENT, ZERO), new Rung(above, DEPARTMENT, PAUSE));
    return Orders.due(
        due, Orders.numbered(number, Orders.order(cause, owed, clock.instant(), ladder)));
  }

  private void listed(String person, int alerts) {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .queryParam("incident", incident)
        .queryParam("person", person)
        .get("/alerts")
        .then()
        .statusCode(200)
        .body("items", hasSize(alerts));
  }

  private void awaitMessages(String person, int alerts) {
    await().atMost(SOON).untilAsserted(() -> assertThat(alertsTo(person)).hasSize(alerts));
  }

  private void awaitChange(String person, String words) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              clock.tick(Duration.ofSeconds(1));
              assertThat(changesTo(person)).anyMatch(text -> text.contains(words));
            });
  }

  private List<Mailbox.Arrived> alertsTo(String person) {
    return Mailbox.about(number, person).stream().filter(each -> !isChange(each)).toList();
  }

  private List<String> changesTo(String person) {
    return Mailbox.about(number, person).stream()
        .filter(OwnerChangeTest::isChange)
        .map(Mailbox.Arrived::text)
        .toList();
  }

  private static boolean isChange(Mailbox.Arrived message) {
    return message.subject().startsWith("【事项变更】");
  }
}
