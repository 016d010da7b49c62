package yuqing.incident.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.RequestReader;

/// Reads bodies without refusing them yet for a faulty field. No JSON at all, or too much of it, is
/// refused here.
@Singleton
public class Bodies {

  private final RequestReader reader;
  private final int maxBytes;

  Bodies(
      RequestReader reader,
      @ConfigProperty(name = "yuqing.rest.max-json-bytes", defaultValue = "262144") int maxBytes) {
    this.reader = reader;
    this.maxBytes = maxBytes;
  }

  /// Bytes of the longest body, and of the longest line of a batch.
  public int maxBytes() {
    return maxBytes;
  }

  public <T extends Record> Sent<T> read(InputStream stream, Class<T> type) {
    try {
      var bytes = stream.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge();
      }
      return read(bytes, type);
    } catch (IOException broken) {
      throw new ProblemException(StandardProblem.MALFORMED_JSON, "请求内容中断", "the body broke off");
    }
  }

  public <T extends Record> Sent<T> read(byte[] bytes, Class<T> type) {
    return read(bytes, reader.parse(bytes), type);
  }

  /// A form's texts by the names of their parts, by the same rules.
  public <T extends Record> Sent<T> read(Map<String, String> form, Class<T> type) {
    var body = JsonNodeFactory.instance.objectNode();
    form.forEach(body::put);
    return read(body.toString().getBytes(StandardCharsets.UTF_8), body, type);
  }

  private <T extends Record> Sent<T> read(byte[] bytes, JsonNode sent, Class<T> type) {
    var errors = new FieldErrors();
    var body = reader.read(sent, type, errors);
    if (body == null) {
      errors.throwIfAny();
    }
    return new Sent<>(bytes, body, errors);
  }

  public ProblemException tooLarge() {
    return new ProblemException(
        StandardProblem.BODY_TOO_LARGE,
        "最多 %d 字节".formatted(maxBytes),
        "at most %d bytes".formatted(maxBytes));
  }
}
