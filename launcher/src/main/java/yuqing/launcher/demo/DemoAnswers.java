package yuqing.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import yuqing.localstack.StackException;

/// What the demo looks for in the services' answers.
final class DemoAnswers {

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

  /// @throws StackException with what was expected and what came
  static void expect(String what, boolean held, JsonNode came) {
    if (!held) {
      throw new StackException("expected " + what + ", got " + came);
    }
  }
}
