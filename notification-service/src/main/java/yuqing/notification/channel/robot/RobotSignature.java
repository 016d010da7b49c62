package yuqing.notification.channel.robot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How robots prove that a message is from the school: HMAC-SHA256 of the time, with the secret.
final class RobotSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private RobotSignature() {}

  /// The secret is the key, time and secret are the message; written for a URL's query.
  static String ofDingtalk(String secret, Instant at) {
    var signed = at.toEpochMilli() + "\n" + secret;
    var sign = Base64.getEncoder().encodeToString(hmac(secret, signed));
    return URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }

  /// Time and secret are the key, the message is empty.
  static String ofFeishu(String secret, Instant at) {
    return Base64.getEncoder().encodeToString(hmac(at.getEpochSecond() + "\n" + secret, ""));
  }

  private static byte[] hmac(String key, String message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
