package yuqing.notification.roster;

import java.util.regex.Pattern;
import yuqing.contracts.RosterEvent;
import yuqing.rest.problem.FieldErrors;

/// The form of codes and ids on the roster.
final class RosterCodes {
  static final int MAX_LENGTH = 60;

  /// The organisation file's schema has the same.
  static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private RosterCodes() {}

  /// @throws yuqing.rest.problem.ProblemException 400 naming the field
  static void require(String field, String code) {
    var errors = new FieldErrors();
    check(errors, field, code);
    errors.throwIfAny();
  }

  /// Departments, channels and the school are published on one compacted topic under their code:
  /// the later would replace the earlier.
  static void checkFree(FieldErrors errors, String field, String code) {
    if (code.equals(RosterEvent.School.KEY)) {
      errors.reject(field, "taken", "该编码已用于学校本身", "is the school's own code");
    }
  }

  static void check(FieldErrors errors, String field, String code) {
    if (code.length() > MAX_LENGTH || !FORM.matcher(code).matches()) {
      errors.reject(
          field,
          "bad-format",
          "应为小写字母、数字和连字符，最多 " + MAX_LENGTH + " 个字符",
          "must be lower-case letters, digits and hyphens, at most " + MAX_LENGTH);
    }
  }
}
