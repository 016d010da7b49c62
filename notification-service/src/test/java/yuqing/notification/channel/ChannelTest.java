package yuqing.notification.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AccessTokens;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.channel.MoodySmtp.Mood;

/// Trying a channel.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class ChannelTest {
  private static final Duration SOON = Duration.ofSeconds(60);

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

  private static ValidatableResponse tryOut(String channel) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("administrator"))
        .post("/channels/" + channel + "/test")
        .then();
  }
}
