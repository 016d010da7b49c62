package yuqing.journeys.misuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The fields of a body as the OpenAPI document describes them, those of objects within it too.
final class BodySchema {

  /// Deeper than any body of the suite; a recursive schema ends here.
  private static final int DEPTH = 4;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final List<Field> fields = new ArrayList<>();

  private BodySchema(JsonNode document) {
    this.document = document;
  }

  /// An object above a field.
  ///
  /// @param list whether it is an entry of a list of such
  /// @param filling the object with its required fields, all valid
  record Step(String name, boolean list, ObjectNode filling) {}

  /// @param entry whether an entry of the list of that name is meant
  /// @param kinds of the corpus that its values are of
  /// @param maxLength 0 for none
  record Field(
      List<Step> above,
      String leaf,
      boolean entry,
      boolean required,
      Set<String> kinds,
      int maxLength) {

    boolean is(String kind) {
      return kinds.contains(kind);
    }

    /// The field of the body under which it lies.
    String root() {
      return above.isEmpty() ? leaf : above.getFirst().name();
    }

    String name() {
      var name = new StringBuilder();
      above.forEach(step -> name.append(step.name()).append(step.list() ? "[0]." : "."));
      return name.append(leaf).append(entry ? "[0]" : "").toString();
    }
  }

  static List<Field> fields(MisusedOperation operation) {
    var reading = new BodySchema(operation.document());
    reading.object(operation.bodySchema(), List.of());
    return reading.fields;
  }

  private void object(JsonNode schema, List<Step> above) {
    var object = resolved(schema);
    var required = new LinkedHashSet<String>();
    object.path("required").forEach(name -> required.add(name.asText()));
    for (var property : object.path("properties").properties()) {
      field(property.getKey(), property.getValue(), required.contains(property.getKey()), above);
    }
  }

  private void field(String name, JsonNode schema, boolean required, List<Step> above) {
    var kinds = kinds(schema);
    kinds.add(required ? "required" : "optional");
    kinds.add("every");
    int maxLength = kinds.contains("text") ? resolved(schema).path("maxLength").asInt() : 0;
    fields.add(new Field(above, name, false, required, kinds, maxLength));
    if (above.size() >= DEPTH) {
      return;
    }
    if (kinds.contains("object")) {
      object(schema, with(above, new Step(name, false, filling(schema))));
    } else if (kinds.contains("array")) {
      var items = resolved(schema).path("items");
      var within = kinds(items);
      if (within.contains("object")) {
        object(items, with(above, new Step(name, true, filling(items))));
      } else {
        within.add("entry");
        int longest = within.contains("text") ? resolved(items).path("maxLength").asInt() : 0;
        fields.add(new Field(above, name, true, false, within, longest));
      }
    }
  }

  private static List<Step> with(List<Step> above, Step step) {
    var longer = new ArrayList<>(above);
    longer.add(step);
    return longer;
  }

  private Set<String> kinds(JsonNode schema) {
    var kinds = new LinkedHashSet<String>();
    var reference = reference(schema);
    var plain = resolved(schema);
    var type = plain.path("type").isArray() ? plain.path("type").get(0) : plain.path("type");
    if (plain.has("enum")) {
      kinds.add("enum");
    } else if (reference.endsWith("/Instant")) {
      kinds.add("time");
    } else if (reference.endsWith("/LocalDate")) {
      kinds.add("date");
    } else if (reference.endsWith("/UUID")) {
      kinds.add("uuid");
    } else {
      kinds.add(type.asText().equals("string") ? "text" : type.asText());
    }
    if (plain.has("minimum") || plain.has("exclusiveMinimum")) {
      kinds.add("not-negative");
    }
    var pattern = plain.path("pattern").asText();
    if (!pattern.isEmpty()) {
      kinds.add(pattern.equals("\\S") ? "visible" : "pattern");
    }
    if (plain.path("minLength").asInt() > 0) {
      kinds.add("not-empty");
    }
    return kinds;
  }

  private static String reference(JsonNode schema) {
    var direct = schema.path("$ref").asText();
    return direct.isEmpty() ? schema.at("/anyOf/0/$ref").asText() : direct;
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = reference(schema);
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  /// The required fields of an object, all valid.
  private ObjectNode filling(JsonNode schema) {
    var object = resolved(schema);
    var filling = JSON.createObjectNode();
    for (var name : object.path("required")) {
      var property = object.path("properties").path(name.asText());
      if (kinds(property).contains("enum")) {
        filling.set(name.asText(), resolved(property).path("enum").get(0));
      } else {
        filling.put(name.asText(), "甲");
      }
    }
    return filling;
  }
}
