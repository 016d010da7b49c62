package yuqing.localstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a client can be generated from a document: what every answer says of its fields, what a
/// parameter may be, who may call what, and what stands above the operations.
final class DocumentedTypes {

  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  private DocumentedTypes(JsonNode document) {
    this.document = document;
  }

  /// What is missing, each in a line.
  static List<String> faults(JsonNode document) {
    var types = new DocumentedTypes(document);
    types.head();
    var sent = new HashSet<String>();
    for (var operation : DocumentedOperation.of(document)) {
      types.operation(operation);
      types.collect(operation.inDocument().path("requestBody"), sent);
    }
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> types.schema(schema.getKey(), schema.getValue(), sent));
    return types.faults;
  }

  private void head() {
    if (document.at("/info/license/name").asText().isEmpty()) {
      faults.add("no licence");
    }
    if (document.path("servers").isEmpty()) {
      faults.add("no server");
    }
    document.path("tags").forEach(this::tag);
    if (!document
        .at("/components/schemas/Problem/properties/type/description")
        .asText()
        .contains("urn:yuqing:problem:invalid-request` 400 ")) {
      faults.add("Problem does not list the kinds of refusals");
    }
  }

  private void tag(JsonNode tag) {
    if (tag.path("description").asText().isEmpty()) {
      faults.add("tag " + tag.path("name").asText() + ": no description");
    }
  }

  private void operation(DocumentedOperation operation) {
    if (!operation.inDocument().has("security")) {
      faults.add(operation + ": does not say whether it is open to all");
    }
    for (var parameter : operation.inDocument().path("parameters")) {
      var schema = parameter.path("schema");
      if (isUntyped(schema)) {
        faults.add(operation + ": " + parameter.path("name").asText() + " has no type");
      }
      if (schema.has("enum") && schema.path("type").asText().equals("array")) {
        faults.add(operation + ": values of " + parameter.path("name").asText() + " as a whole");
      }
      if (parameter.path("name").asText().equals("limit") && !schema.has("maximum")) {
        faults.add(operation + ": limit has no bound");
      }
    }
  }

  private static boolean isUntyped(JsonNode schema) {
    boolean array = schema.path("type").asText().equals("array");
    return !schema.has("$ref") && (!schema.has("type") || (array && !schema.has("items")));
  }

  private void schema(String name, JsonNode schema, Set<String> sent) {
    boolean object = schema.path("type").asText().equals("object");
    if (object && schema.path("properties").isEmpty() && !schema.has("additionalProperties")) {
      faults.add(name + ": an object without fields");
    }
    if (object && !sent.contains(name) && schema.path("required").isEmpty()) {
      faults.add(name + ": says of no field that it is always there");
    }
    for (var property : schema.path("properties").properties()) {
      if (property.getValue().has("$ref") && property.getValue().has("type")) {
        faults.add(name + "." + property.getKey() + ": a named type and another beside it");
      }
    }
  }

  /// The names of the schemas within.
  private void collect(JsonNode place, Set<String> names) {
    for (var reference : place.findValuesAsText("$ref")) {
      if (reference.startsWith(SCHEMAS) && names.add(reference.substring(SCHEMAS.length()))) {
        collect(document.at(reference.substring(1)), names);
      }
    }
  }
}
