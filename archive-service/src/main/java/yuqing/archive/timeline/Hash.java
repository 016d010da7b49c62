package yuqing.archive.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;

/// A SHA-256.
///
/// @param hex 64 lower-case hexadecimal digits
public record Hash(@JsonValue String hex) {

  public static final int BYTES = 32;

  /// What the first entry of a chain follows: 32 zero bytes.
  public static final Hash START = of(new byte[BYTES]);

  public Hash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
    }
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
