package yuqing.localstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Whether every operation of a service's OpenAPI document is explained: by an id that occurs
/// once, a summary, a description, an example of its body and one of its JSON answer. And whether
/// its types are such that a client can be generated from them.
public final class DocumentedOperations {

  private DocumentedOperations() {}

  /// @param service where it answers
  /// @throws AssertionError naming all that is missing
  public static void check(URI service) {
    try (var probe = new BodyProbe(service)) {
      var faults = new ArrayList<>(faults(probe.document()));
      faults.addAll(DocumentedTypes.faults(probe.document()));
      probe.internalSchemas().forEach(name -> faults.add(name + ": as it is held, not as sent"));
      if (!faults.isEmpty()) {
        throw new AssertionError("not documented:\n" + String.join("\n", faults));
      }
    }
  }

  /// What is missing in the document, each in a line. A document without operations is no document.
  static List<String> faults(JsonNode document) {
    var faults = new ArrayList<String>();
    var ids = new HashSet<String>();
    var operations = DocumentedOperation.of(document);
    if (operations.isEmpty()) {
      faults.add("no operation");
    }
    for (var each : operations) {
      var operation = each.inDocument();
      for (var field : List.of("operationId", "summary", "description")) {
        if (operation.path(field).asText().isBlank()) {
          faults.add(each + ": no " + field);
        }
      }
      if (operation.has("operationId") && !ids.add(operation.get("operationId").asText())) {
        faults.add(each + ": " + operation.get("operationId").asText() + " occurs twice");
      }
      if (each.takesABody() && !hasExample(operation.at("/requestBody/content"))) {
        faults.add(each + ": no example of its body");
      }
      if (answersJson(operation) && !answerHasExample(operation)) {
        faults.add(each + ": no example of its answer");
      }
    }
    return faults;
  }

  private static boolean answersJson(JsonNode operation) {
    return successes(operation).stream()
        .anyMatch(
            content ->
                content
                    .propertyStream()
                    .anyMatch(type -> DocumentedOperation.isJson(type.getKey())));
  }

  private static boolean answerHasExample(JsonNode operation) {
    return successes(operation).stream().anyMatch(DocumentedOperations::hasExample);
  }

  private static List<JsonNode> successes(JsonNode operation) {
    return operation
        .path("responses")
        .propertyStream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(answer -> answer.getValue().path("content"))
        .toList();
  }

  private static boolean hasExample(JsonNode content) {
    return content
        .valueStream()
        .anyMatch(type -> type.has("example") || !type.path("examples").isEmpty());
  }
}
