package yuqing.rest.request;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/// The media types of the bodies that one operation takes.
///
/// @param types in lower case, without parameters; none where it takes no body
record OwnMediaTypes(List<String> types) {

  /// The type of an operation whose code names none.
  private static final List<String> DEFAULT = List.of(MediaType.APPLICATION_JSON);

  static OwnMediaTypes of(Class<?> resource, Method operation) {
    if (Arrays.stream(operation.getParameters()).noneMatch(OwnMediaTypes::isBody)) {
      return new OwnMediaTypes(List.of());
    }
    var own = operation.getAnnotation(Consumes.class);
    var shared = own == null ? resource.getAnnotation(Consumes.class) : own;
    return new OwnMediaTypes(shared == null ? DEFAULT : List.of(shared.value()));
  }

  /// A body is the parameter without an annotation that gives it another source.
  private static boolean isBody(Parameter parameter) {
    return isOfTheFramework(parameter.getType())
        ? false
        : Arrays.stream(parameter.getAnnotations())
            .map(Annotation::annotationType)
            .noneMatch(OwnMediaTypes::isOfTheFramework);
  }

  private static boolean isOfTheFramework(Class<?> type) {
    var name = type.getName();
    return name.startsWith("jakarta.ws.rs.")
        || name.startsWith("org.jboss.resteasy.reactive.")
        || name.startsWith("io.vertx.");
  }

  boolean takesABody() {
    return !types.isEmpty();
  }

  boolean take(ContentType sent) {
    return types.contains(sent.type()) && (sent.isMultipart() || sent.isUtf8());
  }

  @Override
  public String toString() {
    return String.join(", ", types);
  }
}
