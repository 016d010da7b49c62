package yuqing.notification.webhook.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import yuqing.contracts.text.Sha256;

/// Encrypts the subscriptions' secrets with a key from the environment, so that none can be read in
/// the database and its backups. They are decrypted again to sign.
@ApplicationScoped
public class SecretVault {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST_KEY = 32;

  private final WebhookSettings settings;

  private final SecureRandom random = new SecureRandom();
  private SecretKey key;

  SecretVault(WebhookSettings settings) {
    this.settings = settings;
  }

  /// A secret that this key does not decrypt: the key was changed.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super("the secret was encrypted with another YUQING_WEBHOOK_KEY: rotate it", cause);
    }
  }

  /// A key that is too short fails the start, not the first subscription.
  void onStart(@Observes StartupEvent start) {
    open();
  }

  @PostConstruct
  void open() {
    if (settings.key().length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "YUQING_WEBHOOK_KEY has fewer than 32 characters; make one with: openssl rand -hex 32");
    }
    key = new SecretKeySpec(Sha256.digest().digest(bytes(settings.key())), "AES");
  }

  /// @param subscription whose it is; in another one's row it cannot be opened
  public byte[] seal(UUID subscription, WebhookSecret secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, subscription).doFinal(secret.key());
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws Unreadable when it was sealed with another key
  WebhookSecret unseal(UUID subscription, byte[] sealed) {
    var buffer = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE_BYTES];
    var rest = new byte[sealed.length - NONCE_BYTES];
    buffer.get(nonce).get(rest);
    try {
      return WebhookSecret.of(cipher(Cipher.DECRYPT_MODE, nonce, subscription).doFinal(rest));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID subscription) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(subscription.toString()));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
