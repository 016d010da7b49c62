package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvolutionTest {

  private static final String LATER_TYPE =
      """
      {"specversion":"1.0","id":"019a1f00-0000-7000-8000-000000000001","source":"/incident-service",\
      "type":"incident.painted","subject":"019a1f00-0000-7000-8000-000000000002",\
      "time":"2026-10-13T03:00:00Z","sequence":"7","data":{"colour":"green"}}""";

  static java.util.stream.Stream<Event<? extends EventData>> everyEvent() {
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
  void aFieldOfALaterVersionIsSkipped(Event<? extends EventData> event) {
    var written = new String(EventJson.write(event), UTF_8);
    var later = written.replace("\"data\":{", "\"data\":{\"addedLater\":{\"a\":[1]},");
    assertThat(later).isNotEqualTo(written);
    assertThat(EventJson.read(later.getBytes(UTF_8))).isEqualTo(new ReadEvent.Known(event));
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
  void whatIsNoEventOfOursSaysSo(String bytes) {
    assertThatThrownBy(() -> EventJson.read(bytes.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("no event of ours");
  }
}
