package yuqing.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yuqing.notification.NotificationParts;

/// Mail as a sender sends it: from a thread of its own.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class EmailChannelTest {

  /// About one in forty was lost.
  private static final int MESSAGES = 120;

  @Inject EmailChannel email;

  @Test
  void anAddressThatCannotBeUsedIsRefusedInWordsOfOurOwn() {
    var message = new Message("a@b.example\r\nBcc: c@d.example", "unusable", "letter", "text\n");
    assertThat(email.send(message))
        .isEqualTo(new Channel.Answer.Refused("the address cannot be used"));
  }

  @Test
  void theServersGreetingIsNeverMissed() throws InterruptedException, ExecutionException {
    var answers = new ArrayList<Channel.Answer>();
    try (var sender = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
      for (int number = 0; number < MESSAGES; number++) {
        var message =
            new Message("one@school.example", "greeting." + number, "letter " + number, "text\n");
        // With pauses: those threads that sleep are late.
        Thread.sleep(50);
        answers.add(sender.submit(() -> email.send(message)).get());
      }
    }
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer).isEqualTo(new Channel.Answer.Accepted()));
  }

  @Test
  void messagesThatFollowOneAnotherShareAConnection() {
    MoodySmtp.be(MoodySmtp.Mood.FINE);
    var before = MoodySmtp.connections();
    for (var number = 0; number < 5; number++) {
      assertThat(email.send(message("shared." + number))).isEqualTo(new Channel.Answer.Accepted());
    }
    assertThat(MoodySmtp.connections() - before).isEqualTo(1);
  }

  /// Otherwise a server that closes idle connections would cost an alert its first attempt.
  @Test
  void aSharedConnectionThatTheServerHasClosedCostsNoAttempt() {
    MoodySmtp.be(MoodySmtp.Mood.ONE_MESSAGE_A_CONNECTION);
    try {
      var before = MoodySmtp.connections();
      for (var number = 0; number < 4; number++) {
        var message = message("closed." + UUID.randomUUID());
        assertThat(email.send(message)).isEqualTo(new Channel.Answer.Accepted());
        assertThat(MoodySmtp.passedWithKey(message.deduplicationKey())).isEqualTo(1);
      }
      assertThat(MoodySmtp.connections() - before).isEqualTo(4);
    } finally {
      MoodySmtp.be(MoodySmtp.Mood.FINE);
    }
  }

  /// True of every message: the channel is set up wrongly, and no person's address is at fault.
  @Test
  void whereOurLoginOrOurAddressIsRefusedTheSettingsAreWrong() {
    try {
      MoodySmtp.be(MoodySmtp.Mood.LOGIN_NEEDED);
      assertThat(email.send(message("login")))
          .isEqualTo(new Channel.Answer.Misconfigured("SMTP 530"));
      MoodySmtp.be(MoodySmtp.Mood.UNKNOWN_SENDER);
      assertThat(email.send(message("sender")))
          .isEqualTo(new Channel.Answer.Misconfigured("SMTP 550"));
      MoodySmtp.be(MoodySmtp.Mood.UNKNOWN_RECIPIENT);
      assertThat(email.send(message("recipient")))
          .isEqualTo(new Channel.Answer.Refused("SMTP 550"));
    } finally {
      MoodySmtp.be(MoodySmtp.Mood.FINE);
    }
  }

  private static Message message(String key) {
    return new Message("one@school.example", key, "letter", "text\n");
  }
}
