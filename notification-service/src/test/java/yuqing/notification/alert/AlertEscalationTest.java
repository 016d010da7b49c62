package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Exhausted;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// Insert, expect, put the clock forward, expect the next.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AlertEscalationTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();

  @Test
  void whoDoesNotAnswerIsFollowedByTheNext() {
    var order = threeSteps("logistics", AlertCause.OPENED);
    wire.say(incident, order);
    awaitNotified(order, "liaison-logistics");
    assertThat(Mailbox.about(order.number())).hasSize(1);

    clock.tick(HALF_AN_HOUR);
    awaitNotified(order, "department-head-logistics");
    assertThat(Mailbox.about(order.number())).hasSize(2);

    clock.tick(HALF_AN_HOUR);
    awaitNotified(order, "leader-in-charge-logistics");
    assertThat(wire.heardOf(incident, Exhausted.class)).isEmpty();

    clock.tick(HALF_AN_HOUR);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Exhausted.class).size() == 1);
    assertThat(wire.heardOf(incident, Exhausted.class).getFirst().reason())
        .isEqualTo("nobody acknowledged");
    awaitNotified(order, "group-office");
    assertThat(Mailbox.about(order.number())).hasSize(4);
  }

  @Test
  void whatStoodStillNotifiesOneStepAndLeavesTimeForTheNext() {
    var order =
        Orders.order(
            AlertCause.OPENED,
            Orders.draftReply("finance"),
            clock.instant().minus(Duration.ofHours(5)),
            ladder("finance"));
    wire.say(incident, order);
    awaitNotified(order, "liaison-finance");
    marker("finance");
    assertThat(Mailbox.about(order.number())).hasSize(1);
    clock.tick(HALF_AN_HOUR);
    awaitNotified(order, "department-head-finance");
  }

  @Test
  void anObligationThatIsMetCancelsTheEscalation() {
    var order = threeSteps("academic", AlertCause.DUE_SOON);
    wire.say(incident, order);
    awaitNotified(order, "liaison-academic");
    wire.say(incident, new ObligationMet(order.obligation(), order.due(), now(), now()));
    marker("academic");

    clock.tick(HALF_AN_HOUR.multipliedBy(4));
    marker("academic");
    assertThat(Mailbox.about(order.number())).hasSize(1);
    assertThat(wire.heardOf(incident, Exhausted.class)).isEmpty();
  }

  @Test
  void anObligationThatIsWithdrawnCancelsItsEscalationAndNoOther() {
    var withdrawn = threeSteps("personnel", AlertCause.OPENED);
    var other = threeSteps("personnel", AlertCause.OPENED);
    wire.say(incident, withdrawn);
    wire.say(incident, other);
    awaitNotified(withdrawn, "liaison-personnel");
    awaitNotified(other, "liaison-personnel");
    wire.say(incident, new ObligationWithdrawn(withdrawn.obligation(), now(), "HANDLING_ENDED"));
    marker("personnel");

    clock.tick(HALF_AN_HOUR);
    awaitNotified(other, "department-head-personnel");
    assertThat(Mailbox.about(withdrawn.number())).hasSize(1);
  }

  @Test
  void anObligationThatIsOwedByAnotherDepartmentNotifiesThatOneAndEndsTheOldLadder() {
    var order = threeSteps("logistics", AlertCause.OPENED);
    wire.say(incident, order);
    awaitNotified(order, "liaison-logistics");
    var owed = order.obligation();
    var moved =
        new Obligation(
            owed.id(), owed.code(), owed.key(), null, owed.article(), owed.owner(), "finance");
    var anew = Orders.order(AlertCause.OPENED, moved, clock.instant(), ladder("finance"));
    wire.say(incident, anew);
    awaitNotified(anew, "liaison-finance");

    clock.tick(HALF_AN_HOUR);
    awaitNotified(anew, "department-head-finance");
    marker("logistics");
    assertThat(Mailbox.about(order.number())).hasSize(1);
  }

  @Test
  void aMissedObligationStartsItsOwnPlan() {
    var obligation = Orders.draftReply("employment");
    var opened = Orders.order(AlertCause.OPENED, obligation, clock.instant(), ladder("employment"));
    wire.say(incident, opened);
    awaitNotified(opened, "liaison-employment");
    var missed = Orders.order(AlertCause.MISSED, obligation, clock.instant(), ladder("employment"));
    wire.say(incident, missed);
    awaitNotified(missed, "liaison-employment");
    assertThat(Mailbox.about(missed.number()).getFirst().subject()).contains("已逾期");
  }

  @Test
  void laterStepsAreNotifiedOfTheDeadlineAsItWasMoved() {
    var order = threeSteps("admissions", AlertCause.OPENED);
    wire.say(incident, order);
    awaitNotified(order, "liaison-admissions");
    var moved = Instant.parse("2026-10-14T01:00:00Z");
    wire.say(
        incident, new ObligationMoved(order.obligation(), now(), order.due(), now(), moved, now()));
    marker("admissions");
    clock.tick(HALF_AN_HOUR);
    awaitNotified(order, "department-head-admissions");
    assertThat(Mailbox.about(order.number(), "department-head-admissions").getFirst().subject())
        .contains("10月14日 09:00");
  }

  @Test
  void aPostOfNobodyIsPassedOverAtOnceAndPublished() {
    var order =
        Orders.opened(
            "no-such-department",
            clock.instant(),
            Orders.rung(Post.DEPARTMENT_HEAD, "no-such-department", ZERO),
            Orders.rung(Post.GROUP_OFFICE, null, Duration.ofHours(9)));
    wire.say(incident, order);
    awaitNotified(order, "group-office");
    assertThat(wire.heardOf(incident, Exhausted.class))
        .extracting(Exhausted::reason)
        .containsExactly("no holder of department-head of no-such-department");
  }

  @Test
  void whereNobodyHoldsAPostOfTheLadderTheGroupOfficeIsNotified() {
    var order =
        Orders.opened(
            "nowhere",
            clock.instant(),
            Orders.rung(Post.DEPARTMENT_HEAD, "nowhere", ZERO),
            Orders.rung(Post.LEADER_IN_CHARGE, "nowhere", HALF_AN_HOUR));
    wire.say(incident, order);
    awaitNotified(order, "group-office");
    assertThat(wire.heardOf(incident, Exhausted.class))
        .extracting(Exhausted::reason)
        .containsExactly(
            "no holder of department-head of nowhere", "no holder of leader-in-charge of nowhere");
    assertThat(Mailbox.about(order.number())).hasSize(1);

    clock.tick(HALF_AN_HOUR);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Exhausted.class).size() == 3);
    assertThat(wire.heardOf(incident, Exhausted.class).getLast().reason())
        .isEqualTo("nobody acknowledged");
  }

  @Test
  void aVacantStepIsFollowedByTheNextPostAndTheGroupOffice() {
    var order =
        Orders.opened(
            "logistics",
            clock.instant(),
            Orders.rung(Post.DEPARTMENT_HEAD, "no-such-place", ZERO),
            Orders.rung(Post.LEADER_IN_CHARGE, "logistics", Duration.ofHours(9)));
    wire.say(incident, order);
    awaitNotified(order, "group-office");
    awaitNotified(order, "leader-in-charge-logistics");
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .get("/alerts/" + order.alert())
        .then()
        .body("ladder.vacant", contains(true, false));
  }

  private AlertOrdered threeSteps(String department, AlertCause cause) {
    return Orders.order(cause, Orders.draftReply(department), clock.instant(), ladder(department));
  }

  private static List<yuqing.contracts.EscalationEvent.Rung> ladder(String department) {
    return List.of(
        Orders.rung(Post.LIAISON, department, ZERO),
        Orders.rung(Post.DEPARTMENT_HEAD, department, HALF_AN_HOUR),
        Orders.rung(Post.LEADER_IN_CHARGE, department, HALF_AN_HOUR.multipliedBy(2)));
  }

  private void awaitNotified(AlertOrdered order, String person) {
    await()
        .atMost(SOON)
        .until(
            () ->
                wire.heardOf(incident, Accepted.class).stream()
                    .map(Accepted::delivery)
                    .anyMatch(
                        told ->
                            told.alert().equals(order.alert()) && told.person().equals(person)));
  }

  /// An alert published and sent after all before it: what has not happened by then was not on its
  /// way.
  private void marker(String department) {
    var marker =
        Orders.opened(department, clock.instant(), Orders.rung(Post.LIAISON, department, ZERO));
    wire.say(incident, marker);
    awaitNotified(marker, "liaison-" + department);
  }

  private Instant now() {
    return clock.instant();
  }
}
