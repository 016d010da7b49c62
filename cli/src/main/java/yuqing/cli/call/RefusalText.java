package yuqing.cli.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import yuqing.cli.terminal.CommandTexts;

/// A refusal (RFC 9457) in words: what it is, and each faulty field with what is wrong with it.
final class RefusalText {
  private RefusalText() {}

  /// @param problem the answer's body, which is none of the suite's where a proxy refused
  static String of(int status, JsonNode problem, CommandTexts texts) {
    var lines = new ArrayList<String>();
    var title = problem.path("title").asText("");
    lines.add(texts.text("refused", status, title.isEmpty() ? texts.text("no-reason") : title));
    add(lines, problem.path("detail").asText(""));
    for (var fault : problem.path("errors")) {
      add(lines, fault(fault, texts));
    }
    add(lines, problem.path("type").asText(""));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String line) {
    if (!line.isEmpty()) {
      lines.add("  " + line);
    }
  }

  private static String fault(JsonNode fault, CommandTexts texts) {
    var line = new StringBuilder();
    if (fault.hasNonNull("line")) {
      line.append(texts.text("line", fault.path("line").asInt()));
    }
    var field = fault.path("field").asText("");
    line.append(field.isEmpty() ? "" : texts.text("field", field));
    line.append(fault.path("message").asText(fault.path("code").asText("")));
    if (fault.hasNonNull("remedy")) {
      line.append(texts.text("remedy", fault.path("remedy").asText()));
    }
    if (!fault.path("allowed").isEmpty()) {
      var allowed = new StringJoiner(texts.text("separator"));
      fault.path("allowed").forEach(each -> allowed.add(each.asText()));
      line.append(texts.text("allowed", allowed));
    }
    return line.toString();
  }
}
