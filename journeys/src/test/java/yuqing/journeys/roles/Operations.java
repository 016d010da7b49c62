package yuqing.journeys.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The operations of a running service according to its `/q/openapi`.
final class Operations {

  static final List<String> SERVICES = List.of("incident", "escalation", "notification", "archive");

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  /// @param contentType of the body it takes; empty for none
  /// @param example of that body; empty for none
  /// @param conditional whether it asks for `If-Match`
  record Operation(String contentType, String example, boolean conditional) {}

  private final Map<String, Operation> byName = new LinkedHashMap<>();

  private Operations() {}

  static Operations of(Wire wire, String service) {
    var document = wire.get(Asker.ANONYMOUS, service, "/q/openapi?format=json").expect(200).json();
    var operations = new Operations();
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.byName.put(
              operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
              read(operation.getValue(), path.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation read(JsonNode operation, JsonNode path) {
    var content = operation.at("/requestBody/content").properties().iterator();
    var parameters = new ArrayList<JsonNode>();
    operation.path("parameters").forEach(parameters::add);
    path.path("parameters").forEach(parameters::add);
    boolean conditional =
        parameters.stream().anyMatch(each -> each.path("name").asText().equals("If-Match"));
    if (!content.hasNext()) {
      return new Operation("", "", conditional);
    }
    var body = content.next();
    return new Operation(body.getKey(), example(body.getValue()), conditional);
  }

  private static String example(JsonNode body) {
    var given =
        StreamSupport.stream(body.path("examples").spliterator(), false)
            .map(example -> example.path("value"))
            .findFirst()
            .orElse(body.path("example"));
    return given.isTextual() ? given.asText() : given.isMissingNode() ? "" : given.toString();
  }

  /// Such as `GET /incidents/{id}`.
  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /// Of an operation that no document names (`/q/…`): one that takes nothing.
  Operation named(String operation) {
    return byName.getOrDefault(operation, new Operation("", "", false));
  }
}
