package yuqing.contracts.text;

import java.util.OptionalInt;

/// The characters that a text may hold: none that a database, a mail or a log cannot carry.
public final class Characters {

  private Characters() {}

  /// Where the first character stands that no text may hold: a control character other than tab and
  /// line breaks (U+0000 among them, which PostgreSQL refuses), or half of a surrogate pair.
  ///
  /// @return its index in UTF-16 units
  public static OptionalInt firstForbidden(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (isForbidden(c)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isForbidden(char c) {
    boolean breaks = c == '\t' || c == '\n' || c == '\r';
    return Character.isSurrogate(c) || (Character.isISOControl(c) && !breaks);
  }

  /// Whether a text is a whole number in ASCII digits, with or without a minus sign. Java's own
  /// parsers take the digits of every script.
  public static boolean isWholeNumber(String text) {
    return text.matches("-?[0-9]+");
  }
}
