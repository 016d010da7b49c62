package yuqing.notification.rota;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static yuqing.notification.rota.RotaCalls.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Exhausted;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.roster.RosterCalls;

/// Whom alerts reach by the duty rota. Every test has a department of its own, and leaves no shift
/// of the school that still goes on.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class RotaAlertTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();
  private String department;

  @BeforeEach
  void aDepartmentOfItsOwn() {
    department = RosterCalls.newDepartment();
  }

  @AfterEach
  void theShiftsAreOver() {
    clock.tick(Duration.ofHours(13));
    RosterCalls.retire(department);
  }

  @Test
  void offHoursWhoIsOnDutyIsToldBesideTheLiaisonAndOnce() {
    goTo(LocalTime.of(17, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    RosterCalls.holds("department-head." + department, "department-head-finance");
    onDuty(department, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    var order = order(Post.LIAISON, Post.DEPARTMENT_HEAD);
    wire.say(incident, order);
    awaitTold("liaison-finance", "liaison-academic");
    assertReason("liaison-academic", "ON_DUTY");
    assertReason("liaison-finance", "OWES");
    assertThat(Mailbox.about(order.number()))
        .anyMatch(message -> message.toString().contains("部门值班人员"));
    clock.tick(HALF_AN_HOUR);
    awaitTold("liaison-finance", "liaison-academic", "department-head-finance");
  }

  @Test
  void inOfficeHoursTheRotaStandsInForNobody() {
    goTo(LocalTime.of(16, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    onDuty(department, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    clock.tick(Duration.ofMinutes(20));
    wire.say(incident, order(Post.LIAISON));
    awaitTold("liaison-finance");
    assertReason("liaison-academic", "NOT_ON_LADDER");
  }

  @Test
  void afterASwapTheOtherOneIsTold() {
    goTo(LocalTime.of(19, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    var shift = onDuty(department, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    RotaCalls.swap(as("administrator"), shift, "liaison-employment").statusCode(201);
    wire.say(incident, order(Post.LIAISON));
    awaitTold("liaison-finance", "liaison-employment");
  }

  @Test
  void whoIsOnDutyFillsAVacantPostOffHours() {
    goTo(LocalTime.of(20, 0));
    onDuty(department, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    wire.say(incident, order(Post.DEPARTMENT_HEAD));
    awaitTold("liaison-academic");
    assertThat(wire.heardOf(incident, Exhausted.class)).isEmpty();
  }

  @Test
  void whoHasLeftOrWhoseShiftIsOverIsNotTold() {
    goTo(LocalTime.of(20, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    var leaver = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
    RosterCalls.enter(leaver);
    onDuty(department, leaver);
    RosterCalls.leave(leaver);
    clock.tick(HALF_AN_HOUR);
    wire.say(incident, order(Post.LIAISON));
    awaitTold("liaison-finance");
  }

  @Test
  void whoIsOnDutyForTheSchoolIsToldOfLevelOneAtAnyHour() {
    goTo(LocalTime.of(10, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    onDuty(null, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    wire.say(incident, Orders.ofLevel(Level.ONE, order(Post.LIAISON)));
    awaitTold("liaison-finance", "liaison-academic");
    assertReason("liaison-academic", "ON_SCHOOL_DUTY");
  }

  @Test
  void whatFindsNobodyGoesToWhoIsOnDutyForTheSchoolToo() {
    goTo(LocalTime.of(10, 0));
    onDuty(null, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    wire.say(incident, order(Post.DEPARTMENT_HEAD));
    awaitTold("group-office", "liaison-academic");
    assertThat(wire.heardOf(incident, Exhausted.class)).hasSize(1);
    assertReason("liaison-academic", "ON_SCHOOL_DUTY");
    assertReason("group-office", "FOR_A_VACANCY");
  }

  @Test
  void urgedAtNightWhoIsOnDutyIsToldAgain() {
    goTo(LocalTime.of(20, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    var order = order(Post.LIAISON);
    wire.say(incident, order);
    awaitTold("liaison-finance");
    onDuty(department, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    as("group-office").post("/alerts/" + order.alert() + "/urgings").then().statusCode(201);
    awaitTold("liaison-finance", "liaison-finance", "liaison-academic");
  }

  @Test
  void theHandOverSheetHasEachOpenDutyOnceUntilItIsDone() {
    goTo(LocalTime.of(20, 0));
    RosterCalls.file(department, "liaison-finance", "2026-01-01", null);
    var shift = onDuty(department, "liaison-academic");
    clock.tick(HALF_AN_HOUR);
    var obligation = Orders.draftReply(department);
    var rung = Orders.rung(Post.LIAISON, department, ZERO);
    for (var cause : List.of(AlertCause.OPENED, AlertCause.DUE_SOON)) {
      wire.say(incident, Orders.order(cause, obligation, clock.instant(), List.of(rung)));
    }
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() >= 4);
    handover(shift, "liaison", department)
        .body("items.incident", contains(incident.toString()))
        .body("items[0].obligation", equalTo("draft-reply"))
        .body("items[0].acknowledged", equalTo(false))
        .body("more", equalTo(false));
    handover(shift, "liaison", "logistics").body("items", empty());
    wire.say(
        incident, new ObligationMet(obligation, clock.instant(), clock.instant(), clock.instant()));
    await()
        .atMost(SOON)
        .untilAsserted(() -> handover(shift, "liaison", department).body("items", empty()));
  }

  private static ValidatableResponse handover(String shift, String role, String own) {
    return as(role, own).get("/shifts/" + shift + "/handover").then().statusCode(200);
  }

  /// Puts the clock forward to this time at the school, of the Tuesday after the next.
  private void goTo(LocalTime time) {
    var now = clock.instant().atZone(SCHOOL);
    var then =
        now.toLocalDate()
            .plusDays(1)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
            .atTime(time)
            .atZone(SCHOOL);
    clock.tick(Duration.between(now, then));
  }

  /// From in half an hour on, for twelve hours.
  private String onDuty(String unit, String person) {
    Instant begin = clock.instant().plus(HALF_AN_HOUR);
    return RotaCalls.entered(unit, person, begin, begin.plus(Duration.ofHours(12)));
  }

  private AlertOrdered order(Post... posts) {
    var ladder =
        IntStream.range(0, posts.length)
            .mapToObj(step -> Orders.rung(posts[step], department, step == 0 ? ZERO : HALF_AN_HOUR))
            .toList();
    return Orders.order(AlertCause.OPENED, Orders.draftReply(department), clock.instant(), ladder);
  }

  private void awaitTold(String... people) {
    await()
        .atMost(SOON)
        .until(() -> wire.heardOf(incident, Accepted.class).size() >= people.length);
    assertThat(wire.heardOf(incident, Accepted.class))
        .extracting(accepted -> accepted.delivery().person())
        .containsExactlyInAnyOrder(people);
  }

  private void assertReason(String person, String code) {
    as("group-office")
        .queryParam("incident", incident.toString())
        .queryParam("person", person)
        .get("/alerts/reasons")
        .then()
        .statusCode(200)
        .body("items[0].reasons.code", contains(code));
  }
}
