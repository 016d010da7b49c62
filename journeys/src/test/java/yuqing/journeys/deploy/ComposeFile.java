package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `docker-compose.yml` as written: variables are not filled in, merged maps are.
record ComposeFile(String text, Map<String, Container> containers) {

  static final Path ROOT = Path.of("..");

  /// `${NAME}`, `${NAME:-default}`, `${NAME:?why}`; `$$` is a literal dollar.
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)(?::([-?])([^}]*))?}");

  static ComposeFile read() throws IOException {
    var text = Files.readString(ROOT.resolve("docker-compose.yml"));
    var root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    var containers = new TreeMap<String, Container>();
    map(root.get("services"))
        .forEach((name, definition) -> containers.put(name, new Container(map(definition))));
    return new ComposeFile(text, containers);
  }

  Container container(String name) {
    assertThat(containers).containsKey(name);
    return containers.get(name);
  }

  /// Names of the variables that are refused when they are empty.
  TreeSet<String> required() {
    return variables("?");
  }

  /// Names of the optional variables.
  TreeSet<String> optional() {
    return variables("-");
  }

  private TreeSet<String> variables(String kind) {
    var names = new TreeSet<String>();
    VARIABLE
        .matcher(text)
        .results()
        .filter(found -> kind.equals(found.group(2)))
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  /// Whether the value is nothing but a required variable.
  static boolean isRequired(String value) {
    var variable = VARIABLE.matcher(value);
    return variable.matches() && "?".equals(variable.group(2));
  }

  /// One entry under `services`.
  record Container(Map<String, Object> definition) {

    Map<String, String> environment() {
      var environment = new TreeMap<String, String>();
      map(definition.getOrDefault("environment", Map.of()))
          .forEach((name, value) -> environment.put(name, String.valueOf(value)));
      return environment;
    }

    /// The container's side of each published port.
    List<Integer> ports() {
      return list("ports").stream()
          .map(port -> Integer.valueOf(port.substring(port.lastIndexOf(':') + 1)))
          .toList();
    }

    List<String> volumes() {
      return list("volumes");
    }

    /// This machine's side of each bind mount.
    List<String> mountedPaths() {
      return volumes().stream()
          .filter(volume -> volume.startsWith("./"))
          .map(volume -> volume.substring(0, volume.indexOf(':')))
          .toList();
    }

    String image() {
      return (String) definition.get("image");
    }

    String restart() {
      return (String) definition.get("restart");
    }

    Map<String, Object> build() {
      return map(definition.get("build"));
    }

    String healthCheck() {
      return String.valueOf(map(definition.getOrDefault("healthcheck", Map.of())).get("test"));
    }

    boolean hasHealthCheck() {
      return definition.containsKey("healthcheck");
    }

    /// The services it waits for, with the condition.
    Map<String, String> waitsFor() {
      var waits = new TreeMap<String, String>();
      if (definition.get("depends_on") instanceof Map<?, ?> conditions) {
        conditions.forEach(
            (name, condition) ->
                waits.put((String) name, (String) map(condition).get("condition")));
      }
      return waits;
    }

    private List<String> list(String key) {
      return definition.get(key) instanceof List<?> values
          ? values.stream().map(String::valueOf).toList()
          : List.of();
    }
  }

  @SuppressWarnings("unchecked") // YAML's keys are text here
  static Map<String, Object> map(Object node) {
    assertThat(node).isInstanceOf(Map.class);
    return (Map<String, Object>) node;
  }
}
