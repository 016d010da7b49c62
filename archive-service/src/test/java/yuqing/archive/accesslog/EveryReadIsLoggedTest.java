package yuqing.archive.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A new endpoint cannot forget the access log.
class EveryReadIsLoggedTest {

  private static final String OF_ONE = "/dossiers/{" + AccessSubject.PATH_PARAMETER + "}";

  @Test
  void everyGetOfOneDossierSaysWhatKindOfAccessItIs() throws Exception {
    var reads = reads();
    assertThat(reads).hasSizeGreaterThan(10);
    assertThat(reads)
        .filteredOn(method -> !method.isAnnotationPresent(LogsAccess.class))
        .as("without @LogsAccess")
        .isEmpty();
  }

  /// The methods of every resource that answer a GET below one dossier.
  private static List<Method> reads() throws Exception {
    var reads = new ArrayList<Method>();
    for (var resource : resources()) {
      var path = resource.getAnnotation(Path.class);
      for (var method : resource.getDeclaredMethods()) {
        var below = method.getAnnotation(Path.class);
        var whole = path.value() + (below == null ? "" : below.value());
        if (method.isAnnotationPresent(GET.class) && whole.startsWith(OF_ONE)) {
          reads.add(method);
        }
      }
    }
    return reads;
  }

  private static List<Class<?>> resources() throws IOException, URISyntaxException {
    var classes =
        java.nio.file.Path.of(
            LogsAccess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(classes.resolve("yuqing/archive"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith("Resource.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(EveryReadIsLoggedTest::load)
          .filter(type -> Arrays.stream(type.getAnnotations()).anyMatch(Path.class::isInstance))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, EveryReadIsLoggedTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
