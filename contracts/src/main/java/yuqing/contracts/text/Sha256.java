package yuqing.contracts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The fingerprint of a text or a file, as events and answers state it: SHA-256, 64 lower-case hex
/// digits.
public final class Sha256 {

  private static final int BYTES_AT_ONCE = 65_536;

  private Sha256() {}

  /// Of the text in UTF-8.
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /// Of all that is still to be read, never whole in memory.
  public static String hex(InputStream content) throws IOException {
    var digest = digest();
    var buffer = new byte[BYTES_AT_ONCE];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// For what is hashed as it comes.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
