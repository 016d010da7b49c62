package yuqing.journeys.roles;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The answer that a cell of the table requires: `200`, `200+email`, `200-it`.
///
/// @param shown fields that must be there with a value; `it` is the subject itself, on any page
/// @param hidden fields that must not be there
record Expected(int status, List<String> shown, List<String> hidden) {

  /// The placeholder for the subject's own id.
  static final String SUBJECT = "it";

  private static final Pattern CELL =
      Pattern.compile("([1-5]\\d\\d)((?:[+-][A-Za-z][A-Za-z0-9]*)*)");
  private static final Pattern FIELD = Pattern.compile("([+-])([A-Za-z][A-Za-z0-9]*)");

  static Expected read(String cell) {
    var parts = CELL.matcher(cell);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no such expectation: " + cell);
    }
    var fields = FIELD.matcher(parts.group(2)).results().toList();
    return new Expected(Integer.parseInt(parts.group(1)), named(fields, "+"), named(fields, "-"));
  }

  private static List<String> named(List<MatchResult> fields, String sign) {
    return fields.stream()
        .filter(field -> field.group(1).equals(sign))
        .map(field -> field.group(2))
        .toList();
  }

  /// Whether the request is granted; if not, it must leave no trace.
  boolean granted() {
    return status < 400;
  }

  boolean asksForSubject() {
    return shown.contains(SUBJECT) || hidden.contains(SUBJECT);
  }

  @Override
  public String toString() {
    return status
        + String.join("", shown.stream().map(field -> "+" + field).toList())
        + String.join("", hidden.stream().map(field -> "-" + field).toList());
  }
}
