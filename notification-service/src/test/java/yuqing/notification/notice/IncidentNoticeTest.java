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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Action;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.IncidentFacts;
import yuqing.notification.Mailbox;
import yuqing.notification.Mailbox.Arrived;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;
import yuqing.notification.roster.RosterCalls;

/// What is recorded of an incident reaches those whom it concerns, each once.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class IncidentNoticeTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  /// So that the clock does not pass the hour after which a message is given up.
  private static final Duration BETWEEN_TICKS = Duration.ofSeconds(2);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;

  private final UUID incident = UUID.randomUUID();
  private final String number = Orders.opened("finance", Instant.EPOCH).number();

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void aReturnedResultReachesHeadAndLiaisonOnceWithTheReason() {
    say(reported("logistics", null));
    var returned = say(IncidentFacts.returned(1, "请补充整改时间表", now()));
    wire.repeat(Topic.INCIDENT, returned);
    arriveFor("结果退回", "department-head-logistics", "liaison-logistics");
    // What is published afterwards of the same incident is taken in after the repeat.
    say(IncidentFacts.reopened(now()));
    arriveFor(
        "重新处置",
        "department-head-logistics",
        "liaison-logistics",
        "leader-in-charge-logistics",
        "admin-office");
    assertThat(about("结果退回")).hasSize(2);
    assertThat(about("结果退回").getFirst().text())
        .contains("退回理由：请补充整改时间表", "重新报备", "Reason: 请补充整改时间表")
        .contains("查看与办理：", "/incidents/" + incident)
        .doesNotContain("POST", "蒋丙乙", "无热水");
    assertThat(about("重新处置").getFirst().text()).contains("重新开启的理由：又有新帖");
    awaitForgotten("整改时间表", "又有新帖");
  }

  /// A message that waits still needs them.
  @Test
  void theCasesOwnWordsAreForgottenOnceNoMessageWaitsForThem() {
    MoodySmtp.be(Mood.BUSY);
    say(reported("academic", null));
    say(IncidentFacts.act(Action.LEADER_INSTRUCTED, "principal-leader", now()));
    await().atMost(SOON).until(() -> contents().stream().anyMatch(each -> each.contains("尽快恢复")));
    MoodySmtp.be(Mood.FINE);
    await()
        .atMost(SOON)
        .pollInterval(BETWEEN_TICKS)
        .until(
            () -> {
              clock.tick(Duration.ofMinutes(1));
              return about("领导批示").size() == 3;
            });
    assertThat(about("领导批示")).allSatisfy(each -> assertThat(each.text()).contains("批示内容：尽快恢复"));
    awaitForgotten("尽快恢复");
  }

  /// What the archive erased leaves a notice that waits, and one that comes only then is nobody's.
  @Test
  void anErasedTextLeavesTheNoticeThatWaitsForItsMessages() {
    MoodySmtp.be(Mood.BUSY);
    var report = say(reported("party-affairs", "机密宿管中心"));
    await().atMost(SOON).until(() -> contents().stream().anyMatch(each -> each.contains("机密")));
    var returned = IncidentFacts.returned(1, "机密理由", now());
    var late =
        new Event<>(
            UUID.randomUUID(),
            "/incident-service",
            incident.toString(),
            now(),
            900,
            null,
            returned);
    erased(report);
    erased(late);
    await().atMost(SOON).until(() -> contents().stream().noneMatch(each -> each.contains("机密")));
    wire.repeat(Topic.INCIDENT, late);
    say(IncidentFacts.returned(2, "材料不全", now()));
    MoodySmtp.be(Mood.FINE);
    await()
        .atMost(SOON)
        .pollInterval(BETWEEN_TICKS)
        .until(
            () -> {
              clock.tick(Duration.ofMinutes(1));
              return about("结果退回").size() == 2 && about("待交办").size() == 1;
            });
    assertThat(about("待交办").getFirst().text()).contains("“已删除”");
    assertThat(Mailbox.about(number)).noneMatch(each -> each.text().contains("机密"));
  }

  private void erased(Event<?> event) {
    wire.sayAt(
        now(),
        Topic.ARCHIVE,
        incident,
        new ArchiveEvent.Erased(
            1,
            event.id(),
            event.source(),
            event.sequence(),
            event.type(),
            now(),
            new IncidentEvent.Recorder("group-office", "group-office", null)));
  }

  private void awaitForgotten(String... words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(String.join("\n", contents())).doesNotContain(words));
  }

  @Test
  void anInstructionReachesHeadLiaisonAndGroupOfficeAndOtherActsNobody() {
    say(reported("academic", null));
    say(IncidentFacts.act(Action.PEOPLE_ANSWERED, "liaison", now()));
    say(IncidentFacts.act(Action.LEADER_INSTRUCTED, "principal-leader", now()));
    arriveFor("领导批示", "department-head-academic", "liaison-academic", "group-office");
    assertThat(Mailbox.about(number)).hasSize(3);
    assertThat(about("领导批示").getFirst().subject()).endsWith("党政主要领导已作批示");
  }

  @Test
  void aReportOfAnUnknownDepartmentReachesTheGroupOffice() {
    say(reported("party-affairs", "宿管中心"));
    arriveFor("待交办", "group-office");
    assertThat(about("待交办").getFirst().text()).contains("“宿管中心”");
  }

  @Test
  void whatIsAssignedBeforeItsMessageLeavesIsNotAskedForAnyMore() {
    MoodySmtp.be(Mood.BUSY);
    say(reported("party-affairs", "宿管中心"));
    say(IncidentFacts.assigned("party-affairs", "student-affairs", now()));
    await().atMost(SOON).until(() -> messageStates().equals(List.of("STOPPED")));
    MoodySmtp.be(Mood.FINE);
    clock.tick(Duration.ofMinutes(5));
    say(IncidentFacts.returned(1, "不完整", now()));
    arriveFor("结果退回", "department-head-student-affairs", "liaison-student-affairs");
    assertThat(about("待交办")).isEmpty();
  }

  @Test
  void aPersonWhoHoldsSeveralPostsGetsOneMessage() {
    var code = RosterCalls.newDepartment();
    RosterCalls.holds("department-head." + code, "group-office");
    say(reported(code, null));
    say(IncidentFacts.act(Action.LEADER_INSTRUCTED, "leader-in-charge", now()));
    arriveFor("领导批示", "group-office");
    say(IncidentFacts.returned(1, "不完整", now()));
    arriveFor("结果退回", "group-office");
    assertThat(Mailbox.about(number)).hasSize(2);
    RosterCalls.retire(code);
  }

  /// Read from a topic's beginning after an upgrade, or published again after a restore.
  @Test
  void whatWasRecordedLongAgoIsNobodysNews() {
    var longAgo = now().minus(Duration.ofDays(3).plusMinutes(1));
    wire.sayAt(longAgo, Topic.INCIDENT, incident, reported("party-affairs", "宿管中心"));
    wire.sayAt(longAgo, Topic.INCIDENT, incident, IncidentFacts.returned(1, "不完整", longAgo));
    wire.sayAt(longAgo, Topic.INCIDENT, incident, IncidentFacts.reopened(longAgo));
    var lately = now().minus(Duration.ofDays(3).minusMinutes(1));
    wire.sayAt(lately, Topic.INCIDENT, incident, IncidentFacts.returned(2, "仍不完整", lately));
    arriveFor("结果退回", "department-head-party-affairs", "liaison-party-affairs");
    assertThat(Mailbox.about(number)).hasSize(2);
    assertThat(about("结果退回").getFirst().text()).contains("仍不完整");
  }

  @Test
  void whoEditsAChannelIsAskedToPublishAndNobodyElse() {
    var requested =
        new IncidentEvent.PublicationRequested(
            UUID.randomUUID(),
            number,
            1,
            "0".repeat(64),
            "wechat-school",
            "media-centre",
            "liaison-media-centre",
            null,
            now(),
            new IncidentEvent.Recorder("liaison", "liaison-logistics", "logistics"));
    wire.repeat(Topic.INCIDENT, say(requested));
    arriveFor("提请发布", "liaison-media-centre");
    assertThat(about("提请发布").getFirst().text()).contains("学校微信公众号", "第十三条");
  }

  private IncidentEvent.Reported reported(String department, String asReported) {
    return IncidentFacts.reported(number, department, asReported, now());
  }

  private <T extends IncidentEvent> Event<T> say(T data) {
    return wire.sayAt(now(), Topic.INCIDENT, incident, data);
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

  private List<String> contents() {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> row.getString(1),
                "select content::text from notice where content ->> 'incident' = ?",
                incident.toString()));
  }

  private List<String> messageStates() {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> row.getString(1),
                """
                select l.state from notice_letter l join notice n on n.id = l.notice
                where n.content ->> 'incident' = ?
                """,
                incident.toString()));
  }
}
