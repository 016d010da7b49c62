package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// `If-Match` on every operation that changes something: PATCH and PUT take it as their parameter
/// and require it; a POST takes none, and what was sent is judged by the one mechanism.
class PreconditionRulesTest {

  private static final List<String> SERVICES =
      List.of("incident-service", "escalation-service", "notification-service", "archive-service");

  private static final String VERSIONED = "yuqing.rest.request.VersionedTarget";

  private static List<JavaMethod> operations(String verb) {
    var found = new ArrayList<JavaMethod>();
    for (var service : SERVICES) {
      var classes = new ClassFileImporter().importPath(Path.of("..", service, "target", "classes"));
      for (JavaClass type : classes) {
        type.getMethods().stream()
            .filter(method -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean takesIfMatch(JavaMethod operation) {
    return operation.getParameters().stream()
        .flatMap(
            parameter -> parameter.tryGetAnnotationOfType("jakarta.ws.rs.HeaderParam").stream())
        .anyMatch(header -> header.get("value").equals(Optional.of("If-Match")));
  }

  @Test
  void everyPatchAndPutTakesIt() {
    var all = new ArrayList<>(operations("PATCH"));
    all.addAll(operations("PUT"));
    assertThat(all).hasSizeGreaterThan(8);
    assertThat(all).allMatch(PreconditionRulesTest::takesIfMatch);
  }

  @Test
  void noPostTakesItByItself() {
    assertThat(operations("POST")).hasSizeGreaterThan(30);
    assertThat(operations("POST")).noneMatch(PreconditionRulesTest::takesIfMatch);
  }

  /// Those under what is read with an entity tag change it.
  @Test
  void everyPostUnderWhatHasAnEntityTagIsJudgedOnItsVersion() {
    var unmarked = new TreeSet<String>();
    for (var operation : operations("POST")) {
      var path = pathOf(operation);
      boolean marked =
          operation.isAnnotatedWith(VERSIONED) || operation.getOwner().isAnnotatedWith(VERSIONED);
      if (path.matches("/(incidents|dossiers|tasks|subscriptions)/\\{[^}]+}/.*") && !marked) {
        unmarked.add(path);
      }
    }
    // A measure of the register has no entity tag; a message that goes out changes no subscription.
    assertThat(unmarked)
        .allMatch(path -> path.contains("/measures/") || path.matches(".*/(redeliveries|test)"));
  }

  private static String pathOf(JavaMethod operation) {
    return valueOf(operation.getOwner().tryGetAnnotationOfType("jakarta.ws.rs.Path"))
        + valueOf(operation.tryGetAnnotationOfType("jakarta.ws.rs.Path"));
  }

  private static String valueOf(Optional<? extends JavaAnnotation<?>> path) {
    return path.flatMap(each -> each.get("value")).map(String::valueOf).orElse("");
  }
}
