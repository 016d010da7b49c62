package yuqing.localstack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import yuqing.localstack.LoopbackHttp.Answer;
import yuqing.localstack.LoopbackHttp.Request;

/// A mail server that accepts every email and delivers none: the newest can be read over
/// HTTP, `GET /messages?limit=50&to=…` → `{"items":[{to, messageId, subject, receivedAt, text}]}`.
public final class Mailbox implements AutoCloseable {
  /// Older emails are deleted.
  static final int KEPT = 1000;

  private static final int LISTED = 50;

  // GreenMail keeps what it delivers: it is emptied now and then.
  private static final int PURGE_EVERY = 100;

  private final GreenMail smtp;
  private final InstantSource clock;
  private final Deque<MailboxMessage> messages = new ArrayDeque<>();
  private int sincePurge;
  private LoopbackHttp http;

  private Mailbox(int smtpPort, InstantSource clock) {
    this.smtp =
        new PromptGreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
    this.clock = clock;
  }

  public static Mailbox start(int smtpPort, int httpPort, InstantSource clock) {
    QuietLogs.keep();
    var mailbox = new Mailbox(smtpPort, clock);
    try {
      mailbox.smtp.start();
      mailbox.smtp.getUserManager().setMessageDeliveryHandler(mailbox::receive);
      mailbox.http = LoopbackHttp.start(httpPort, Map.of("/messages", mailbox::page));
      return mailbox;
    } catch (IOException | RuntimeException e) {
      mailbox.smtp.stop();
      throw new StackException("the mail server did not start: " + e.getMessage(), e);
    }
  }

  private GreenMailUser receive(MovingMessage message, MailAddress to)
      throws MessagingException, UserException {
    keep(MailboxMessage.of(to.getEmail(), message.getMessage(), clock.instant()));
    var users = smtp.getUserManager();
    var user = users.getUserByEmail(to.getEmail());
    return user != null ? user : users.createUser(to.getEmail(), to.getEmail(), "");
  }

  private synchronized void keep(MailboxMessage message) {
    messages.addFirst(message);
    while (messages.size() > KEPT) {
      messages.removeLast();
    }
    sincePurge++;
    if (sincePurge >= PURGE_EVERY) {
      sincePurge = 0;
      forget();
    }
  }

  private void forget() {
    try {
      smtp.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new StackException("the mail server cannot delete its emails", e);
    }
  }

  /// The newest emails first.
  public synchronized List<MailboxMessage> newest(int limit) {
    return messages.stream().limit(limit).toList();
  }

  private synchronized Answer page(Request request) {
    var limit = request.form().getOrDefault("limit", Integer.toString(LISTED));
    if (!limit.matches("[1-9][0-9]{0,3}") || Integer.parseInt(limit) > KEPT) {
      return new Answer.Json(400, Map.of("error", "limit is a number from 1 to " + KEPT));
    }
    var to = request.form().getOrDefault("to", "");
    return new Answer.Json(
        200,
        Map.of(
            "items",
            messages.stream()
                .filter(message -> to.isEmpty() || message.to().equalsIgnoreCase(to))
                .limit(Integer.parseInt(limit))
                .map(MailboxMessage::asJson)
                .toList()));
  }

  @Override
  public void close() {
    http.close();
    smtp.stop();
  }
}
