package yuqing.archive.table;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// A text as a spreadsheet program may be given it. Whoever reports an incident chooses its words:
/// none of them must run as a formula on the machine of the office that opens the table.
public final class CellText {

  /// Characters that a cell of a workbook holds; a program refuses a file with more in one.
  static final int MOST_IN_A_CELL = 32_767;

  /// The signs with which programs begin a formula, and the mathematical minus that looks as one.
  private static final String SIGNS = "=+-@\u2212";

  private CellText() {}

  /// Of a cell that is a string by its type: as it is, cut where a cell ends.
  static String inWorkbook(String text) {
    if (text.length() <= MOST_IN_A_CELL) {
      return text;
    }
    int end = MOST_IN_A_CELL - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /// Of a field without a type: an apostrophe before what a program would take for a formula, that
  /// is before a text that begins with a tab or a line break, or whose first visible character is a
  /// sign of [#SIGNS] in any width.
  static String inCsv(String text) {
    return mayRun(text) ? "'" + text : text;
  }

  private static boolean mayRun(String text) {
    if (text.startsWith("\t") || text.startsWith("\r") || text.startsWith("\n")) {
      return true;
    }
    return text.codePoints().filter(c -> !isPassedOver(c)).limit(1).anyMatch(CellText::isSign);
  }

  /// Blanks of any kind, and characters that are not seen.
  private static boolean isPassedOver(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /// Compatibility forms count as what they stand for: ＝ ＋ － ＠ and the small ones.
  private static boolean isSign(int c) {
    var plain = Normalizer.normalize(Character.toString(c), Form.NFKC);
    return SIGNS.indexOf(plain.codePointAt(0)) >= 0;
  }
}
