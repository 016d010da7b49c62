package yuqing.archive.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A SHA-256.
///
/// @param hex 64 lower-case hexadecimal digits
@Schema(
    implementation = String.class,
    pattern = "[0-9a-f]{64}",
    description = "SHA-256 in lower-case hexadecimal digits",
    examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
public record Hash(@JsonValue String hex) {

  public static final int BYTES = 32;

  // Before the first hash below is made.
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /// What the first entry of a chain follows: 32 zero bytes.
  public static final Hash START = of(new byte[BYTES]);

  public Hash {
    if (!isHex(hex)) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
    }
  }

  /// Whether a text is a hash as this one writes it.
  public static boolean isHex(String text) {
    return text != null && HEX.matcher(text).matches();
  }

  public static Hash of(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
