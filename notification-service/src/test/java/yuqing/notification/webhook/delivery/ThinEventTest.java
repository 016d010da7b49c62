package yuqing.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.contracts.EventTypes;
import yuqing.contracts.Topic;

/// Over the golden sample of each type there is.
class ThinEventTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<String> ofIncidents() {
    return EventTypes.names().stream().filter(type -> type.startsWith("incident."));
  }

  static Stream<String> ofOthers() {
    return EventTypes.names().stream()
        .filter(type -> !type.matches("(incident|decision|roster)\\..*"));
  }

  @ParameterizedTest
  @MethodSource("ofIncidents")
  void anIncidentsEventIsSentWithoutProseAndPeople(String type) throws IOException {
    var sample = sample(type);
    var thin = JSON.readTree(ThinEvent.of(Topic.INCIDENT.name(), sample));
    var whole = JSON.readTree(sample);
    for (var attribute : List.of("specversion", "id", "source", "type", "subject", "time")) {
      assertThat(thin.get(attribute)).as(attribute).isEqualTo(whole.get(attribute));
    }
    assertThat(thin.get("sequence")).isEqualTo(whole.get("sequence"));
    thin.get("data").properties().forEach(field -> isCodeNumberOrTime(field.getValue()));
    assertThat(thin.get("data").has("recordedBy")).isFalse();
    assertThat(thin.get("data").has("text")).isFalse();
    assertThat(thin.get("data").has("facts")).isFalse();
  }

  /// No sentence, no address, no object in which one could hide.
  private static void isCodeNumberOrTime(JsonNode value) {
    assertThat(value.isValueNode()).as(value.toString()).isTrue();
    assertThat(value.asText()).matches("[A-Za-z0-9_:.+-]*");
  }

  @ParameterizedTest
  @MethodSource("ofOthers")
  void allOtherEventsAreSentByteForByte(String type) throws IOException {
    var sample = sample(type);
    assertThat(ThinEvent.of(Topic.ESCALATION.name(), sample))
        .isEqualTo(new String(sample, StandardCharsets.UTF_8));
  }

  private static byte[] sample(String type) throws IOException {
    try (InputStream in = EventTypes.class.getResourceAsStream("/samples/" + type + ".json")) {
      return in.readAllBytes();
    }
  }
}
