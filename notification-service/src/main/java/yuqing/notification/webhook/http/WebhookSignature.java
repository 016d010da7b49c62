package yuqing.notification.webhook.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures by Standard Webhooks: HMAC-SHA256 over id, time and body.
final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private WebhookSignature() {}

  /// The header's value: a signature by each secret, so that during a rotation the receiver may
  /// know the old one or the new one.
  ///
  /// @param at of this attempt; counts in whole seconds
  static String header(List<WebhookSecret> secrets, String id, Instant at, byte[] body) {
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret, id, at, body)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] mac(WebhookSecret secret, String id, Instant at, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
