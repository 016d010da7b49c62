package yuqing.incident.sighting;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Percent escapes in one form (RFC 3986, 6.2.2), so that two spellings of one text are equal.
final class PercentEscapes {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /// Delimiters stand for themselves; their escaped form means another thing.
  private static final String DELIMITERS = "!$&'()*+,;=:@/?";

  private PercentEscapes() {}

  /// Escapes what needs it, in upper case; leaves escaped what was an escaped delimiter. A `%` that
  /// begins no escape is one itself.
  static String uniform(String text) {
    var uniform = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && isEscape(bytes, i)) {
        int escaped = 16 * Character.digit(bytes[i + 1], 16) + Character.digit(bytes[i + 2], 16);
        append(uniform, escaped, isUnreserved(escaped));
        i += 2;
      } else {
        int plain = Byte.toUnsignedInt(bytes[i]);
        append(uniform, plain, isUnreserved(plain) || DELIMITERS.indexOf(plain) >= 0);
      }
    }
    return uniform.toString();
  }

  private static void append(StringBuilder uniform, int value, boolean plain) {
    if (plain) {
      uniform.append((char) value);
    } else {
      uniform.append('%').append(digit(value >> 4)).append(digit(value & 15));
    }
  }

  private static char digit(int value) {
    return Character.toUpperCase(Character.forDigit(value, 16));
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }

  private static boolean isUnreserved(int value) {
    return UNRESERVED.indexOf(value) >= 0;
  }
}
