package yuqing.bench.path;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import yuqing.localstack.StackException;

/// A message as the suite sends them, over a connection of its own, until the server has taken it.
final class SmtpRoundTrip {
  private static final String TIMEOUT_MS = "20000";

  private final Session session;
  private final MailWatch.MailText text;

  SmtpRoundTrip(int port, MailWatch.MailText text) {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", "localhost");
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    settings.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
    settings.setProperty("mail.smtp.timeout", TIMEOUT_MS);
    this.session = Session.getInstance(settings);
    this.text = text;
  }

  void run() {
    try {
      var message = new MimeMessage(session);
      message.setFrom("bench@school.example");
      message.setRecipients(RecipientType.TO, "floor@school.example");
      message.setSubject(text.subject(), "UTF-8");
      message.setText(text.text(), "UTF-8");
      Transport.send(message);
    } catch (MessagingException e) {
      throw new StackException("the mail server did not take a message: " + e.getMessage(), e);
    }
  }
}
