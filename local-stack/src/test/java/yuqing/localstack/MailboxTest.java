package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.Ports.Port;

class MailboxTest {
  private static final Instant NOW = Instant.parse("2026-10-13T00:20:00Z");

  private final Ports ports = Ports.free();
  private Mailbox mailbox;

  @BeforeEach
  void start() {
    mailbox = Mailbox.start(ports.of(Port.SMTP), ports.of(Port.MAILBOX), InstantSource.fixed(NOW));
  }

  @AfterEach
  void stop() {
    mailbox.close();
  }

  @Test
  void whatComesOverSmtpIsReadOverHttpNewestFirst() throws Exception {
    send("liaison@school.example", "舆情提醒", "请于08:50前报告");
    send("office@school.example", "second", "two");

    var all = items("");
    assertThat(all).hasSize(2);
    assertThat(all.get(0).path("subject").asText()).isEqualTo("second");
    var first = items("?to=liaison@school.example");
    assertThat(first).hasSize(1);
    assertThat(first.get(0).path("subject").asText()).isEqualTo("舆情提醒");
    assertThat(first.get(0).path("text").asText()).contains("请于08:50前报告");
    assertThat(first.get(0).path("messageId").asText()).startsWith("<").endsWith(">");
    assertThat(first.get(0).path("receivedAt").asText()).isEqualTo(NOW.toString());
    assertThat(items("?limit=1")).hasSize(1);
  }

  @Test
  void onlyTheNewestAreKept() throws Exception {
    send(Mailbox.KEPT + 1, "liaison@school.example", i -> "letter " + i, "text");

    assertThat(mailbox.newest(Integer.MAX_VALUE))
        .hasSize(Mailbox.KEPT)
        .extracting(MailboxMessage::subject)
        .startsWith("letter " + Mailbox.KEPT)
        .doesNotContain("letter 0");
  }

  private void send(String to, String subject, String text) throws Exception {
    send(1, to, _ -> subject, text);
  }

  private void send(int letters, String to, IntFunction<String> subject, String text)
      throws Exception {
    var settings = new Properties();
    // Otherwise each letter asks the name service for this machine's name.
    settings.put("mail.from", "suite@school.example");
    settings.put("mail.smtp.localhost", "localhost");
    var session = Session.getInstance(settings);
    try (var transport = session.getTransport("smtp")) {
      transport.connect("localhost", ports.of(Port.SMTP), null, null);
      for (int i = 0; i < letters; i++) {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("suite@school.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject.apply(i), "UTF-8");
        message.setText(text, "UTF-8");
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
      }
    }
  }

  private JsonNode items(String query) throws Exception {
    var url =
        URI.create("http://localhost:" + ports.of(Port.MAILBOX) + "/messages" + query).toURL();
    try (var in = url.openStream()) {
      return JsonMapper.builder().build().readTree(in).path("items");
    }
  }
}
