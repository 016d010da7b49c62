package yuqing.desk.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// One entry of the timeline as a line of the page.
///
/// @param type of the event
/// @param code what the event says by a code, such as the action; empty where it has none
/// @param codeKind kind of that code
/// @param text the entry's own words; empty where it has none or they were erased
public record TimelineLine(
    long n, Instant time, String type, String codeKind, String code, String text, boolean erased) {

  /// Alerts are a list of their own.
  boolean isAboutAlerts() {
    return type.startsWith("notification.") || type.equals("escalation.alert-ordered");
  }

  static TimelineLine of(JsonNode entry) {
    var data = entry.path("data");
    var type = entry.path("type").asText();
    var kind = codeKind(type);
    var code =
        switch (kind) {
          case "obligation" -> data.at("/obligation/code").asText("");
          case "level" -> data.path("level").asText("");
          default -> data.path("action").asText("");
        };
    return new TimelineLine(
        entry.path("n").asLong(),
        Instant.parse(entry.path("time").asText()),
        type,
        kind,
        code,
        firstOf(data, "note", "reason", "text", "title", "counterpart"),
        entry.path("erasedAt").isTextual());
  }

  private static String codeKind(String type) {
    if (type.startsWith("escalation.obligation")) {
      return "obligation";
    }
    return type.equals("escalation.graded") ? "level" : "action";
  }

  private static String firstOf(JsonNode data, String... names) {
    for (var name : names) {
      var text = data.path(name).asText("");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }
}
