package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Old readers and new events, new readers and old events. The events of the first edition are
/// frozen under `first-edition`: what was once written must stay readable, so they never change.
class EvolutionTest {

  private static final Path FIRST_EDITION = Path.of("src/test/resources/first-edition");

  private static final String LATER_TYPE =
      """
      {"specversion":"1.0","id":"019a1f00-0000-7000-8000-000000000001","source":"/incident-service",\
      "type":"incident.painted","subject":"019a1f00-0000-7000-8000-000000000002",\
      "time":"2026-10-13T03:00:00Z","sequence":"7","data":{"colour":"green"}}\
      """;

  static Stream<Event<? extends EventData>> everyEvent() {
    return SampleEvents.all().stream();
  }

  @Test
  void aTypeOfALaterVersionIsKnownToBeUnknown() {
    var read = EventJson.read(LATER_TYPE.getBytes(UTF_8));
    assertThat(read).isInstanceOf(ReadEvent.Unknown.class);
    assertThat(read.type()).isEqualTo("incident.painted");
    assertThat(read.subject()).isEqualTo("019a1f00-0000-7000-8000-000000000002");
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void aFieldOfALaterVersionIsSkippedAtAnyDepth(Event<? extends EventData> event)
      throws IOException {
    var later = EventJson.mapper().readTree(EventJson.write(event));
    addEverywhere(later.get("data"));
    assertThat(EventJson.read(later.toString().getBytes(UTF_8)))
        .isEqualTo(new ReadEvent.Known(event));
  }

  private static void addEverywhere(JsonNode node) {
    node.forEach(EvolutionTest::addEverywhere);
    if (node instanceof ObjectNode object) {
      object.putArray("addedLater").addObject().put("a", 1);
    }
  }

  /// It is published to the dead topic, to be replayed once the reader is newer; to guess would
  /// be worse.
  @Test
  void aTermOfALaterVersionMakesTheEventUnreadableAndIsNamed() throws IOException {
    var opened = Files.readString(FIRST_EDITION.resolve("escalation.obligation-opened.json"));
    for (var term :
        Map.of("\"draft-reply\"", "\"write-poems\"", "\"level\":2", "\"level\":7").entrySet()) {
      var later = opened.replace(term.getKey(), term.getValue());
      assertThatThrownBy(() -> EventJson.read(later.getBytes(UTF_8)))
          .isInstanceOf(UnreadableEvent.class)
          .hasMessageContaining(term.getValue().replaceAll(".*[:\"](?=.)|\"", ""));
    }
  }

  static Stream<Path> everyEventOfTheFirstEdition() throws IOException {
    try (var files = Files.list(FIRST_EDITION)) {
      return files.sorted().toList().stream();
    }
  }

  /// Nothing was removed or renamed, and no added field is required.
  @ParameterizedTest
  @MethodSource("everyEventOfTheFirstEdition")
  void anEventOfTheFirstEditionIsReadWholeAndFollowsTodaysSchema(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var then = EventJson.mapper().readTree(bytes);
    var type = then.get("type").asText();
    assertThat(Schemas.faults(Schemas.ENVELOPE, then.toString())).isEmpty();
    assertThat(Schemas.faults(type, then.get("data").toString())).isEmpty();

    assertThat(EventJson.read(bytes)).isInstanceOf(ReadEvent.Known.class);
    var event = ((ReadEvent.Known) EventJson.read(bytes)).event();
    var now = EventJson.mapper().readTree(EventJson.write(event));
    assertHolds(now, then, type);
  }

  private static void assertHolds(JsonNode now, JsonNode then, String path) {
    if (then.isObject()) {
      then.properties()
          .forEach(
              field ->
                  assertHolds(
                      now.path(field.getKey()), field.getValue(), path + "/" + field.getKey()));
    } else if (then.isArray()) {
      assertThat(now.size()).as(path).isEqualTo(then.size());
      for (int i = 0; i < then.size(); i++) {
        assertHolds(now.get(i), then.get(i), path + "/" + i);
      }
    } else if (then.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
      assertThat(Instant.parse(now.asText())).as(path).isEqualTo(Instant.parse(then.asText()));
    } else if (path.endsWith("/sequence")) {
      assertThat(now.asLong()).as(path).isEqualTo(then.asLong());
    } else {
      assertThat(now).as(path).isEqualTo(then);
    }
  }

  /// An older event, as read by a reader that has since been given more fields.
  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEventWithoutAllThatMayBeAbsentIsRead(Event<? extends EventData> event) throws IOException {
    var before = EventJson.mapper().readTree(EventJson.write(event));
    withoutWhatMayBeAbsent(before.get("data"), event.data().getClass());
    assertThat(Schemas.faults(event.type(), before.get("data").toString())).isEmpty();

    var read = ((ReadEvent.Known) EventJson.read(before.toString().getBytes(UTF_8))).event();
    var now = EventJson.mapper().readTree(EventJson.mapper().writeValueAsBytes(read.data()));
    assertThat(now).isEqualTo(before.get("data"));
  }

  private static void withoutWhatMayBeAbsent(JsonNode node, Class<?> record) {
    for (var component : record.getRecordComponents()) {
      var value = node.path(component.getName());
      if (component.isAnnotationPresent(MayBeAbsent.class)) {
        ((ObjectNode) node).remove(component.getName());
      } else if (component.getType().isRecord()) {
        withoutWhatMayBeAbsent(value, component.getType());
      } else if (component.getGenericType() instanceof ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> item
          && item.isRecord()) {
        value.forEach(each -> withoutWhatMayBeAbsent(each, item));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"incident.reopened\"}",
        "{\"specversion\":\"1.0\",\"id\":\"019a1f00-0000-7000-8000-000000000001\",\"source\":\"/x\","
            + "\"type\":\"incident.reopened\",\"subject\":\"s\"}",
        "{\"specversion\":\"1.0\",\"id\":\"019a1f00-0000-7000-8000-000000000001\",\"source\":\"/x\","
            + "\"type\":\"incident.reopened\",\"subject\":\"s\",\"time\":\"2026-10-13T03:00:00Z\","
            + "\"sequence\":\"0\",\"data\":{}}"
      })
  void bytesThatAreNoEventOfTheSuiteAreUnreadable(String bytes) {
    assertThatThrownBy(() -> EventJson.read(bytes.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("no event of ours");
  }
}
