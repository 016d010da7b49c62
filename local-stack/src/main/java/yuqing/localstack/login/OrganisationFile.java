package yuqing.localstack.login;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// An organisation file as far as a login needs it: departments, people, and their posts. Its
/// faults are named by notification-service; what has no place or no person here is left out.
///
/// @param departments by their codes, in the file's order
/// @param names of all people by their ids, in the file's order
/// @param posts of those people who hold any
record OrganisationFile(
    SchoolName school,
    Map<String, SchoolName> departments,
    Map<String, String> names,
    Map<String, List<HeldPost>> posts) {

  /// A name in the two languages of the file.
  record SchoolName(String chinese, String english) {}

  /// @throws IllegalArgumentException when it is no YAML
  static OrganisationFile read(String yaml) {
    var root = map(load(yaml));
    var departments = new LinkedHashMap<String, SchoolName>();
    for (var line : lines(root, "departments")) {
      departments.put(text(line, "code"), name(line));
    }
    var posts = new LinkedHashMap<String, List<HeldPost>>();
    for (var line : lines(root, "posts")) {
      posts
          .computeIfAbsent(text(line, "person"), _ -> new ArrayList<>())
          .add(post(line, departments));
    }
    var names = new LinkedHashMap<String, String>();
    lines(root, "people").forEach(line -> names.put(text(line, "id"), text(line, "name")));
    return new OrganisationFile(name(map(root.get("school"))), departments, names, posts);
  }

  private static Object load(String yaml) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static HeldPost post(Map<?, ?> line, Map<String, SchoolName> departments) {
    var role = text(line, "post");
    var codes = new ArrayList<String>();
    if (line.get("departments") instanceof List<?> several) {
      several.forEach(code -> codes.add(String.valueOf(code)));
    } else if (line.containsKey("department")) {
      codes.add(text(line, "department"));
    } else {
      HeldPost.seatOf(role).filter(departments::containsKey).ifPresent(codes::add);
    }
    return new HeldPost(role, codes, Boolean.TRUE.equals(line.get("deputy")));
  }

  private static SchoolName name(Map<?, ?> line) {
    return new SchoolName(text(line, "name"), text(line, "nameEn"));
  }

  private static List<Map<?, ?>> lines(Map<?, ?> root, String part) {
    var lines = new ArrayList<Map<?, ?>>();
    if (root.get(part) instanceof List<?> listed) {
      listed.forEach(line -> lines.add(map(line)));
    }
    return lines;
  }

  private static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> line, String key) {
    var value = line.get(key);
    return value == null ? "" : value.toString();
  }
}
