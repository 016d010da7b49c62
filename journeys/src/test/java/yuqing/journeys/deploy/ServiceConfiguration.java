package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The configuration of a service, its own and the shared one, and the environment variables that
/// it reads.
record ServiceConfiguration(String name, Properties properties) {

  static final List<String> SERVICES =
      List.of("incident-service", "escalation-service", "notification-service", "archive-service");

  /// What the suite runs in containers: the services, and the desk, which has neither database nor
  /// topics and shares no configuration with them.
  static final List<String> IMAGES = Stream.concat(SERVICES.stream(), Stream.of("desk")).toList();

  private static final List<String> SHARED =
      List.of(
          "rest/src/main/resources/META-INF/microprofile-config.properties",
          "durable/src/main/resources/META-INF/microprofile-config.properties");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(:[^}]*)?}");

  static ServiceConfiguration of(String service) throws IOException {
    var properties = new Properties();
    var files = new ArrayList<>(SERVICES.contains(service) ? SHARED : List.<String>of());
    files.add(service + "/src/main/resources/application.properties");
    for (var file : files) {
      try (var in = Files.newBufferedReader(ComposeFile.ROOT.resolve(file))) {
        properties.load(in);
      }
    }
    return new ServiceConfiguration(service, properties);
  }

  /// With each variable's default in its place.
  String byDefault(String property) {
    var value = properties.getProperty(property);
    assertThat(value).as("%s of %s", property, name).isNotNull();
    return VARIABLE
        .matcher(value.replace("${quarkus.application.name}", name))
        .replaceAll(found -> found.group(2) == null ? "" : found.group(2).substring(1));
  }

  /// The names of all variables it reads.
  Set<String> known() {
    return variables(false);
  }

  /// The names of those without which it does not start.
  Set<String> needed() {
    return variables(true);
  }

  private Set<String> variables(boolean onlyWithoutDefault) {
    var names = new TreeSet<String>();
    for (var value : properties.values()) {
      VARIABLE
          .matcher((String) value)
          .results()
          .filter(found -> !onlyWithoutDefault || found.group(2) == null)
          .forEach(found -> names.add(found.group(1)));
    }
    return names;
  }
}
