package yuqing.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import yuqing.localstack.StackException;

/// What the demo looks for in the services' answers.
final class DemoAnswers {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private DemoAnswers() {}

  static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static boolean isMet(JsonNode obligations, String code) {
    return items(obligations.path("obligations"))
        .filter(each -> each.path("code").asText().equals(code))
        .anyMatch(each -> each.path("outcome").asText().equals("MET"));
  }

  static boolean isState(JsonNode dossier, String state) {
    return dossier.path("state").asText().equals(state);
  }

  /// As people read it: to the minute, in the zone of the answer, which is the school's.
  static String minuteOf(JsonNode time) {
    return OffsetDateTime.parse(time.asText()).format(MINUTE);
  }

  /// @throws StackException with what was expected and what came
  static void expect(String what, boolean held, JsonNode came) {
    if (!held) {
      throw new StackException("expected " + what + ", got " + came);
    }
  }
}
