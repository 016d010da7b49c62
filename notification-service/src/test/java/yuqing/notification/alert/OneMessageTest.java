package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Acknowledged;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.roster.RosterCalls;

/// What one judgement has for a person is one message; and whoever lost a duty is notified of it.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class OneMessageTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final Duration GATHERING = Duration.ofSeconds(1);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();
  private final String number = "YQ-2026-" + incident.toString().substring(0, 8);

  @Test
  void whatAJudgementHasForAPersonIsOneMessageThatOneCodeAcknowledges() {
    order("logistics", ObligationCode.DRAFT_REPLY, ObligationCode.DAILY_EXCHANGE);
    awaitAccepted(2);

    assertThat(Mailbox.about(number)).hasSize(1);
    var message = Mailbox.about(number, "liaison-logistics").getFirst();
    assertThat(message.subject()).contains("2 项待办");
    assertThat(message.text()).contains("起草回复通稿", "每日互通信息");

    given().get("/a/" + message.code()).then().statusCode(200).body(containsString("2 项待办"));
    given().post("/a/" + message.code()).then().statusCode(200);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Acknowledged.class).size() == 2);
    assertThat(wire.heardOf(incident, Acknowledged.class))
        .extracting(Acknowledged::alert)
        .doesNotHaveDuplicates();
  }

  @Test
  void theTwelveDutiesOfAReportAtLevelOneAreOneMessageAPerson() {
    var owed =
        List.of(
            owedBy(Post.LIAISON, ObligationCode.REPORT_TO_PARTY_OFFICE),
            owedBy(Post.GROUP_OFFICE, ObligationCode.CONFIRM_GRADE),
            owedBy(Post.DEPARTMENT_HEAD, ObligationCode.ORGANISE_HANDLING),
            owedBy(Post.LIAISON, ObligationCode.ANSWER_PEOPLE_CONCERNED),
            owedBy(Post.DEPARTMENT_HEAD, ObligationCode.HEAD_REPORTS_TO_OFFICES),
            owedBy(Post.LIAISON, ObligationCode.DRAFT_REPLY),
            owedBy(Post.LIAISON, ObligationCode.DAILY_EXCHANGE),
            owedBy(Post.GROUP_OFFICE, ObligationCode.REPORT_TO_PRINCIPAL_LEADERS),
            owedBy(Post.LEADING_GROUP, ObligationCode.REPORT_TO_SUPERIOR),
            owedBy(Post.LEADING_GROUP, ObligationCode.START_EMERGENCY_PLAN),
            owedBy(Post.LEADING_GROUP, ObligationCode.HOLD_SPECIAL_MEETING),
            owedBy(Post.LIAISON, ObligationCode.ROUND_THE_CLOCK_EXCHANGE));
    var judgement = UUID.randomUUID();
    for (var duty : owed) {
      var order = Orders.ofLevel(Level.ONE, alert(duty)).ofJudgement(judgement, owed.size());
      wire.say(incident, order);
    }
    awaitAccepted(owed.size());
    assertThat(Mailbox.about(number))
        .extracting(Mailbox.Arrived::to)
        .containsExactlyInAnyOrder(
            "liaison-training-centre@school.example",
            "department-head-training-centre@school.example",
            "group-office@school.example",
            "leading-group@school.example");
    assertThat(Mailbox.about(number, "liaison-training-centre").getFirst().subject())
        .contains("5 项待办");
  }

  private static Obligation owedBy(Post post, ObligationCode code) {
    var department = post.departmentOf("training-centre");
    return new Obligation(UUID.randomUUID(), code, code.code(), null, 10, post, department);
  }

  @Test
  void theNextStepOfAJudgementIsOneMessageToo() {
    order("finance", ObligationCode.DRAFT_REPLY, ObligationCode.DAILY_EXCHANGE);
    awaitAccepted(2);
    clock.tick(HALF_AN_HOUR);
    awaitAccepted(4);
    assertThat(Mailbox.about(number, "department-head-finance")).hasSize(1);
  }

  @Test
  void aMessageLeavesThoughTheLastOrderNeverComes() {
    var judgement = UUID.randomUUID();
    wire.say(
        incident,
        alert(obligation("academic", ObligationCode.DRAFT_REPLY)).ofJudgement(judgement, 3));
    await()
        .atMost(SOON)
        .until(
            () -> {
              clock.tick(GATHERING);
              return !wire.heardOf(incident, Accepted.class).isEmpty();
            });
    assertThat(Mailbox.about(number, "liaison-academic")).hasSize(1);
  }

  @Test
  void laterStepsAreNotifiedOfTheLevelAsItThenIs() {
    order("personnel", ObligationCode.DRAFT_REPLY);
    awaitAccepted(1);
    wire.say(
        incident,
        new Graded(
            Level.ONE,
            Level.TWO,
            DecidedBy.PERSON,
            Level.TWO,
            "by-person",
            10,
            List.of(),
            false,
            Post.GROUP_OFFICE,
            clock.instant(),
            LocalDate.parse("2024-09-25"),
            "0".repeat(64),
            null));
    await().atMost(SOON).until(() -> levelShown() == 1);
    clock.tick(HALF_AN_HOUR);
    awaitAccepted(2);
    assertThat(Mailbox.about(number, "department-head-personnel").getFirst().subject())
        .startsWith("【一级舆情·上级提醒】");
  }

  @Test
  void whoLostItToAnotherDepartmentIsNotifiedOnceAndMayNoLongerAcknowledge() {
    var lost = order("admissions", ObligationCode.DRAFT_REPLY, ObligationCode.DAILY_EXCHANGE);
    awaitAccepted(2);
    var code = Mailbox.about(number, "liaison-admissions").getFirst().code();
    for (var order : lost) {
      wire.say(incident, moved(order, "employment", order.due()));
    }
    awaitNotice("liaison-admissions", "已转由就业处联络员办理");
    assertThat(changeNotices("liaison-admissions")).hasSize(1);
    given().post("/a/" + code).then().statusCode(410);
    assertThat(wire.heardOf(incident, Acknowledged.class)).isEmpty();
  }

  @Test
  void aLaterDueAndAWaiverAreNotices() {
    var orders = order("student-affairs", ObligationCode.DRAFT_REPLY, ObligationCode.CONTACT_MEDIA);
    awaitAccepted(2);
    var first = orders.getFirst();
    wire.say(incident, moved(first, "student-affairs", Instant.parse("2026-10-13T16:00:00Z")));
    wire.say(
        incident,
        new ObligationWithdrawn(orders.getLast().obligation(), clock.instant(), "WAIVED"));
    awaitNotice("liaison-student-affairs", "现应于 2026年10月13日 24:00 前完成");
    assertThat(String.join("", changeNotices("liaison-student-affairs"))).contains("已撤销");
  }

  @Test
  void anotherArticleAloneIsANotice() {
    var order = order("continuing-education", ObligationCode.CONTACT_MEDIA).getFirst();
    awaitAccepted(1);
    var owed = order.obligation();
    var byFlag =
        new Obligation(
            owed.id(), owed.code(), owed.key(), null, 9, owed.owner(), owed.department());
    var now = clock.instant();
    wire.say(incident, new ObligationMoved(byFlag, now, order.due(), now, order.due(), now));
    awaitNotice("liaison-continuing-education", "第9条");
    assertThat(Mailbox.about(number, "liaison-continuing-education")).hasSize(2);
  }

  @Test
  void aLiaisonFiledWhileSomethingIsOpenIsAlertedOfAllOfIt() {
    var college = RosterCalls.newDepartment();
    RosterCalls.file(college, "liaison-logistics", "2026-09-01", null);
    order(college, ObligationCode.DRAFT_REPLY);
    order(college, ObligationCode.DAILY_EXCHANGE);
    awaitAccepted(2);
    RosterCalls.file(college, "liaison-finance", "2026-09-01", null);
    awaitAccepted(4);
    assertThat(Mailbox.about(number, "liaison-finance"))
        .singleElement()
        .satisfies(message -> assertThat(message.subject()).contains("2 项待办"));
    assertThat(Mailbox.about(number, "liaison-logistics")).hasSize(2);
    RosterCalls.retire(college);
  }

  @Test
  void aHeadAppointedWhileSomethingIsOpenIsAlertedOfAllThatTheHeadOwes() {
    var college = RosterCalls.newDepartment();
    RosterCalls.file(college, "liaison-logistics", "2026-09-01", null);
    RosterCalls.holds("department-head." + college, "department-head-logistics");
    order(college, ObligationCode.DRAFT_REPLY);
    ownedBy(Post.DEPARTMENT_HEAD, college, ObligationCode.FILE_RESULT);
    ownedBy(Post.DEPARTMENT_HEAD, college, ObligationCode.ORGANISE_HANDLING);
    awaitAccepted(3);
    RosterCalls.holds("department-head." + college, "department-head-finance");
    awaitAccepted(5);
    assertThat(Mailbox.about(number, "department-head-finance"))
        .singleElement()
        .satisfies(message -> assertThat(message.subject()).contains("2 项待办"));
    // Named again, the same head is alerted of nothing new.
    RosterCalls.holds("department-head." + college, "department-head-finance");
    RosterCalls.strikeOffLiaisons(college);
    awaitAccepted(7);
    assertThat(Mailbox.about(number, "department-head-finance")).hasSize(2);
    assertThat(Mailbox.about(number, "department-head-finance").getFirst().text())
        .contains("起草回复通稿");
    assertThat(Mailbox.about(number, "group-office")).hasSize(1);
    RosterCalls.retire(college);
  }

  @Test
  void anOfficesNewHolderIsAlertedOfWhatTheOfficeOwes() {
    var newcomer = "office-" + UUID.randomUUID();
    RosterCalls.enter(newcomer);
    ownedBy(Post.GROUP_OFFICE, "party-affairs", ObligationCode.CONFIRM_GRADE);
    ownedBy(Post.ADMIN_OFFICE, "admin-office", ObligationCode.APPROVE_REPLY);
    awaitAccepted(2);
    RosterCalls.hold("group-office", "group-office", newcomer);
    awaitAccepted(3);
    assertThat(Mailbox.about(number, newcomer)).hasSize(1);
    assertThat(Mailbox.about(number, newcomer).getFirst().text()).contains("研判定级");
    RosterCalls.holds("group-office", "group-office");
  }

  @Test
  void aDeputyIsAlertedOnceTheHolderHasLeft() {
    var college = RosterCalls.newDepartment();
    var head = "head-" + college;
    RosterCalls.enter(head);
    RosterCalls.holdWithDeputy("department-head." + college, head, "department-head-finance");
    ownedBy(Post.DEPARTMENT_HEAD, college, ObligationCode.FILE_RESULT);
    awaitAccepted(1);
    RosterCalls.leave(head);
    awaitAccepted(2);
    assertThat(Mailbox.about(number, "department-head-finance")).hasSize(1);
    RosterCalls.retire(college);
  }

  private void ownedBy(Post post, String department, ObligationCode code) {
    var owed = new Obligation(UUID.randomUUID(), code, code.code(), null, 10, post, department);
    wire.say(
        incident,
        Orders.numbered(
            number,
            Orders.order(
                AlertCause.OPENED,
                owed,
                clock.instant(),
                List.of(new Rung(post, department, ZERO)))));
  }

  private int levelShown() {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .queryParam("incident", incident)
        .get("/alerts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("items[0].level");
  }

  private void awaitNotice(String person, String words) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              clock.tick(GATHERING);
              return String.join("", changeNotices(person)).contains(words);
            });
  }

  private List<String> changeNotices(String person) {
    return Mailbox.about(number, person).stream()
        .filter(each -> each.subject().startsWith("【事项变更】"))
        .map(Mailbox.Arrived::text)
        .toList();
  }

  private List<AlertOrdered> order(String department, ObligationCode... codes) {
    var judgement = UUID.randomUUID();
    var orders =
        Arrays.stream(codes)
            .map(code -> alert(obligation(department, code)).ofJudgement(judgement, codes.length))
            .toList();
    orders.forEach(each -> wire.say(incident, each));
    return orders;
  }

  private AlertOrdered alert(Obligation obligation) {
    return new AlertOrdered(
        UUID.randomUUID(),
        AlertCause.OPENED,
        number,
        obligation,
        Level.TWO,
        Instant.parse("2026-10-13T04:20:00Z"),
        clock.instant(),
        List.of(
            new Rung(obligation.owner(), obligation.department(), ZERO),
            new Rung(Post.DEPARTMENT_HEAD, obligation.department(), HALF_AN_HOUR)),
        false,
        null,
        null);
  }

  private static Obligation obligation(String department, ObligationCode code) {
    return new Obligation(UUID.randomUUID(), code, code.code(), null, 10, Post.LIAISON, department);
  }

  private ObligationMoved moved(AlertOrdered order, String department, Instant due) {
    var owed = order.obligation();
    return new ObligationMoved(
        new Obligation(
            owed.id(), owed.code(), owed.key(), null, owed.article(), owed.owner(), department),
        order.orderedAt(),
        order.due(),
        order.orderedAt(),
        due,
        clock.instant());
  }

  private void awaitAccepted(int alerts) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(wire.heardOf(incident, Accepted.class)).hasSize(alerts));
  }
}
