package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.Event;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.Mailbox.Arrived;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;
import yuqing.notification.roster.RosterCalls;

/// Facts are requested of a report, and the person who is to answer is notified.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class FactsRequestNoticeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant ASKED = Instant.parse("2026-10-13T04:20:00Z");

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject FactsRequestEventHandler handler;

  private final UUID incident = UUID.randomUUID();
  private final String number = Orders.opened("finance", ASKED).number();

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void aFactsRequestReachesTheLiaisonOnceWithTheFactsNamed() {
    wire.say(incident, asked(1, ASKED, "logistics", "scope", "summary"));
    arrives(number);
    assertThat(messages()).hasSize(1);
    var message = messages().getFirst();
    assertThat(message.to()).isEqualTo("liaison-logistics@school.example");
    assertThat(message.subject()).isEqualTo("【退回补充】" + number + " 请补充：涉及范围、情况概要");
    assertThat(message.text())
        .contains(
            "涉及范围（scope）",
            "2026年10月13日 12:20",
            "请在系统中修改该事件",
            "the scope (scope)",
            "13 Oct 2026 12:20",
            "/incidents/" + incident)
        .doesNotContain("蒋丙乙", "liaison", "/a/", "PATCH");
    assertThat(message.text().indexOf("请补充")).isLessThan(message.text().indexOf("Please state"));
  }

  @Test
  void aRepeatedFactsRequestNotifiesNobodyTwiceAndASecondOneDoes() {
    var event = wire.say(incident, asked(1, ASKED, "academic", "scope"));
    wire.repeat(event);
    // Another event with the same request.
    wire.say(incident, asked(1, ASKED, "academic", "scope"));
    // What is published afterwards of the same incident is taken in after the repeats.
    wire.say(incident, asked(2, ASKED.plusSeconds(60), "academic", "impact"));
    arrives("请补充：负面影响程度");
    // The first one's may arrive after it.
    await().atMost(SOON).until(() -> messageStates().equals(List.of("ACCEPTED", "ACCEPTED")));
    assertThat(messages()).hasSize(2);
  }

  @Test
  void aDepartmentWithoutALiaisonIsAskedThroughItsHeadAndTheGroupOffice() {
    var code = RosterCalls.newDepartment();
    RosterCalls.holds("department-head." + code, "department-head-academic");
    wire.say(incident, asked(1, ASKED, code, "impact"));
    await().atMost(SOON).until(() -> messages().size() == 2);
    assertThat(messages())
        .extracting(Arrived::to)
        .containsExactlyInAnyOrder(
            "department-head-academic@school.example", "group-office@school.example");
    RosterCalls.retire(code);
  }

  @Test
  void whatIsAnsweredBeforeItsMessageIsSentIsNotAskedAnyMore() {
    MoodySmtp.be(Mood.BUSY);
    wire.say(incident, asked(1, ASKED, "personnel", "scope", "impact"));
    wire.say(incident, new FactsStated(1, List.of("impact"), null));
    wire.say(incident, new FactsStated(1, List.of(), ASKED.plusSeconds(30)));
    await().atMost(SOON).until(() -> messageStates().equals(List.of("STOPPED")));
    MoodySmtp.be(Mood.FINE);
    // Later than any attempt at the first would have been made.
    clock.tick(Duration.ofMinutes(5));
    wire.say(incident, asked(2, ASKED.plusSeconds(60), "personnel", "summary"));
    arrives("请补充：情况概要");
    assertThat(messages()).hasSize(1);
  }

  @Test
  void anAnswerInPartStopsNoNotice() {
    wire.say(incident, new FactsStated(1, List.of("impact"), null));
    wire.say(incident, asked(1, ASKED, "employment", "scope", "impact"));
    arrives(number);
  }

  @Test
  void anAnswerThatArrivesBeforeItsRequestCounts() {
    wire.say(incident, new FactsStated(1, List.of(), ASKED));
    wire.say(incident, asked(1, ASKED, "admissions", "scope"));
    wire.say(incident, asked(2, ASKED.plusSeconds(60), "admissions", "summary"));
    arrives("请补充：情况概要");
    assertThat(messages()).hasSize(1);
    assertThat(messageStates()).hasSize(1);
  }

  /// Escalation-service was restored to an instant before the first, which it has forgotten.
  @Test
  void aNumberThatComesAgainForAnotherRequestIsNotified() {
    wire.say(incident, asked(1, ASKED, "youth-league", "scope"));
    wire.say(incident, new FactsStated(1, List.of(), ASKED.plusSeconds(30)));
    wire.say(incident, asked(1, ASKED.plusSeconds(60), "youth-league", "impact"));
    arrives("请补充：负面影响程度");
  }

  @Test
  void aFactOfANewerServiceIsCalledByItsCode() {
    wire.say(incident, asked(1, ASKED, "media-centre", "audience"));
    arrives(number + " 请补充：audience");
  }

  /// Else it would be tried for ever, and all that comes after it would wait.
  @Test
  void aFactsRequestThatLacksWhatANoticeNeedsIsRefused() {
    for (var lacking :
        List.of(
            new FactsRequested(null, 1, List.of("scope"), Post.GROUP_OFFICE, "finance", ASKED),
            new FactsRequested(number, 1, null, Post.GROUP_OFFICE, "finance", ASKED),
            new FactsRequested(number, 1, List.of(), Post.GROUP_OFFICE, "finance", ASKED),
            new FactsRequested(
                number, 1, Arrays.asList("scope", null), Post.GROUP_OFFICE, "finance", ASKED),
            new FactsRequested(number, 1, List.of("scope"), Post.GROUP_OFFICE, null, ASKED),
            new FactsRequested(number, 1, List.of("scope"), Post.GROUP_OFFICE, "finance", null))) {
      var event =
          new Event<>(
              UUID.randomUUID(),
              "/escalation-service",
              incident.toString(),
              ASKED,
              1,
              null,
              lacking);
      assertThatExceptionOfType(UnprocessableEvent.class)
          .isThrownBy(() -> handler.handle(null, event, lacking, ASKED));
    }
  }

  private FactsRequested asked(int request, Instant at, String department, String... facts) {
    return new FactsRequested(number, request, List.of(facts), Post.GROUP_OFFICE, department, at);
  }

  private void arrives(String inSubject) {
    await()
        .atMost(SOON)
        .until(() -> messages().stream().anyMatch(each -> each.subject().contains(inSubject)));
  }

  private List<Arrived> messages() {
    return Mailbox.about(number);
  }

  /// The states of all messages about the incident.
  private List<String> messageStates() {
    return transactions.inNew(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  """
                  select string_agg(l.state, ' ') from notice_letter l join notice n on n.id = l.notice
                  where n.content ->> 'incident' = ?
                  """)) {
            select.setString(1, incident.toString());
            try (var row = select.executeQuery()) {
              row.next();
              var states = row.getString(1);
              return states == null ? List.of() : List.of(states.split(" "));
            }
          }
        });
  }
}
