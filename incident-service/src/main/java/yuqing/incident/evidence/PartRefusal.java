package yuqing.incident.evidence;

import java.util.List;
import java.util.Map;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;
import yuqing.rest.problem.StandardProblem;

/// Refusals of a form while it comes. Its body may not have been read to its end: its connection
/// serves no other request.
final class PartRefusal {

  private PartRefusal() {}

  static ProblemException of(ProblemType type, String part, String code, String zh, String en) {
    return of(type, new FieldFault(part, code, new LocalizedText(zh, en)));
  }

  static ProblemException of(ProblemType type, FieldFault fault) {
    return new ProblemException(type, null, List.of(fault), Map.of("Connection", "close"));
  }

  static ProblemException tooLarge(String part, long maxBytes) {
    return of(
        StandardProblem.BODY_TOO_LARGE,
        part,
        "too-large",
        "最多 %d 字节".formatted(maxBytes),
        "at most %d bytes".formatted(maxBytes));
  }

  static ProblemException notUtf8(ProblemType type, String part) {
    return of(type, part, "bad-encoding", "应为 UTF-8", "must be UTF-8");
  }
}
