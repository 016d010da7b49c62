package yuqing.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/// E-mail over SMTP, as text and as HTML. A server that has seen the Message-ID may drop a repeat.
@ApplicationScoped
class EmailChannel implements Channel {
  static final String NAME = "email";
  static final String KEY_HEADER = "X-Deduplication-Key";

  /// RFC 4954: a login is needed, is too weak, was wrong, or wants encryption.
  private static final Set<Integer> LOGIN_REFUSED = Set.of(530, 534, 535, 538);

  private final ReactiveMailer mailer;
  private final DeliverySettings settings;
  private final Vertx vertx;

  /// The client is called on one event loop. Called on another thread, it may listen only when
  /// the server's greeting has come already, and then waits for it in vain.
  private Context loop;

  EmailChannel(ReactiveMailer mailer, DeliverySettings settings, Vertx vertx) {
    this.mailer = mailer;
    this.settings = settings;
    this.vertx = vertx;
  }

  /// Here, where no request's context is current: mail belongs to no request.
  void onStart(@Observes StartupEvent start) {
    loop = vertx.getOrCreateContext();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer send(Message message) {
    var mail =
        Mail.withText(message.to(), message.subject(), message.text())
            .setHtml(HtmlMessage.of(message.subject(), message.text()))
            .addHeader("Message-ID", "<" + message.deduplicationKey() + "@notification.yuqing>")
            .addHeader(KEY_HEADER, message.deduplicationKey())
            .addHeader("Auto-Submitted", "auto-generated");
    var timeout = settings.email().timeout();
    try {
      mailer.send(mail).runSubscriptionOn(this::onLoop).await().atMost(timeout);
      return new Answer.Accepted();
    } catch (TimeoutException e) {
      return new Answer.Unavailable("no answer within " + timeout.toSeconds() + " s");
    } catch (RuntimeException e) {
      return answerOf(e);
    }
  }

  /// Whether our login or our own address was refused, and so every message would be: else a wrong
  /// password would look like wrong addresses, for good.
  private static boolean concernsUs(SMTPException refused) {
    var said = String.valueOf(refused.getMessage());
    return LOGIN_REFUSED.contains(refused.getReplyCode())
        || said.startsWith("AUTH")
        || said.startsWith("sender address not accepted");
  }

  private void onLoop(Runnable task) {
    loop.runOnContext(_ -> task.run());
  }

  /// Servers repeat the address in their answer, so only its number is kept.
  private static Answer answerOf(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException smtp) {
        var reason = "SMTP " + smtp.getReplyCode();
        if (!smtp.isPermanent()) {
          return new Answer.Unavailable(reason);
        }
        return concernsUs(smtp) ? new Answer.Misconfigured(reason) : new Answer.Refused(reason);
      }
      if (cause instanceof IllegalArgumentException) {
        // How the mail client refuses an address that no mail can go to: trying again is of no use.
        return new Answer.Refused("the address cannot be used");
      }
    }
    var root = failed;
    for (int depth = 0; depth < 10 && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return new Answer.Unavailable("no connection: " + root.getClass().getSimpleName());
  }
}
