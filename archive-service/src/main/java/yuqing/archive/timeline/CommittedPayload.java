package yuqing.archive.timeline;

import java.util.Arrays;
import yuqing.contracts.text.Sha256;

/// What opens a commitment: the payload exactly as received and the salt beside it. Erasing both
/// leaves a commitment that reveals nothing (the salt keeps short payloads from being guessed).
public final class CommittedPayload {

  public static final int SALT_BYTES = 32;

  private final byte[] salt;
  private final byte[] payload;

  public CommittedPayload(byte[] salt, byte[] payload) {
    this.salt = salt.clone();
    this.payload = payload.clone();
  }

  public byte[] salt() {
    return salt.clone();
  }

  public byte[] payload() {
    return payload.clone();
  }

  /// SHA-256(salt ‖ payload); unambiguous because a salt always has 32 bytes.
  public Hash commitment() {
    if (salt.length != SALT_BYTES) {
      throw new IllegalStateException("a salt has 32 bytes, not " + salt.length);
    }
    var digest = Sha256.digest();
    digest.update(salt);
    digest.update(payload);
    return Hash.of(digest.digest());
  }

  /// Whether this is what was committed to; a salt of another length never is.
  public boolean opens(Hash commitment) {
    return salt.length == SALT_BYTES && commitment().equals(commitment);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommittedPayload opening
        && Arrays.equals(salt, opening.salt)
        && Arrays.equals(payload, opening.payload);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(salt) + Arrays.hashCode(payload);
  }
}
