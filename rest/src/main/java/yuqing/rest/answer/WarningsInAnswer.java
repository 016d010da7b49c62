package yuqing.rest.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import yuqing.rest.problem.Language;
import yuqing.rest.request.SentBody;

/// Adds `warnings` to the answer of a body in whose texts personal data was found. They follow
/// from the body that was sent, so that an answer given again under its key has them too, in the
/// language of the one who asks now.
public class WarningsInAnswer {

  public static final String FIELD = "warnings";

  /// The others have no body.
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH");

  private final SentBody sent;
  private final ObjectMapper json;

  WarningsInAnswer(SentBody sent, ObjectMapper json) {
    this.sent = sent;
    this.json = json;
  }

  @ServerResponseFilter
  public void add(ContainerRequestContext request, ContainerResponseContext answer) {
    if (!CHANGING.contains(request.getMethod())
        || answer.getStatus() >= 300
        || !answer.hasEntity()) {
      return;
    }
    var warnings = sent.faults().warnings();
    if (warnings.isEmpty()) {
      return;
    }
    var language = Language.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    if (tree(answer.getEntity()) instanceof ObjectNode object) {
      object.set(
          FIELD, json.valueToTree(warnings.stream().map(each -> each.in(language)).toList()));
      answer.setEntity(object.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Null for what is no JSON, such as a file.
  private Object tree(Object entity) {
    try {
      return switch (entity) {
        case byte[] written -> json.readTree(written);
        case Record record -> json.valueToTree(record);
        default -> null;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
