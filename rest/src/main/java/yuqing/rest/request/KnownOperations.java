package yuqing.rest.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The service's own operations as its resources declare them: its addresses, and the methods of
/// each. Nothing of it comes from requests.
@ApplicationScoped
public class KnownOperations {

  /// Matrix parameters of a segment; they are ignored when an operation is found.
  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private record Operation(String template, Pattern path, String method) {}

  private final List<Operation> operations;

  KnownOperations(BeanManager beans) {
    operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass())
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(KnownOperations::of)
            .toList();
  }

  /// The methods of an address, sorted; empty for an address that the service does not have.
  public Set<String> methodsAt(String path) {
    var plain = plain(path);
    var methods =
        operations.stream()
            .filter(each -> each.path().matcher(plain).matches())
            .map(Operation::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  /// Whether a text is one of the addresses as they are declared, such as `/notes/{id}`.
  public boolean isTemplate(String path) {
    return operations.stream().anyMatch(each -> each.template().equals(path));
  }

  private static Stream<Operation> of(Class<?> type) {
    var all = new ArrayList<Method>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      all.addAll(Arrays.asList(each.getDeclaredMethods()));
    }
    return all.stream()
        .flatMap(
            method -> {
              var template = plain("/" + path(type) + "/" + path(method));
              var pattern = pattern(template);
              return verbs(method).map(verb -> new Operation(template, pattern, verb));
            });
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        VARIABLE
            .splitAsStream(template + " ")
            .map(literal -> Pattern.quote(literal.strip()))
            .collect(Collectors.joining("[^/]+")));
  }

  private static String plain(String path) {
    var single = SLASHES.matcher(MATRIX.matcher(path).replaceAll("")).replaceAll("/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }
}
