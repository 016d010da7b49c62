package yuqing.archive.review;

import java.util.ArrayList;
import java.util.List;
import yuqing.archive.completeness.ClosingCase;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.rest.problem.FieldErrors;

/// Finds the missed obligations that explanations are about.
final class MissedExplanations {

  private MissedExplanations() {}

  /// @param sent null where none were sent
  /// @param errors to which each entry is added that names no missed obligation
  static List<Explained> resolve(
      ClosingCase closing, List<ExplanationBody> sent, FieldErrors errors) {
    var explained = new ArrayList<Explained>();
    if (sent == null) {
      return explained;
    }
    for (var i = 0; i < sent.size(); i++) {
      var explanation = sent.get(i);
      var missed =
          closing.duties().stream()
              .filter(UnsettledDuty::wasMissed)
              .filter(duty -> isAbout(explanation, duty))
              .map(UnsettledDuty::id)
              .toList();
      var open = missed.stream().filter(id -> !closing.settled().contains(id)).toList();
      if (open.isEmpty()) {
        reject("explanations[" + i + "].", explanation, !missed.isEmpty(), errors);
      }
      explained.add(new Explained(explanation.code(), explanation.window(), open));
    }
    return explained;
  }

  /// What was explained before an earlier closing stays as it was closed.
  private static void reject(
      String path, ExplanationBody explanation, boolean settled, FieldErrors errors) {
    var field = path + (explanation.window() == null ? "code" : "window");
    if (settled) {
      errors.reject(
          field,
          "explained-before-closing",
          "该逾期事项已随前次归档说明，不再更改",
          "was explained before an earlier closing, which stays as it was");
    } else {
      errors.reject(
          field,
          "not-missed",
          "该舆情没有这一逾期事项",
          "names no obligation of this incident that was missed");
    }
  }

  private static boolean isAbout(ExplanationBody explanation, UnsettledDuty duty) {
    return duty.code() == explanation.code()
        && (explanation.window() == null || explanation.window().equals(duty.window()));
  }
}
