package yuqing.notification.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Robots;
import yuqing.notification.channel.MoodySmtp.Mood;

/// Trying a channel.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class ChannelTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void aTestMessageReachesTheCallerAlone() {
    await().atMost(SOON).until(() -> "ACCEPTED".equals(tryOut("email").extract().path("outcome")));
    assertThat(Mailbox.about("test message", "administrator")).isNotEmpty();
  }

  @Test
  void whatTheMailServerAnswersIsTheAnswer() {
    MoodySmtp.be(Mood.UNKNOWN_RECIPIENT);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                tryOut("email")
                    .statusCode(200)
                    .body("outcome", equalTo("REFUSED"), "reason", equalTo("SMTP 550")));
  }

  @Test
  void onlyAChannelThatThereIsAndOnlyTheAdministrator() {
    tryOut("pigeon").statusCode(404);
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .post("/channels/email/test")
        .then()
        .statusCode(403);
  }

  @Test
  void allAreListedAndNoneShowsItsAddress() {
    var list =
        given()
            .auth()
            .oauth2(AccessTokens.bearer("administrator"))
            .get("/channels")
            .then()
            .statusCode(200)
            .body(
                "items.name",
                equalTo(List.of("email", "sms", "wecom-robot", "dingtalk-robot", "feishu-robot")))
            .body("items.kind", equalTo(List.of("PERSON", "PERSON", "GROUP", "GROUP", "GROUP")))
            .body("items.perMinute", equalTo(Arrays.asList(null, 60, 18, 18, 90)))
            .body("items.configured", everyItem(equalTo(true)))
            .extract()
            .asString();
    assertThat(list).doesNotContain("127.0.0.1", "local-key", "SEClocal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wecom-robot", "dingtalk-robot", "feishu-robot"})
  void aRobotIsTriedInItsGroup(String robot) {
    Robots.forget(clock);
    tryOut(robot).statusCode(200).body("outcome", equalTo("ACCEPTED"));
    assertThat(Robots.shown(robot, "测试消息")).isNotEmpty();
    Robots.answerNext(robot, "424242");
    tryOut(robot).body("outcome", equalTo("UNAVAILABLE"), "reason", containsString("424242"));
  }

  @Test
  void whoHasNoNumberGetsNoTextMessage() {
    tryOut("sms").statusCode(422);
  }

  private static ValidatableResponse tryOut(String channel) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("administrator"))
        .post("/channels/" + channel + "/test")
        .then();
  }
}
