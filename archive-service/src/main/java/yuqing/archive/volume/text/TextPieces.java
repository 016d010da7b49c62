package yuqing.archive.volume.text;

/// Where a long text is parted: after a line or a sentence where there is one, never within a
/// character.
public final class TextPieces {

  static final String SENTENCE_ENDS = "。！？；\n";

  private TextPieces() {}

  /// @return the end of the piece that begins at `from` and has at most `most` UTF-16 units
  public static int end(String text, int from, int most) {
    if (text.length() - from <= most) {
      return text.length();
    }
    var latest = from + most;
    for (var at = latest; at > from + most / 2; at--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }
}
