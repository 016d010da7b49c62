package yuqing.contracts.text;

import java.util.OptionalInt;

/// The characters that a text may hold: none that a database, a mail or a log cannot carry.
public final class TextCharacters {

  /// Letters and marks that are drawn as nothing: the Hangul fillers, the blank Braille pattern,
  /// the grapheme joiner, the inherent vowels of Khmer, the Khitan filler, the null note head.
  private static final String EMPTY_GLYPHS =
      "\u115F\u1160\u3164\uFFA0\u2800\u034F\u17B4\u17B5\uD81B\uDFE4\uD834\uDD59";

  private TextCharacters() {}

  /// The index of the first forbidden character: a control character other than tab and line
  /// breaks (U+0000 among them, which PostgreSQL refuses), or half of a surrogate pair.
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

  /// Whether a reader would see nothing of a text: it is empty, or of blanks of any kind, of
  /// characters that only steer how others are set, and of letters whose glyph is empty.
  public static boolean showNothing(CharSequence text) {
    return text.codePoints().allMatch(TextCharacters::isInvisible);
  }

  /// A text without what shows nothing at its ends: blanks of any kind, and characters of no
  /// width. What belongs to the character before it stays: a variation selector, the tags of a
  /// flag. So does what no text may hold, so that it is refused.
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && isBlank(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(int c) {
    boolean forbidden = Character.isBmpCodePoint(c) && isForbidden((char) c);
    return isInvisible(c) && !forbidden && !isVariationSelector(c) && !isTag(c);
  }

  /// How long a text is for people, and for JSON Schema: in characters. Java's own length counts
  /// two for a character beyond U+FFFF, such as a rare Chinese one in a name, or an emoji.
  public static int count(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || isVariationSelector(c)
        || isReservedToShowNothing(c)
        || EMPTY_GLYPHS.indexOf(c) >= 0;
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /// Code points that have no character yet, and will be drawn as nothing when they have.
  private static boolean isReservedToShowNothing(int c) {
    return c == 0x2065 || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private static boolean isTag(int c) {
    return c >= 0xE0020 && c <= 0xE007F;
  }

  /// Whether a text is a whole number in ASCII digits, with or without a minus sign. Java's own
  /// parsers take the digits of every script.
  public static boolean isWholeNumber(String text) {
    return text.matches("-?[0-9]+");
  }
}
