package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each event type has one schema, in the form of its record. After a wanted, additive change run
/// once with `-Dgolden.write=true`, and name a new type in `asyncapi.yaml`.
class SchemasTest {

  static Stream<Event<? extends EventData>> everyEvent() {
    return SampleEvents.all().stream();
  }

  static Stream<String> everyType() {
    return EventTypes.names().stream();
  }

  private static ObjectNode json(Event<?> event) throws IOException {
    return (ObjectNode) EventJson.mapper().readTree(EventJson.write(event));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void isGeneratedFromItsRecord(String type) throws IOException {
    var generated = SchemaOf.data(EventTypes.recordOf(type).orElseThrow());
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(Schemas.DIRECTORY);
      Files.writeString(Schemas.file(type), generated);
    }
    assertThat(generated).isEqualTo(Schemas.text(type));
  }

  @Test
  void everyTypeHasOneSchemaAndEverySchemaAType() throws IOException {
    var expected = new TreeSet<>(EventTypes.names());
    expected.add(Schemas.ENVELOPE);
    try (var files = Files.list(Schemas.DIRECTORY)) {
      assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEventFollowsTheEnvelopeAndNamesTheSchemaThatItsDataFollow(Event<?> event)
      throws IOException {
    var json = json(event);
    var schema = EventJson.mapper().readTree(Schemas.text(event.type()));
    assertThat(json.get("dataschema")).isEqualTo(schema.get("$id"));
    assertThat(Schemas.faults(Schemas.ENVELOPE, new String(EventJson.write(event), UTF_8)))
        .isEmpty();
    assertThat(Schemas.faults(event.type(), json.get("data").toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void aFieldThatIsAddedIsNoFault(Event<?> event) throws IOException {
    var json = json(event);
    everyObject(
        json,
        event,
        (data, _) -> {
          data.putObject("addedLater").put("a", 1);
          assertThat(Schemas.faults(event.type(), json.get("data").toString())).isEmpty();
        });
    json.put("addedlater", "to the envelope");
    assertThat(Schemas.faults(Schemas.ENVELOPE, json.toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void aFieldThatIsMissingIsAFaultUnlessItMayBeAbsent(Event<?> event) throws IOException {
    var json = json(event);
    everyObject(
        json,
        event,
        (data, record) -> {
          for (var component : record.getRecordComponents()) {
            var kept = data.remove(component.getName());
            if (kept != null) {
              var faults = Schemas.faults(event.type(), json.get("data").toString());
              assertThat(faults.isEmpty())
                  .as("without %s: %s", component, faults)
                  .isEqualTo(component.isAnnotationPresent(MayBeAbsent.class));
              data.set(component.getName(), kept);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void aValueOfAnotherShapeIsAFault(Event<?> event) throws IOException {
    var json = json(event);
    everyObject(
        json,
        event,
        (data, _) -> {
          for (var name : List.copyOf(names(data))) {
            var kept = data.get(name);
            data.putArray(name).addObject().put("wrong", true);
            assertThat(Schemas.faults(event.type(), json.get("data").toString()))
                .as(name)
                .isNotEmpty();
            data.set(name, kept);
          }
        });
  }

  @Test
  void aTermATimeOrAnIdThatIsNoneIsAFault() {
    var opened = text("escalation.obligation-opened");
    assertThat(Schemas.faults("escalation.obligation-opened", opened)).isEmpty();
    for (var wrong :
        List.of(
            opened.replace("\"draft-reply\"", "\"write-poems\""),
            opened.replace("\"level\":2", "\"level\":4"),
            opened.replace("2026-10-13T00:15:00.000Z", "yesterday"),
            opened.replace("019a1f00-0000-5000-8000-0000000000b1", "b1"),
            opened.replace("2024-09-25", "2024-09-31"))) {
      assertThat(wrong).isNotEqualTo(opened);
      assertThat(Schemas.faults("escalation.obligation-opened", wrong)).as(wrong).isNotEmpty();
    }
  }

  private static String text(String type) {
    return everyEvent()
        .filter(event -> event.type().equals(type))
        .map(event -> EventJson.mapper().valueToTree(event.data()).toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEnvelopeWithoutIdTimeOrSequenceIsAFault() throws IOException {
    var json = json(everyEvent().findFirst().orElseThrow());
    for (var name : List.of("id", "source", "type", "subject", "time", "sequence", "data")) {
      var kept = json.remove(name);
      assertThat(Schemas.faults(Schemas.ENVELOPE, json.toString())).as(name).isNotEmpty();
      json.set(name, kept);
    }
    for (var none : List.of("0", "0".repeat(19), "1".repeat(20), "-1")) {
      json.put("sequence", none);
      assertThat(Schemas.faults(Schemas.ENVELOPE, json.toString())).as(none).isNotEmpty();
    }
  }

  private static Set<String> names(ObjectNode object) {
    return object.properties().stream()
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Each object of the data with the record it is of.
  private static void everyObject(
      ObjectNode json, Event<?> event, BiConsumer<ObjectNode, Class<?>> visitor) {
    visit(json.get("data"), event.data().getClass(), visitor);
  }

  private static void visit(
      JsonNode node, Class<?> record, BiConsumer<ObjectNode, Class<?>> visitor) {
    if (node instanceof ArrayNode list) {
      list.forEach(each -> visit(each, record, visitor));
    } else if (node instanceof ObjectNode object && record.isRecord()) {
      for (var component : record.getRecordComponents()) {
        if (object.has(component.getName())) {
          visit(object.get(component.getName()), recordIn(component), visitor);
        }
      }
      visitor.accept(object, record);
    }
  }

  private static Class<?> recordIn(java.lang.reflect.RecordComponent component) {
    return component.getGenericType() instanceof java.lang.reflect.ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }
}
