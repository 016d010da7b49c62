package yuqing.notification.channel.robot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Writes a request's body.
final class JsonText {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private JsonText() {}

  static String of(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
