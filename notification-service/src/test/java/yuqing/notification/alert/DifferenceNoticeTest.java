package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.IncidentEvent.Unmerged;
import yuqing.contracts.Topic;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.Mailbox;
import yuqing.notification.Mailbox.Arrived;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;

/// A second report states facts otherwise, and the group office is notified.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class DifferenceNoticeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant FOUND = Instant.parse("2026-10-13T04:20:00Z");
  private static final Recorder REPORTER = new Recorder("reporter", null, null);
  private static final Recorder OFFICE = new Recorder("group-office", "x", null);

  @Inject Wire wire;
  @Inject Transactions transactions;
  @Inject DifferenceEventHandler handler;

  private final UUID incident = UUID.randomUUID();
  private final String number = Orders.opened("finance", FOUND).number();

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void theGroupOfficeIsNotifiedOnceOfTheIncidentAndTheFactsByName() {
    var event =
        say(differs(1, FOUND, differing("impact", "LARGE"), differing("suddenGrave", "true")));
    wire.repeat(Topic.INCIDENT, event);
    say(differs(1, FOUND, differing("impact", "LARGE")));
    say(differs(2, FOUND.plusSeconds(60), differing("title", "不该出现的文字")));
    arrives("与记录不符：标题");
    await().atMost(SOON).until(() -> messages().size() == 2);
    assertThat(messages())
        .allSatisfy(each -> assertThat(each.to()).isEqualTo("group-office@school.example"));
    var message =
        messages().stream()
            .filter(each -> each.subject().contains("突发重大"))
            .findFirst()
            .orElseThrow();
    assertThat(message.subject()).isEqualTo("【再次报送有不同】" + number + " 与记录不符：负面影响程度、突发重大");
    assertThat(message.text())
        .contains("- 负面影响程度", "“突发重大”自收到时起已经生效", "标识 " + incident, "处理差异 1", "the negative effect")
        .doesNotContain("LARGE", "PATCH", "POST");
    assertThat(messages()).noneMatch(each -> each.text().contains("不该出现的文字"));
  }

  @Test
  void aPlainSightingAndARepeatNotifyNobody() {
    say(
        new Sighted(
            null, source(), List.of(differing("impact", "LARGE")), FOUND, REPORTER, null, null));
    say(new Sighted(null, null, List.of(), FOUND, REPORTER, null, null));
    say(differs(1, FOUND, differing("scope", "LOCAL")));
    arrives(number);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void whatIsSettledBeforeItsMessageIsSentIsNotSent() {
    MoodySmtp.be(Mood.BUSY);
    say(differs(1, FOUND, differing("impact", "LARGE")));
    say(settled(1, FOUND.plusSeconds(30)));
    await().atMost(SOON).until(() -> messageStates().equals(List.of("STOPPED")));
  }

  @Test
  void aNumberThatComesAgainForAnotherDifferenceIsNotified() {
    say(settled(1, FOUND.minusSeconds(60)));
    say(differs(1, FOUND, differing("impact", "LARGE")));
    arrives("负面影响程度");
    say(differs(1, FOUND.plusSeconds(60), differing("scope", "LOCAL")));
    arrives("涉及范围");
  }

  @Test
  void theAlertOfAGraverDifferenceSaysSoAndEndsWithTheSettlement() {
    say(differs(1, FOUND, differing("impact", "LARGE")));
    wire.say(incident, order(1));
    arrives("处理再次报送的不同要素");
    assertThat(messages())
        .filteredOn(each -> each.subject().contains("处理再次报送的不同要素"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.text())
                    .contains("与记录不符的要素：负面影响程度", "Differs from the record: the negative effect")
                    .doesNotContain("LARGE"));
    await().atMost(SOON).until(() -> alertStates().equals(List.of("CLIMBING")));
    say(settled(1, FOUND.plusSeconds(30)));
    await().atMost(SOON).until(() -> alertStates().equals(List.of("CANCELLED")));
  }

  @Test
  void anAlertThatIsOrderedAfterTheSettlementIsNotBegun() {
    say(settled(1, FOUND.plusSeconds(30)));
    say(differs(1, FOUND, differing("impact", "LARGE")));
    say(differs(2, FOUND.plusSeconds(60), differing("scope", "LOCAL")));
    arrives("涉及范围");
    assertThat(messages()).hasSize(1);
    wire.say(incident, order(1));
    wire.say(incident, order(2));
    await().atMost(SOON).until(() -> alertStates().equals(List.of("CLIMBING")));
  }

  @Test
  void aMergeEndsTheAlertAndItsUndoingLetsALaterOrderClimb() {
    say(differs(1, FOUND, differing("impact", "LARGE")));
    wire.say(incident, order(1));
    await().atMost(SOON).until(() -> alertStates().equals(List.of("CLIMBING")));
    say(merged(FOUND.plusSeconds(60)));
    await().atMost(SOON).until(() -> alertStates().equals(List.of("CANCELLED")));
    // Ordered before escalation-service had the merge.
    wire.say(incident, order(2, FOUND.plusSeconds(61)));
    await().atMost(SOON).until(() -> alertStates().equals(List.of("CANCELLED", "CANCELLED")));
    // Ordered when it had the undoing, which comes here afterwards.
    wire.say(incident, order(1, FOUND.plusSeconds(121)));
    await().atMost(SOON).until(() -> alertStates().size() == 3);
    assertThat(alertStates()).containsOnly("CANCELLED");
    say(unmerged(FOUND.plusSeconds(120)));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(alertStates())
                    .containsExactlyInAnyOrder("CANCELLED", "CANCELLED", "CLIMBING"));
    await()
        .atMost(SOON)
        .until(
            () ->
                messages().stream().filter(each -> each.subject().contains("处理再次报送")).count() == 2);
  }

  private Merged merged(Instant at) {
    return new Merged(UUID.randomUUID().toString(), "同一事件", at, OFFICE);
  }

  private Unmerged unmerged(Instant at) {
    return new Unmerged(UUID.randomUUID().toString(), "并非同一", at, OFFICE);
  }

  /// Else it would be tried for ever, and all that comes after it would wait.
  @Test
  void aDifferenceThatLacksWhatANoticeNeedsIsRefused() {
    var facts = List.of(differing("impact", "LARGE"));
    for (var lacking :
        List.of(
            new Sighted(null, source(), facts, FOUND, REPORTER, 1, null),
            new Sighted(null, source(), List.of(), FOUND, REPORTER, 1, number),
            new Sighted(null, source(), null, FOUND, REPORTER, 1, number),
            new Sighted(null, source(), facts, null, REPORTER, 1, number))) {
      var event =
          new Event<>(
              UUID.randomUUID(), "/incident-service", incident.toString(), FOUND, 1, null, lacking);
      assertThatExceptionOfType(UnprocessableEvent.class)
          .isThrownBy(() -> handler.handle(null, event, lacking, FOUND));
    }
  }

  private <T extends IncidentEvent> Event<T> say(T data) {
    return wire.say(Topic.INCIDENT, incident, data);
  }

  private static Source source() {
    return new Source("sample", "again");
  }

  private static Difference differing(String field, String reported) {
    return new Difference(field, null, reported);
  }

  private Sighted differs(int n, Instant at, Difference... differing) {
    return new Sighted(null, source(), List.of(differing), at, REPORTER, n, number);
  }

  private static DifferenceSettled settled(int n, Instant at) {
    return new DifferenceSettled(n, DifferenceDecision.SET_ASIDE, "未扩大", at, OFFICE);
  }

  private AlertOrdered order(int difference) {
    return order(difference, FOUND);
  }

  private AlertOrdered order(int difference, Instant at) {
    return new AlertOrdered(
        UUID.randomUUID(),
        AlertCause.OPENED,
        number,
        new Obligation(
            UUID.randomUUID(),
            ObligationCode.CONFIRM_GRADE,
            "difference/" + difference,
            null,
            10,
            Post.GROUP_OFFICE,
            "party-affairs"),
        Level.THREE,
        at.plusSeconds(3600),
        at,
        List.of(
            new Rung(Post.GROUP_OFFICE, "party-affairs", Duration.ZERO),
            new Rung(Post.LEADING_GROUP, "party-affairs", Duration.ofDays(900))),
        null,
        null,
        null);
  }

  private void arrives(String inSubject) {
    await()
        .atMost(SOON)
        .until(() -> messages().stream().anyMatch(each -> each.subject().contains(inSubject)));
  }

  private List<Arrived> messages() {
    return Mailbox.about(number);
  }

  private List<String> messageStates() {
    return states(
        """
        select l.state from notice_letter l join notice n on n.id = l.notice
        where n.content ->> 'incident' = ?\
        """,
        incident.toString());
  }

  private List<String> alertStates() {
    return states("select climb from alert where incident = ?", incident);
  }

  private List<String> states(String sql, Object of) {
    return transactions.inNew(connection -> Sql.list(connection, row -> row.getString(1), sql, of));
  }
}
