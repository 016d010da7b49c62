package yuqing.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import yuqing.localstack.StackException;

/// A service's answer.
///
/// @param request as it was asked, method and address
/// @param etag empty where the answer has none
/// @param body a missing node when it is empty
record ServiceAnswer(String request, int status, String etag, JsonNode body) {

  /// The body, when the status is the one expected.
  ///
  /// @throws StackException with what was expected and what came
  JsonNode expect(int expected) {
    if (status != expected) {
      throw new StackException(
          "%s: expected %d, got %d %s".formatted(request, expected, status, body));
    }
    return body;
  }
}
