package yuqing.procedure.yaml;

import java.util.Arrays;

/// One thing that is wrong with a text.
///
/// @param file how the text is called
/// @param line from 1; 0 when it is unknown
/// @param place the key at fault; empty for the text as a whole
/// @param code of its kind, such as `unknown-key`
/// @param remedy what to do about it; empty where the fault names it
public record Finding(
    String file,
    int line,
    String place,
    String code,
    BilingualSentence fault,
    BilingualSentence remedy) {

  /// Longer than any list of permitted values.
  private static final int LONGEST_SHOWN = 800;

  /// @param found what is put into the kind's sentences
  public static Finding of(String file, int line, String place, FaultKind kind, Object... found) {
    var shown = Arrays.stream(found).map(Finding::shown).toArray();
    return new Finding(
        file,
        line,
        shown(place),
        kind.code(),
        kind.fault().about(shown),
        kind.remedy().about(shown));
  }

  /// A quoted value may be as long as the text, and each finding repeats it.
  private static Object shown(Object found) {
    return found instanceof String text ? shown(text) : found;
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  /// `file:line: place: fault; remedy`; in Chinese the line in words, and no file: it is for who
  /// has sent one text.
  public BilingualSentence text() {
    var zh =
        (line > 0 ? "第 " + line + " 行，" : "")
            + (place.isEmpty() ? "" : place + "：")
            + fault.zh()
            + (remedy.zh().isEmpty() ? "" : "；" + remedy.zh());
    return new BilingualSentence(zh, toString());
  }

  /// `file:line: place: fault; remedy`
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (place.isEmpty() ? "" : place + ": ")
        + fault.en()
        + (remedy.en().isEmpty() ? "" : "; " + remedy.en());
  }
}
