package yuqing.cli.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A service's answer.
///
/// @param etag empty where it has none
/// @param json the body; missing where there is none, and a text where it is no JSON
public record ServiceResponse(int status, String etag, JsonNode json) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  static ServiceResponse of(int status, String etag, byte[] body) {
    return new ServiceResponse(status, etag, json(body));
  }

  private static JsonNode json(byte[] body) {
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
    }
  }
}
