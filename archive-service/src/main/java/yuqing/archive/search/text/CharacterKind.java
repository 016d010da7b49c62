package yuqing.archive.search.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// What a folded character is to the search.
enum CharacterKind {
  /// Of a script that is written without blanks, or a sign that stands by itself, such as an emoji.
  IDEOGRAPH,
  /// Of a script whose words are set apart.
  LETTER,
  DIGIT,
  /// Blanks and punctuation: they part what is searched and cannot be searched by themselves.
  OTHER;

  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.YI,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  static CharacterKind of(int codePoint) {
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return IDEOGRAPH;
    }
    if (codePoint < 0x80) {
      return ofAscii(codePoint);
    }
    if (Character.isDigit(codePoint)) {
      return DIGIT;
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint)) ? IDEOGRAPH : LETTER;
      // 〇 is a number to Unicode; an emoji is a symbol.
      case Character.LETTER_NUMBER, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> IDEOGRAPH;
      default -> OTHER;
    };
  }

  private static CharacterKind ofAscii(int c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? LETTER : OTHER;
  }
}
