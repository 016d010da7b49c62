package yuqing.localstack;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// An email as it was received.
///
/// @param messageId by which mail servers know a repeat; empty when it has none
/// @param text the first plain part, at most [#TEXT_AT_MOST] characters of it
public record MailboxMessage(
    String to, String messageId, String subject, Instant receivedAt, String text) {
  static final int TEXT_AT_MOST = 64 * 1024;

  static MailboxMessage of(String to, MimeMessage message, Instant receivedAt)
      throws MessagingException {
    var subject = Objects.requireNonNullElse(message.getSubject(), "");
    var messageId = Objects.requireNonNullElse(message.getMessageID(), "");
    try {
      var text = plainText(message);
      return new MailboxMessage(
          to,
          messageId,
          subject,
          receivedAt,
          text.substring(0, Math.min(text.length(), TEXT_AT_MOST)));
    } catch (IOException e) {
      throw new MessagingException("unreadable email", e);
    }
  }

  private static String plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/*")) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        var text = plainText(inner);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  Map<String, Object> asJson() {
    return Map.of(
        "to", to,
        "messageId", messageId,
        "subject", subject,
        "receivedAt", receivedAt.toString(),
        "text", text);
  }
}
