package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Exhausted;
import yuqing.contracts.NotificationEvent.Failed;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Robots;
import yuqing.notification.Wire;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;
import yuqing.notification.roster.RosterCalls;

/// Somebody whom e-mail does not reach is told by a text message.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class NextChannelTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID incident = UUID.randomUUID();
  private final String person = "person-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void noLimitIsLeft() {
    Robots.forget(clock);
  }

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void whatMailRefusesGoesByTextMessageWithACodeOfItsOwn() {
    var college = collegeOf("+8613800000001");
    MoodySmtp.be(Mood.UNKNOWN_RECIPIENT);
    var order = order(college);
    await().atMost(SOON).until(() -> !wire.heardOf(incident, Accepted.class).isEmpty());

    assertThat(wire.heardOf(incident, Failed.class).getFirst().delivery().channel())
        .isEqualTo("email");
    var accepted = wire.heardOf(incident, Accepted.class).getFirst().delivery();
    assertThat(accepted.channel()).isEqualTo("sms");
    assertThat(accepted.person()).isEqualTo(person);
    assertThat(Robots.shown("sms", order.number()).getFirst())
        .startsWith("+8613800000001 ")
        .contains("起草回复通稿", "/a/");
    assertThat(wire.heardOf(incident, Exhausted.class)).isEmpty();
  }

  @Test
  void aMailServerThatIsAwayIsTriedTwiceBeforeThat() {
    var college = collegeOf("+8613800000002");
    MoodySmtp.be(Mood.AWAY);
    order(college);
    await().atMost(SOON).until(() -> !wire.heardOf(incident, Accepted.class).isEmpty());
    assertThat(wire.heardOf(incident, Accepted.class).getFirst().delivery().channel())
        .isEqualTo("sms");
    assertThat(wire.heardOf(incident, Failed.class)).hasSize(2);
  }

  @Test
  void whoHasNoNumberIsTriedByMailAsBefore() {
    var college = collegeOf(null);
    MoodySmtp.be(Mood.AWAY);
    var order = order(college);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Failed.class).size() >= 3);
    MoodySmtp.be(Mood.FINE);
    await().atMost(SOON).until(() -> Mailbox.about(order.number()).size() == 1);
  }

  @Test
  void whereTheGatewayRefusesTooNobodyWasReachedAndTheGroupOfficeIsNotified() {
    var college = collegeOf("+8613800000003");
    MoodySmtp.be(Mood.UNKNOWN_RECIPIENT);
    Robots.answerNext("sms", "BAD_NUMBER");
    order(college);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Failed.class).size() == 3);
    assertThat(wire.heardOf(incident, Exhausted.class)).hasSize(1);
    assertThat(wire.heardOf(incident, Failed.class))
        .extracting(failed -> failed.delivery().channel())
        .containsExactly("email", "sms", "email");
    assertThat(wire.heardOf(incident, Failed.class).getLast().delivery().person())
        .isEqualTo("group-office");
  }

  @Test
  void whoseMailIsLeftWithoutAnAnswerIsToldByTextMessageTooWhileTheLadderGoesOn() {
    var college = collegeOf("+8613800000004");
    var order =
        Orders.opened(
            college,
            clock.instant(),
            Orders.rung(Post.DEPARTMENT_HEAD, college, ZERO),
            Orders.rung(Post.GROUP_OFFICE, null, HALF_AN_HOUR));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 1);
    assertThat(Robots.shown("sms", order.number())).isEmpty();

    clock.tick(HALF_AN_HOUR);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 3);
    assertThat(wire.heardOf(incident, Accepted.class))
        .extracting(accepted -> accepted.delivery().person() + " " + accepted.delivery().channel())
        .containsExactlyInAnyOrder(person + " email", person + " sms", "group-office email");
    assertThat(Robots.shown("sms", order.number())).hasSize(1);
  }

  /// Whoever comes after the tokens are used up waits a little, and is not left to a channel that
  /// nobody reads at night.
  @Test
  void moreThanTheGatewayIsGivenAtOnceWaitForIt() {
    MoodySmtp.be(Mood.UNKNOWN_RECIPIENT);
    var orders = new ArrayList<AlertOrdered>();
    for (int head = 0; head < 6; head++) {
      var college = RosterCalls.newDepartment();
      var one = person + "-" + head;
      isOnTheRoster(one, "\"+861380000001%d\"".formatted(head));
      RosterCalls.holds("department-head." + college, one);
      orders.add(order(college));
    }
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 6);
    assertThat(wire.heardOf(incident, Accepted.class))
        .allSatisfy(accepted -> assertThat(accepted.delivery().channel()).isEqualTo("sms"));
    assertThat(wire.heardOf(incident, Failed.class))
        .allSatisfy(failed -> assertThat(failed.delivery().channel()).isEqualTo("email"));
    assertThat(orders)
        .allSatisfy(order -> assertThat(Robots.shown("sms", order.number())).hasSize(1));
  }

  private AlertOrdered order(String college) {
    var order =
        Orders.opened(college, clock.instant(), Orders.rung(Post.DEPARTMENT_HEAD, college, ZERO));
    wire.say(incident, order);
    return order;
  }

  /// Whose head has this number.
  private String collegeOf(String phone) {
    var college = RosterCalls.newDepartment();
    isOnTheRoster(person, phone == null ? "null" : "\"" + phone + "\"");
    RosterCalls.holds("department-head." + college, person);
    return college;
  }

  /// @param number as JSON
  private static void isOnTheRoster(String person, String number) {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("administrator"))
        .contentType(ContentType.JSON)
        .header("If-None-Match", "*")
        .body(
            "{\"name\":\"甲某\",\"email\":\"%s@school.example\",\"phone\":%s,\"language\":\"zh\"}"
                .formatted(person, number))
        .put("/people/" + person)
        .then()
        .statusCode(201);
  }
}
