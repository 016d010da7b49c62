package yuqing.desk.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import yuqing.desk.client.Problem;

/// What is wrong with a draft at one place.
///
/// @param line of its text, from 1; 0 where it is about no line
/// @param excerpt that line; empty where there is none
/// @param place within the draft, such as `grading[0].level`
/// @param message in the reader's language, as the remedy
public record DraftRemark(int line, String excerpt, String place, String message, String remedy) {

  /// @param problem as escalation-service answers a draft that is not valid
  static List<DraftRemark> of(String text, JsonNode problem) {
    var lines = text.split("\n", -1);
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .map(fault -> of(lines, fault))
        .sorted(Comparator.comparingInt(DraftRemark::line))
        .toList();
  }

  /// What is wrong with the request otherwise.
  static List<DraftRemark> of(Problem problem) {
    return problem.errors().stream()
        .map(fault -> new DraftRemark(0, "", fault.field(), fault.message(), ""))
        .toList();
  }

  private static DraftRemark of(String[] lines, JsonNode fault) {
    int line = fault.path("line").asInt(0);
    boolean isInText = line >= 1 && line <= lines.length;
    return new DraftRemark(
        line,
        isInText ? lines[line - 1] : "",
        fault.path("field").asText(""),
        fault.path("message").asText(""),
        fault.path("remedy").asText(""));
  }
}
