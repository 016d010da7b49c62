package yuqing.cli.topic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which events are asked for. What is not named counts for all.
public final class TopicFilter {
  /// Of so many incidents the department is remembered.
  private static final int REMEMBERED = 10_000;

  private final String incident;
  private final List<String> types;
  private final List<String> departments;
  private final Map<String, Set<String>> named = new LeastRecent();

  /// @param incident its id; null for any
  /// @param types as events bear them, or the beginning of some, as `escalation.*`
  /// @param departments codes
  public TopicFilter(String incident, List<String> types, List<String> departments) {
    this.incident = incident;
    this.types = List.copyOf(types);
    this.departments = List.copyOf(departments);
  }

  public boolean accepts(JsonNode event) {
    boolean isOfDepartment = departments.isEmpty() || isOfDepartment(event);
    return isOfDepartment
        && (incident == null || incident.equals(event.path("subject").asText()))
        && (types.isEmpty() || types.stream().anyMatch(each -> isOf(each, event)));
  }

  private static boolean isOf(String type, JsonNode event) {
    var found = event.path("type").asText();
    return type.endsWith("*")
        ? found.startsWith(type.substring(0, type.length() - 1))
        : found.equals(type);
  }

  /// What an event says of the department; where it says nothing, what the one before of the same
  /// incident did.
  private boolean isOfDepartment(JsonNode event) {
    var said = new TreeSet<>(event.path("data").findValuesAsText("department"));
    var subject = event.path("subject").asText();
    if (said.isEmpty()) {
      return named.getOrDefault(subject, Set.of()).stream().anyMatch(departments::contains);
    }
    named.put(subject, said);
    return said.stream().anyMatch(departments::contains);
  }

  /// Forgets the incident that was asked for least recently.
  private static final class LeastRecent extends LinkedHashMap<String, Set<String>> {
    private static final long serialVersionUID = 1;

    LeastRecent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
      return size() > REMEMBERED;
    }
  }
}
