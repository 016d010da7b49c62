package yuqing.notification.webhook.http;

import java.security.SecureRandom;
import java.util.Base64;

/// The key by which a receiver verifies that an event is from this suite, in the form of Standard
/// Webhooks.
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  public static WebhookSecret random() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return new WebhookSecret(key);
  }

  static WebhookSecret of(byte[] key) {
    return new WebhookSecret(key.clone());
  }

  /// @param text such as `whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw`
  static WebhookSecret parse(String text) {
    return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
  }

  byte[] key() {
    return key.clone();
  }

  /// For the administrator, once.
  public String shown() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /// So that no secret is written to a log.
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
