package yuqing.procedure.yaml;

/// One thing that is wrong with a text.
///
/// @param file how the text is called
/// @param line from 1; 0 when it cannot be said
/// @param place the key at fault; empty for the text as a whole
/// @param code of its kind, such as `unknown-key`
/// @param remedy what to do about it; empty where the fault says it
public record Finding(
    String file, int line, String place, String code, Sentence fault, Sentence remedy) {

  /// @param found what the kind's sentences speak of
  public static Finding of(String file, int line, String place, FaultKind kind, Object... found) {
    return new Finding(
        file, line, place, kind.code(), kind.fault().about(found), kind.remedy().about(found));
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
