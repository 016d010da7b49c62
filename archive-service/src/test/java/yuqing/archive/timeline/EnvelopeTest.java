package yuqing.archive.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.UnreadableEvent;

class EnvelopeTest {

  private static final String EVENT =
      """
      {"specversion":"1.0","id":"019a1f00-0000-7000-8000-000000000001","source":"/incident-service",\
      "type":"incident.painted","subject":"i-1","time":"2026-10-13T03:00:00Z","sequence":"7",\
      "data":{"colour":"green"}}\
      """;

  @Test
  void readsAnyTypesEnvelopeAndData() {
    assertThat(Envelope.of(EVENT.getBytes(UTF_8)))
        .isEqualTo(
            new Envelope(
                UUID.fromString("019a1f00-0000-7000-8000-000000000001"),
                "/incident-service",
                "incident.painted",
                "i-1",
                Instant.parse("2026-10-13T03:00:00Z"),
                7));
    assertThat(Envelope.dataOf(EVENT.getBytes(UTF_8)).path("colour").asText()).isEqualTo("green");
  }

  /// Each of these would make the database refuse the entry at every attempt, or break the chain.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"subject\":\"i-1\",",
        "\"time\":\"2026-10-13T03:00:00Z\",",
        "\"sequence\":\"7\",",
        "\"id\":\"019a1f00-0000-7000-8000-000000000001\","
      })
  void refusesAnEventWithout(String attribute) {
    var event = EVENT.replace(attribute, "");
    assertThat(event).isNotEqualTo(EVENT);
    assertUnreadable(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "seven", ""})
  void refusesTheSequence(String sequence) {
    assertUnreadable(EVENT.replace("\"7\"", "\"" + sequence + "\""));
  }

  /// Events of before have shorter ones, and go out again as they were.
  @ParameterizedTest
  @ValueSource(strings = {"\"0000000000000000007\"", "\"7\"", "7"})
  void readsTheSequenceInEveryForm(String sequence) {
    var event = EVENT.replace("\"sequence\":\"7\"", "\"sequence\":" + sequence);
    assertThat(Envelope.of(event.getBytes(UTF_8)).sequence()).isEqualTo(7);
  }

  @Test
  void refusesWhatTheDatabaseCannotKeep() {
    assertUnreadable(EVENT.replace("i-1", "i\\u0000"));
    assertUnreadable(EVENT.replace("i-1", "i".repeat(201)));
    assertUnreadable(EVENT.replace("2026-10-13", "+12026-10-13"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[]", "{}", "null", "\"text\""})
  void refusesWhatIsNoEvent(String bytes) {
    assertUnreadable(bytes);
  }

  private static void assertUnreadable(String event) {
    assertThatThrownBy(() -> Envelope.of(event.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class);
  }
}
