package yuqing.procedure.yaml;

/// One thing that is wrong with a text.
///
/// @param file how the text is called
/// @param line from 1; 0 when it cannot be said
/// @param place the key at fault; empty for the text as a whole
/// @param remedy what to do about it; empty where the fault says it
public record Finding(String file, int line, String place, String fault, String remedy) {

  /// `file:line: place: fault; remedy`
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (place.isEmpty() ? "" : place + ": ")
        + fault
        + (remedy.isEmpty() ? "" : "; " + remedy);
  }
}
