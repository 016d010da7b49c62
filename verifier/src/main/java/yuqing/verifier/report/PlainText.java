package yuqing.verifier.report;

/// Texts out of a bundle, which somebody may have written to deceive a reader, as they are shown.
public final class PlainText {

  private static final int LONGEST = 200;

  private PlainText() {}

  /// Without what steers a terminal or turns the direction of writing, and cut.
  public static String of(String text) {
    var shown = new StringBuilder();
    text.codePoints().limit(LONGEST).map(c -> isPlain(c) ? c : '?').forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
