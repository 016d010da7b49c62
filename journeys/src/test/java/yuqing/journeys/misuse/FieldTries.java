package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import yuqing.journeys.misuse.BodySchema.Field;

/// Each field of each JSON body invalid in the ways of its type, the other fields valid.
final class FieldTries {

  private static final List<List<String>> VALUES = Corpus.read("field-values.txt", 4);
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Placeholder in the tree for the corpus's text, which need not be JSON that a tree can hold.
  private static final String PLACE = "place-of-the-field";

  private FieldTries() {}

  static void add(Tries tries, MisusedOperation operation) {
    if (!operation.takesJson()) {
      return;
    }
    for (var field : BodySchema.fields(operation)) {
      VALUES.stream()
          .filter(line -> field.is(line.getFirst()))
          .forEach(line -> value(tries, operation, field, line));
      if (field.required()) {
        missing(tries, operation, field);
      }
      if (field.maxLength() > 0) {
        tooLong(tries, operation, field);
      }
    }
  }

  private static void value(
      Tries tries, MisusedOperation operation, Field field, List<String> line) {
    var marker = tries.marker();
    one(
        tries,
        operation,
        field,
        line.get(1),
        Expectation.read(line.get(2)),
        new FieldValue(
            marker,
            new String(
                Escapes.bytes(line.get(3), Map.of("marker", marker.getBytes(UTF_8))), UTF_8)));
  }

  private static void tooLong(Tries tries, MisusedOperation operation, Field field) {
    var marker = tries.marker();
    int longer = field.maxLength() + 1;
    var text = (marker + "多".repeat(longer)).substring(0, longer);
    one(
        tries,
        operation,
        field,
        "one too long",
        Expectation.of(400),
        new FieldValue(marker, "\"" + text + "\""));
  }

  private static void missing(Tries tries, MisusedOperation operation, Field field) {
    one(
        tries,
        operation,
        field,
        "missing",
        Expectation.of(400),
        new FieldValue(tries.marker(), null));
  }

  /// @param json null for nothing
  private record FieldValue(String marker, String json) {}

  private static void one(
      Tries tries,
      MisusedOperation operation,
      Field field,
      String name,
      Expectation expected,
      FieldValue value) {
    tries.add(
        TryClass.FIELDS,
        operation,
        field.name() + ": " + name,
        expected.naming(field.root()),
        value.marker(),
        () -> operation.draft().withBody(body(operation, field, value.json()).getBytes(UTF_8)));
  }

  private static String body(MisusedOperation operation, Field field, String json) {
    try {
      var body = (ObjectNode) JSON.readTree(operation.body());
      place(body, field, json != null);
      return body.toString().replace("\"" + PLACE + "\"", json == null ? "" : json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void place(ObjectNode body, Field field, boolean given) {
    JsonNode holder = body;
    for (var step : field.above()) {
      var inside = step.filling().deepCopy();
      ((ObjectNode) holder)
          .set(step.name(), step.list() ? JSON.createArrayNode().add(inside) : inside);
      holder = inside;
    }
    if (!given) {
      ((ObjectNode) holder).remove(field.leaf());
    } else if (field.entry()) {
      ((ObjectNode) holder).set(field.leaf(), JSON.createArrayNode().add(PLACE));
    } else {
      ((ObjectNode) holder).put(field.leaf(), PLACE);
    }
  }
}
