package yuqing.rest.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import yuqing.rest.problem.FieldErrors;

/// Refuses query parameters that the operation does not name, and a repeated one that has a
/// single value: an ignored filter would show a list that looks complete.
public class QueryParameterRule {

  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    if (isPage(endpoint)) {
      return;
    }
    var own = known.computeIfAbsent(endpoint.getResourceMethod(), QueryParameterRule::parameters);
    var errors = new FieldErrors();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!own.containsKey(name)) {
                rejectUnknown(errors, name, own);
              } else if (values.size() > 1 && !own.get(name)) {
                errors.reject(name, "repeated", "不能重复", "is given twice");
              }
            });
    errors.throwIfAny();
  }

  /// A page is shown to a person, even if a mail program appended parameters to its address.
  private static boolean isPage(ResourceInfo endpoint) {
    var own = endpoint.getResourceMethod().getAnnotation(Produces.class);
    var produces = own == null ? endpoint.getResourceClass().getAnnotation(Produces.class) : own;
    return produces != null && Arrays.asList(produces.value()).contains(MediaType.TEXT_HTML);
  }

  private static void rejectUnknown(FieldErrors errors, String name, Map<String, Boolean> own) {
    var shown = ScalarReader.shown(name);
    if (own.isEmpty()) {
      errors.reject(shown, "unknown-parameter", "此操作没有查询参数", "this takes no query parameter");
    } else {
      errors.reject(
          shown,
          "unknown-parameter",
          "没有这个查询参数",
          "is not known; known are",
          List.copyOf(own.keySet()));
    }
  }

  /// By name: whether it may have several values.
  private static Map<String, Boolean> parameters(Method operation) {
    var found = new TreeMap<String, Boolean>();
    for (var parameter : operation.getParameters()) {
      collect(found, parameter, parameter.getType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        Arrays.stream(parameter.getType().getDeclaredFields())
            .forEach(field -> collect(found, field, field.getType()));
      }
    }
    return found;
  }

  private static void collect(Map<String, Boolean> found, AnnotatedElement place, Class<?> type) {
    var named = place.getAnnotation(QueryParam.class);
    if (named != null) {
      found.put(named.value(), Collection.class.isAssignableFrom(type) || type.isArray());
    }
  }
}
