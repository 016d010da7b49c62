package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.IncidentFacts;
import yuqing.notification.Mailbox;
import yuqing.notification.Mailbox.Arrived;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// The level of an incident reaches its leader in charge, and each change everybody concerned.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class LevelNoticeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String[] CONCERNED = {
    "department-head-logistics", "liaison-logistics", "leader-in-charge-logistics", "group-office"
  };

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;

  private final UUID incident = UUID.randomUUID();
  private final String number = Orders.opened("finance", Instant.EPOCH).number();

  @Test
  void theLeaderInChargeIsNotifiedOfAFirstGradeAtLevel2OnceAndNobodyElse() {
    say(reported("logistics"));
    var first = say(graded(null, Level.TWO, null));
    wire.repeat(first);
    // A person confirms the level.
    say(graded(Level.TWO, Level.TWO, Post.GROUP_OFFICE));
    arriveFor("请知悉", "leader-in-charge-logistics");
    say(graded(Level.TWO, Level.ONE, Post.LEADING_GROUP));
    arriveFor("等级调整", CONCERNED);
    assertThat(about("请知悉")).hasSize(1);
    assertThat(about("请知悉").getFirst().text()).contains("二级舆情（按规则定级）");
    assertThat(about("等级调整").getFirst().text()).contains("由二级舆情调整为一级舆情（由领导小组确定）", "没有变化");
  }

  @Test
  void ofLevel3NobodyIsNotifiedAndOfARiseTheLeaderToo() {
    say(reported("logistics"));
    say(graded(null, Level.THREE, null));
    say(graded(Level.THREE, Level.TWO, null));
    arriveFor("等级调整", CONCERNED);
    assertThat(Mailbox.about(number)).hasSize(4);
  }

  @Test
  void aChangeNamesWhatItsJudgementWithdrewAndOpenedAndReachesWhoWasAlerted() {
    say(reported("logistics"));
    say(graded(null, Level.ONE, null));
    var before = now();
    var draft = IncidentFacts.owed(ObligationCode.DRAFT_REPLY, Post.LIAISON, "logistics");
    var media =
        IncidentFacts.owed(ObligationCode.CONTACT_MEDIA, Post.PRINCIPAL_LEADER, "party-affairs");
    say(ordered(draft, before, Orders.rung(Post.LIAISON, "logistics", Duration.ZERO)));
    say(ordered(media, before, Orders.rung(Post.PRINCIPAL_LEADER, null, Duration.ZERO)));

    var judged = now();
    say(graded(Level.ONE, Level.TWO, Post.GROUP_OFFICE));
    say(new ObligationWithdrawn(media, judged, "GRADE_CONFIRMED"));
    // Ordered anew: it was owed before.
    say(ordered(draft, judged, Orders.rung(Post.LIAISON, "logistics", Duration.ZERO)));
    var handling =
        IncidentFacts.owed(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, "logistics");
    say(ordered(handling, judged, Orders.rung(Post.DEPARTMENT_HEAD, "logistics", Duration.ZERO)));
    // Of a later judgement.
    var later = now().plusSeconds(1);
    var exchange = IncidentFacts.owed(ObligationCode.DAILY_EXCHANGE, Post.LIAISON, "logistics");
    say(ordered(exchange, later, Orders.rung(Post.LIAISON, "logistics", Duration.ZERO)));

    arriveFor(
        "等级调整",
        "department-head-logistics",
        "liaison-logistics",
        "leader-in-charge-logistics",
        "group-office",
        "principal-leader",
        "principal-leader-president");
    var text = about("等级调整").getFirst().text().replace("\r\n", "\n");
    assertThat(text)
        .contains(
            "不再需要办理：\n- 联系主流媒体（党政主要领导）\n\n", "新增需要办理：\n- 组织处置（部门负责人），应于 2026年10月13日 12:20 前完成\n\n")
        .doesNotContain("起草回复通稿", "每日互通信息");
  }

  @Test
  void anotherDepartmentsLeaderIsNotifiedWhenItIsAssigned() {
    say(reported("party-affairs"));
    say(graded(null, Level.TWO, null));
    arriveFor("请知悉", "leader-in-charge-party-affairs");
    say(IncidentFacts.assigned("party-affairs", "academic", now()));
    arriveFor("请知悉", "leader-in-charge-party-affairs", "leader-in-charge-academic");
    assertThat(about("请知悉"))
        .filteredOn(message -> message.to().startsWith("leader-in-charge-academic"))
        .extracting(Arrived::text)
        .singleElement()
        .asString()
        .contains("交给您分管的部门办理，现为二级舆情");
  }

  @Test
  void aGradeThatIsConsumedBeforeItsReportWaitsForIt() {
    say(graded(null, Level.ONE, null));
    await().atMost(SOON).until(() -> waitingGrades() == 1);
    say(reported("student-affairs"));
    arriveFor("请知悉", "leader-in-charge-student-affairs");
  }

  private int waitingGrades() {
    return transactions.inNew(
        connection ->
            Sql.find(
                    connection,
                    row -> row.getInt(1),
                    "select count(*) from level_change where incident = ?",
                    incident)
                .orElseThrow());
  }

  private IncidentEvent.Reported reported(String department) {
    return IncidentFacts.reported(number, department, null, now());
  }

  private EscalationEvent.Graded graded(Level previous, Level level, Post post) {
    return IncidentFacts.graded(previous, level, post, now());
  }

  private AlertOrdered ordered(Obligation duty, Instant at, EscalationEvent.Rung rung) {
    return Orders.order(AlertCause.OPENED, duty, at, List.of(rung));
  }

  private void say(IncidentEvent data) {
    wire.sayAt(now(), Topic.INCIDENT, incident, data);
  }

  private Event<EscalationEvent> say(EscalationEvent data) {
    return wire.sayAt(now(), Topic.ESCALATION, incident, data);
  }

  private Instant now() {
    return clock.instant();
  }

  private void arriveFor(String inSubject, String... people) {
    await().atMost(SOON).until(() -> about(inSubject).size() >= people.length);
    assertThat(about(inSubject))
        .extracting(message -> message.to().replace("@school.example", ""))
        .containsExactlyInAnyOrder(people);
  }

  private List<Arrived> about(String inSubject) {
    return Mailbox.about(number).stream()
        .filter(message -> message.subject().contains(inSubject))
        .toList();
  }
}
