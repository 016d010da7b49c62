package yuqing.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import yuqing.rest.problem.FieldErrors;

/// The headers that decide what a request does. An empty one is a mistake and must not count as
/// absent: the framework would give no value for it, and a POST would be carried out twice.
public class SteeringHeaders {

  private static final List<String> FILLED =
      List.of("Idempotency-Key", HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH, "Last-Event-ID");

  private static final List<String> ONCE = List.of("Idempotency-Key", "Last-Event-ID");

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    var errors = new FieldErrors();
    var headers = request.getHeaders();
    for (var name : FILLED) {
      var values = headers.getOrDefault(name, List.of());
      if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
        errors.reject(name, "required", "已发送但为空", "was sent empty");
      } else if (values.size() > 1 && ONCE.contains(name)) {
        errors.reject(name, "repeated", "不能重复", "is given twice");
      }
    }
    errors.throwIfAny();
  }
}
