package yuqing.archive.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Where a line may end: between Chinese characters, after a space, after the slash of an address;
/// never before a mark that closes nor after one that opens (行首行尾禁则). It goes by the two
/// characters at a place alone, so a text breaks in the same places wherever one begins to read it.
final class PaperLineBreaker implements FSTextBreaker {

  /// Not at the beginning of a line.
  private static final String CLOSING = "，。、；：？！）》」』】〕〉”’％℃…—～·,.;:?!)]}%>/ \n";

  /// Not at the end of a line.
  private static final String OPENING = "（《「『【〔〈“‘￥№([{<";

  /// After these an address or a word of Latin letters may be broken.
  private static final String JOINTS = "/?&=#|";

  private static final int END = -1;

  /// Chinese characters and marks begin here.
  private static final int FIRST_WIDE = 0x2E80;

  private static final int LAST_LATIN = 0xFF;

  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  /// @return the next place, the end of the text as the last one, then -1
  @Override
  public int next() {
    if (at >= text.length()) {
      return END;
    }
    do {
      at++;
    } while (at < text.length() && !isPlace(text.charAt(at - 1), text.charAt(at)));
    return at;
  }

  private static boolean isPlace(char before, char after) {
    if (Character.isLowSurrogate(after) || Character.getType(after) == Character.NON_SPACING_MARK) {
      return false;
    }
    if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
      return false;
    }
    return before == ' '
        || before == '\n'
        || isWide(before)
        || isWide(after)
        || JOINTS.indexOf(before) >= 0
        || (before == '-' && Character.isLetter(after));
  }

  private static boolean isWide(char character) {
    return character >= FIRST_WIDE
        || (character > LAST_LATIN
            && (CLOSING.indexOf(character) >= 0 || OPENING.indexOf(character) >= 0));
  }
}
