package yuqing.rest.personaldata;

/// A text as if it were typed on a plain keyboard: full-width digits, letters and signs, wide
/// blanks and the many dashes are each one character, and stay one, so that a place in the result
/// is the same place in the text.
final class PlainCharacters {

  private static final char FIRST_FULL_WIDTH = '！';
  private static final char LAST_FULL_WIDTH = '～';
  private static final int FULL_WIDTH_SHIFT = FIRST_FULL_WIDTH - '!';

  /// U+3000, no-break, figure, thin and zero-width blanks, tab.
  private static final String BLANKS = "\u3000\u00a0\u2007\u2009\u202f\u200b\ufeff\t";

  private static final String DASHES = "‐‑‒–—―−ー";

  private PlainCharacters() {}

  static String of(String text) {
    var plain = new char[text.length()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = of(text.charAt(i));
    }
    return new String(plain);
  }

  private static char of(char each) {
    if (each >= FIRST_FULL_WIDTH && each <= LAST_FULL_WIDTH) {
      return (char) (each - FULL_WIDTH_SHIFT);
    }
    if (BLANKS.indexOf(each) >= 0) {
      return ' ';
    }
    return DASHES.indexOf(each) >= 0 ? '-' : each;
  }
}
