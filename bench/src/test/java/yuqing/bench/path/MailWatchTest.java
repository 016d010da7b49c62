package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import yuqing.localstack.Mailbox;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;

/// On the mail server of the local stack.
class MailWatchTest {
  private static final int BURST = 130;
  private static final String FIRST = "YQ-2026-00007";
  private static final String SECOND = "YQ-2026-00008";

  @Test
  void everyMessageOfABurstIsSeenOnceByTheNumberOfItsIncident() throws Exception {
    var ports = Ports.free();
    int smtp = ports.of(Port.SMTP);
    int inbox = ports.of(Port.MAILBOX);
    var before = InstantSource.system().instant();
    try (var _ = Mailbox.start(smtp, inbox, InstantSource.system());
        var watch = new MailWatch("http://localhost:" + inbox)) {
      // More than are asked for at once; the second incident is named in the text alone.
      send(smtp, BURST);

      await().atMost(Duration.ofSeconds(60)).until(() -> watch.all() >= BURST + 1);

      assertThat(watch.count(List.of(FIRST))).isEqualTo(BURST);
      assertThat(watch.count(List.of(SECOND))).isEqualTo(1);
      assertThat(watch.count(List.of(FIRST, SECOND, "YQ-2026-00009"))).isEqualTo(BURST + 1);
      assertThat(watch.first(FIRST).orElseThrow()).isAfterOrEqualTo(before);
      assertThat(watch.first("YQ-2026-00009")).isEmpty();
      assertThat(watch.sample().text()).contains("2026");
    }
  }

  private static void send(int port, int burst) throws Exception {
    var session = Session.getInstance(new Properties());
    try (var transport = session.getTransport("smtp")) {
      transport.connect("localhost", port, null, null);
      for (int i = 0; i < burst; i++) {
        var message = message(session, "【二级】" + FIRST + " 起草", "2026 年第 " + i + " 封");
        transport.sendMessage(message, message.getAllRecipients());
      }
      var other = message(session, "处置", "事件 " + SECOND + "，2026 年");
      transport.sendMessage(other, other.getAllRecipients());
    }
  }

  private static MimeMessage message(Session session, String subject, String text)
      throws Exception {
    var message = new MimeMessage(session);
    message.setFrom("yuqing@school.example");
    message.setRecipient(RecipientType.TO, new InternetAddress("liaison@school.example"));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    message.saveChanges();
    return message;
  }
}
