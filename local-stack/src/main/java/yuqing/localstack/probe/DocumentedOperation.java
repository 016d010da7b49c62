package yuqing.localstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// An operation as the document shows it.
///
/// @param path with ids that name nothing filled in
/// @param types of the bodies that it takes, in lower case; none where it takes no body
/// @param inDocument all that the document says of it
public record DocumentedOperation(
    String method, String path, Set<String> types, JsonNode inDocument) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static List<DocumentedOperation> of(JsonNode document) {
    var operations = new ArrayList<DocumentedOperation>();
    for (var path : document.required("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey()) && !path.getKey().startsWith("/q/")) {
          var types = new TreeSet<String>();
          operation.getValue().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
          operations.add(
              new DocumentedOperation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  filled(path.getKey()),
                  types,
                  operation.getValue()));
        }
      }
    }
    return operations;
  }

  private static String filled(String template) {
    return template
        .replaceAll("\\{(n|number)}", "1")
        .replace("{edition}", "2024-09-25")
        .replace("{sha256}", "0".repeat(64))
        .replaceAll("\\{[^}]*}", "019a1f00-0000-7000-8000-000000000001");
  }

  static boolean isJson(String mediaType) {
    return mediaType.matches("(?i)application/([a-z.-]+\\+)?json.*");
  }

  boolean takesABody() {
    return !types.isEmpty();
  }

  /// Whether the document says that a body must be sent.
  boolean requiresBody() {
    return inDocument.at("/requestBody/required").asBoolean();
  }

  boolean takes(String type) {
    return types.contains(type);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
