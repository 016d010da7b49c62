package yuqing.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Refuses every body of a type that the operation does not name, before any reader sees it: the
/// framework's own readers would accept types that the suite does not validate. It also refuses a
/// body without a type, in an encoding, or in another charset than UTF-8.
public class MediaTypeRule {

  private final Map<Method, OwnMediaTypes> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    var own =
        known.computeIfAbsent(
            endpoint.getResourceMethod(),
            operation -> OwnMediaTypes.of(endpoint.getResourceClass(), operation));
    var sent = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
    boolean hasBody = hasBody(request);
    if (own.takesABody() && (hasBody || !sent.isEmpty())) {
      requireOneOf(own, sent);
    } else if (!own.takesABody() && hasBody) {
      requireNothingForeign(sent);
    }
    var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (hasBody && encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw refusal(HttpHeaders.CONTENT_ENCODING, "只收未压缩的内容", "must be identity", Map.of());
    }
  }

  private static void requireOneOf(OwnMediaTypes own, List<String> sent) {
    var read = sent.size() == 1 ? ContentType.read(sent.getFirst()) : null;
    if (read == null || read.filter(own::take).isEmpty()) {
      throw refusal(
          HttpHeaders.CONTENT_TYPE,
          "不是此操作收的内容类型，或不是 UTF-8 编码",
          "must be %s (UTF-8)".formatted(own),
          Map.of(HttpHeaders.ACCEPT, own.toString()));
    }
  }

  /// Some clients send an empty object to an operation that takes no body: it is not read.
  private static void requireNothingForeign(List<String> sent) {
    var json = new OwnMediaTypes(List.of("application/json"));
    var read = sent.size() == 1 ? ContentType.read(sent.getFirst()) : null;
    if (read == null || read.filter(json::take).isEmpty()) {
      throw refusal(HttpHeaders.CONTENT_TYPE, "此操作没有请求内容", "this takes no body", Map.of());
    }
  }

  private static ProblemException refusal(
      String header, String zh, String en, Map<String, String> headers) {
    return new ProblemException(
        StandardProblem.UNSUPPORTED_MEDIA_TYPE,
        null,
        List.of(new FieldFault(header, "not-taken", new LocalizedText(zh, en))),
        headers);
  }

  private static boolean hasBody(ContainerRequestContext request) {
    var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.getHeaderString("Transfer-Encoding") != null
        : !length.strip().matches("0+");
  }
}
