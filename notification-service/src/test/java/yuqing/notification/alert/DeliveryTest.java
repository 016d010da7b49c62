package yuqing.notification.alert;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.Event;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Attempted;
import yuqing.contracts.NotificationEvent.Exhausted;
import yuqing.contracts.NotificationEvent.Failed;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Post;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;

/// An alert that was ordered leaves, once, whatever the mail server does.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class DeliveryTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void anOrderedAlertArrivesOnceWithItsKey() {
    var order =
        Orders.opened("logistics", clock.instant(), Orders.rung(Post.LIAISON, "logistics", ZERO));
    wire.say(incident, order);

    await().atMost(SOON).until(() -> heard(Accepted.class) == 1);
    var messages = Mailbox.about(order.number());
    assertThat(messages).hasSize(1);
    var message = messages.getFirst();
    assertThat(message.to()).isEqualTo("liaison-logistics@school.example");
    assertThat(message.subject())
        .isEqualTo("【二级舆情】" + order.number() + " 起草回复通稿 应于 10月13日 12:20 前完成");
    assertThat(message.text()).contains("第10条", "2026年10月13日 12:20", "Draft the reply", "/a/");
    assertThat(message.text()).doesNotContain("liaison-logistics", "蒋丙乙");
    var delivery = wire.heardOf(incident, Accepted.class).getFirst().delivery();
    assertThat(delivery.post()).isEqualTo(Post.LIAISON);
    assertThat(delivery.person()).isEqualTo("liaison-logistics");
    assertThat(delivery.deduplicationKey()).isEqualTo(order.alert() + ".1.liaison-logistics.email");
    assertThat(MoodySmtp.passedWithKey(delivery.deduplicationKey())).isEqualTo(1);
    // One attempt on a calm machine; a slow one may have failed before it, and is published as
    // well.
    var told = wire.heardOf(incident.toString());
    assertThat(told)
        .extracting(event -> event.sequence())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, told.size()).boxed().toList());
    assertThat(told.getFirst().data()).isInstanceOf(Attempted.class);
    assertThat(told.getLast().data()).isInstanceOf(Accepted.class);
  }

  @Test
  void aRepeatedOrderNotifiesNobodyTwice() {
    var order =
        Orders.opened("finance", clock.instant(), Orders.rung(Post.LIAISON, "finance", ZERO));
    var event = wire.say(incident, order);
    wire.repeat(event);
    // Another event with the same order, as a republished plan would be.
    wire.say(incident, order);
    await().atMost(SOON).until(() -> heard(Accepted.class) == 1);

    // What is published afterwards of the same incident is taken in after the repeats.
    var later =
        Orders.opened("finance", clock.instant(), Orders.rung(Post.LIAISON, "finance", ZERO));
    wire.say(incident, later);
    await().atMost(SOON).until(() -> Mailbox.about(later.number()).size() == 1);
    assertThat(Mailbox.about(order.number())).hasSize(1);
  }

  @Test
  void aMailServerThatIsUnavailableIsTriedAgain() {
    MoodySmtp.be(Mood.AWAY);
    var order =
        Orders.opened("academic", clock.instant(), Orders.rung(Post.LIAISON, "academic", ZERO));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> heard(Failed.class) >= 2);
    assertThat(Mailbox.about(order.number())).isEmpty();

    MoodySmtp.be(Mood.FINE);
    await().atMost(SOON).until(() -> heard(Accepted.class) == 1);
    assertThat(Mailbox.about(order.number())).hasSize(1);
    var keys =
        wire.heardOf(incident, Attempted.class).stream()
            .map(attempted -> attempted.delivery().deduplicationKey())
            .distinct();
    assertThat(keys).hasSize(1);
    assertThat(wire.heardOf(incident, Failed.class))
        .allSatisfy(failed -> assertThat(failed.nextAttemptAt()).isAfter(failed.at()));
  }

  @Test
  void theOrdersTraceGoesThroughAllAttempts() {
    MoodySmtp.be(Mood.AWAY);
    var trace = incident.toString().replace("-", "");
    var order =
        Orders.opened("academic", clock.instant(), Orders.rung(Post.LIAISON, "academic", ZERO));
    wire.sayWithin("00-" + trace + "-00f067aa0ba902b7-01", Topic.ESCALATION, incident, order);
    await().atMost(SOON).until(() -> heard(Failed.class) >= 1);
    MoodySmtp.be(Mood.FINE);
    await().atMost(SOON).until(() -> heard(Accepted.class) == 1);

    var traces = wire.heardOf(incident.toString()).stream().map(Event::traceparent).toList();
    assertThat(traces)
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(each -> each.startsWith("00-" + trace + "-"));
    assertThat(Set.copyOf(traces)).as("a span for each attempt").hasSizeGreaterThan(2);
  }

  @Test
  void aBusyMailServerIsTriedAgain() {
    MoodySmtp.be(Mood.BUSY);
    var order =
        Orders.opened("admissions", clock.instant(), Orders.rung(Post.LIAISON, "admissions", ZERO));
    wire.say(incident, order);
    await()
        .atMost(SOON)
        .until(
            () ->
                wire.heardOf(incident, Failed.class).stream()
                    .anyMatch(each -> each.reason().equals("SMTP 451")));
    MoodySmtp.be(Mood.FINE);
    await().atMost(SOON).until(() -> Mailbox.about(order.number()).size() == 1);
  }

  @Test
  void anUnknownRecipientIsNotTriedAgainAndTheNextStepFollowsAtOnce() {
    MoodySmtp.be(Mood.UNKNOWN_RECIPIENT);
    var order =
        Orders.opened(
            "employment",
            clock.instant(),
            Orders.rung(Post.LIAISON, "employment", ZERO),
            Orders.rung(Post.DEPARTMENT_HEAD, "employment", Duration.ofHours(9)));
    wire.say(incident, order);

    await().atMost(SOON).until(() -> heard(Failed.class) == 3);
    var refused =
        wire.heardOf(incident, Failed.class).stream()
            .filter(each -> each.reason().equals("SMTP 550"))
            .toList();
    // Where the ladder ends so, the group office is notified in their place.
    assertThat(refused)
        .extracting(each -> each.delivery().person())
        .containsExactly("liaison-employment", "department-head-employment", "group-office");
    assertThat(refused).extracting(each -> each.delivery().rung()).containsExactly(1, 2, 2);
    assertThat(refused).allSatisfy(each -> assertThat(each.nextAttemptAt()).isNull());
    assertThat(wire.heardOf(incident, Exhausted.class).getFirst().reason())
        .isEqualTo("nobody could be reached");
  }

  @Test
  void aServerThatNeverComesBackIsGivenUpAndTheNextIsNotified() {
    MoodySmtp.be(Mood.BUSY);
    var order =
        Orders.opened(
            "personnel",
            clock.instant(),
            Orders.rung(Post.LIAISON, "personnel", ZERO),
            Orders.rung(Post.DEPARTMENT_HEAD, "personnel", Duration.ofHours(9)));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> finalFailures() == 1);
    MoodySmtp.be(Mood.FINE);

    await().atMost(SOON).until(() -> heard(Accepted.class) == 1);
    assertThat(Mailbox.about(order.number(), "department-head-personnel")).hasSize(1);
    assertThat(Mailbox.about(order.number(), "liaison-personnel")).isEmpty();
  }

  @Test
  void aLostAnswerIsRepeatedUnderTheSameKey() {
    MoodySmtp.be(Mood.MUTE);
    var order =
        Orders.opened(
            "youth-league", clock.instant(), Orders.rung(Post.LIAISON, "youth-league", ZERO));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> heard(Failed.class) >= 1);
    MoodySmtp.be(Mood.FINE);

    await().atMost(SOON).until(() -> heard(Accepted.class) == 1);
    var key = order.alert() + ".1.liaison-youth-league.email";
    assertThat(MoodySmtp.passedWithKey(key)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aStormQueuesAndAllArrive() {
    var messages = 60;
    for (int i = 0; i < messages; i++) {
      wire.say(
          incident,
          Orders.opened(
              "logistics", clock.instant(), Orders.rung(Post.LIAISON, "logistics", ZERO)));
    }
    await().atMost(SOON.multipliedBy(2)).until(() -> heard(Accepted.class) == messages);
  }

  private long finalFailures() {
    return wire.heardOf(incident, Failed.class).stream()
        .filter(failed -> failed.nextAttemptAt() == null)
        .count();
  }

  private <T extends NotificationEvent> int heard(Class<T> type) {
    return wire.heardOf(incident, type).size();
  }
}
