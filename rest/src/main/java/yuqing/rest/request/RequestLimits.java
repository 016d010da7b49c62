package yuqing.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// What is refused before any endpoint sees it: a body whose announced length is beyond the
/// server's limit (the server itself would only cut the connection with a bare 413), and a path
/// with U+0000 in it, which names nothing, since PostgreSQL cannot store it.
@Singleton
public class RequestLimits {

  /// Before the server's own limit, which stands at -2.
  private static final int BEFORE_THE_SERVERS = -3;

  private final ObjectMapper json;
  private final long maxBytes;

  @Inject
  public RequestLimits(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize limit) {
    this.json = json;
    this.maxBytes = limit.asLongValue();
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_THE_SERVERS).handler(this::check);
  }

  private void check(RoutingContext request) {
    if (announced(request) > maxBytes) {
      request.response().putHeader("Connection", "close");
      refuse(
          request,
          new ProblemException(
              StandardProblem.BODY_TOO_LARGE,
              "最多 %d 字节".formatted(maxBytes),
              "at most %d bytes".formatted(maxBytes)));
    } else if (request.request().path().contains("%00")) {
      refuse(request, new ProblemException(StandardProblem.NOT_FOUND));
    } else {
      request.next();
    }
  }

  private void refuse(RoutingContext request, ProblemException refusal) {
    var language = Language.preferred(request.request().getHeader("Accept-Language"));
    request
        .response()
        .setStatusCode(refusal.type().status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Content-Language", language.tag())
        .end(Buffer.buffer(written(Problem.of(refusal, language, request.request().path()))));
  }

  private static long announced(RoutingContext request) {
    try {
      var length = request.request().getHeader("Content-Length");
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private byte[] written(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
