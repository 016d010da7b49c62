package yuqing.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.transport.RefusedHead;

/// Refuses requests before any endpoint sees them, where the server itself would answer without a
/// problem body: a faulty head, a method that an address does not take, a body whose announced
/// length is beyond the limit, and a path with U+0000 in it, which names nothing, since
/// PostgreSQL cannot store it.
@Singleton
public class RequestLimits {

  /// Before the server's own limit, which is at -2, and after it.
  private static final int BEFORE_THE_SERVERS = -3;

  private static final int AFTER_THE_SERVERS = -1;

  private static final int TOO_LARGE = StandardProblem.BODY_TOO_LARGE.status();

  /// Health, metrics and the document: the framework's own addresses.
  private static final String FRAMEWORK = "/q/";

  private final ObjectMapper json;
  private final KnownOperations operations;
  private final long maxBytes;

  RequestLimits(
      ObjectMapper json,
      KnownOperations operations,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize limit) {
    this.json = json;
    this.operations = operations;
    this.maxBytes = limit.asLongValue();
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_THE_SERVERS).handler(this::check);
    router.route().order(AFTER_THE_SERVERS).handler(this::leaveToBodyLimit);
  }

  private void check(RoutingContext request) {
    var faulty = RefusedHead.faultOf(request.request());
    if (faulty.isPresent()) {
      refuse(request, faulty.get().refusal());
    } else if (announced(request) > maxBytes) {
      request.response().putHeader("Connection", "close");
      refuse(request, tooLarge(maxBytes));
    } else if (request.request().path().contains("%00")) {
      refuse(request, new ProblemException(StandardProblem.NOT_FOUND));
    } else {
      checkMethod(request, operations.methodsAt(request.normalizedPath()));
    }
  }

  static ProblemException tooLarge(long maxBytes) {
    return new ProblemException(
        StandardProblem.BODY_TOO_LARGE,
        "最多 %d 字节".formatted(maxBytes),
        "at most %d bytes".formatted(maxBytes));
  }

  /// The framework names no method in a 405, and in an answer to OPTIONS it also names those of
  /// other addresses.
  private void checkMethod(RoutingContext request, Set<String> allowed) {
    var allow = String.join(", ", allowed);
    boolean asks = request.request().method().equals(HttpMethod.OPTIONS);
    if (allowed.isEmpty()) {
      if (asks && !request.normalizedPath().startsWith(FRAMEWORK)) {
        refuse(request, new ProblemException(StandardProblem.NOT_FOUND));
      } else {
        request.next();
      }
    } else if (!allowed.contains(request.request().method().name())) {
      refuse(
          request,
          new ProblemException(
              StandardProblem.METHOD_NOT_ALLOWED, null, List.of(), Map.of("Allow", allow)));
    } else if (asks) {
      request.request().resume();
      request.response().putHeader("Allow", allow).end();
    } else {
      request.next();
    }
  }

  /// A body of no announced length is measured as it is read ([BodyLimit]); the server would end it
  /// with a bare 413.
  private void leaveToBodyLimit(RoutingContext request) {
    if (BodyLimit.WITH_BODY.contains(request.request().method().name())
        && request.request().getHeader("Content-Length") == null) {
      request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, Long.MAX_VALUE);
      request.addEndHandler(
          _ -> {
            if (request.response().getStatusCode() == TOO_LARGE) {
              request.request().connection().close();
            }
          });
    }
    request.next();
  }

  private void refuse(RoutingContext request, ProblemException refusal) {
    var language = Language.preferred(request.request().getHeader("Accept-Language"));
    refusal.headers().forEach(request.response()::putHeader);
    request.request().resume();
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
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
