package yuqing.rest.request;

import yuqing.contracts.text.TextCharacters;
import yuqing.rest.problem.FieldErrors;

/// The rules for every text of a request, from any source: body, query, path, form.
public final class TextRules {

  private TextRules() {}

  /// Rejects a text with a forbidden character.
  ///
  /// @return whether the text is valid
  public static boolean hold(FieldErrors errors, String field, String text) {
    var forbidden = TextCharacters.firstForbidden(text);
    if (forbidden.isEmpty()) {
      return true;
    }
    int at = forbidden.getAsInt();
    errors.reject(
        field,
        "bad-character",
        "第 %d 个字符不可用（U+%04X）".formatted(at + 1, (int) text.charAt(at)),
        "character %d cannot be stored (U+%04X)".formatted(at + 1, (int) text.charAt(at)));
    return false;
  }
}
