package yuqing.cli.terminal;

/// How many columns a text takes on a terminal: a Chinese character takes two.
final class DisplayWidth {
  private static final char ELLIPSIS = '…';

  /// First and last of the blocks that UAX 11 calls wide or full-width, as far as texts of this
  /// suite have them.
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    for (var block : WIDE) {
      if (block[0] <= character && character <= block[1]) {
        return true;
      }
    }
    return false;
  }

  /// The text on one line, without what would steer the terminal: titles come from public posts.
  static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /// @param columns what the text may take; what is longer ends in an ellipsis
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    var cut = new StringBuilder();
    int taken = 0;
    for (int c : text.codePoints().toArray()) {
      if (taken + of(c) >= columns) {
        break;
      }
      taken += of(c);
      cut.appendCodePoint(c);
    }
    return cut.append(ELLIPSIS).toString();
  }
}
