package yuqing.notification.webhook.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Signs an event by Standard Webhooks: HMAC-SHA256 over id, time and body.
final class WebhookSignature {

  private WebhookSignature() {}

  /// The header's value: a signature by each secret, so that during a rotation the receiver may
  /// know the old one or the new one.
  ///
  /// @param at of this attempt; counts in whole seconds
  static String header(List<WebhookSecret> secrets, String id, Instant at, String body) {
    return secrets.stream()
        .map(secret -> sign(secret, id, at, body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(WebhookSecret secret, String id, Instant at, String body) {
    try {
      return new Webhook(secret.key()).sign(id, at.getEpochSecond(), body);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }
}
