package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times and sequences have one form on every topic, and the forms of before are read.
class EventTextTest {

  /// The samples as they were written before times had three digits and sequences were padded. They
  /// lie on topics and in event logs, so they never change.
  private static final Path SHORT_FORM = Path.of("src/test/resources/short-form");

  private static final Pattern TIME = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[^\"]*)\"");

  private static final Instant AT = Instant.parse("2026-10-13T00:30:00.123Z");

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T00:15:00Z,2026-10-13T00:15:00.000Z",
    "2026-10-13T00:15:00.5Z,2026-10-13T00:15:00.500Z",
    "2026-10-13T00:15:00.123999999Z,2026-10-13T00:15:00.123Z",
    "2026-12-31T23:59:59.9996Z,2026-12-31T23:59:59.999Z",
    "1970-01-01T00:00:00Z,1970-01-01T00:00:00.000Z"
  })
  void aTimeHasThreeDigitsAndIsCut(String instant, String written) {
    assertThat(EventText.time(Instant.parse(instant))).isEqualTo(written);
  }

  @Test
  void sequencesSortAsText() {
    var written = Stream.of(1L, 9L, 10L, 99L, 1_000L, Long.MAX_VALUE).map(EventText::sequence);
    assertThat(written).isSorted().allMatch(each -> each.length() == 19);
  }

  static List<Event<? extends EventData>> everyEvent() {
    return SampleEvents.all();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void everyTimeOfAnEventHasThatForm(Event<? extends EventData> event) {
    var json = new String(EventJson.write(event), UTF_8);
    assertThat(json).contains("\"sequence\":\"" + EventText.sequence(event.sequence()) + "\"");
    assertThat(TIME.matcher(json).results().map(time -> time.group(1)))
        .contains("2026-10-13T03:00:00.000Z")
        .allMatch(time -> time.matches(".{19}\\.\\d{3}Z"), "three digits and Z");
  }

  /// A finer instant is cut in an event, so never written later than it was.
  @Test
  void finerTimesAreCutInTheEnvelopeAndInTheData() throws IOException {
    var finer = AT.plusNanos(999_999);
    var beat = new ArchiveEvent.Heartbeat(finer, finer, 3, 0);
    var id = UUID.fromString("01a1c7f0-0000-7000-8000-000000000001");
    var event = new Event<>(id, "/archive-service", "auditor", finer, 7, null, (EventData) beat);
    var json = EventJson.mapper().readTree(EventJson.write(event));
    assertThat(json.get("time").textValue()).isEqualTo("2026-10-13T00:30:00.123Z");
    assertThat(json.at("/data/auditedUpTo").textValue()).isEqualTo("2026-10-13T00:30:00.123Z");
  }

  /// The envelope is written here, and read by any implementation of CloudEvents.
  @ParameterizedTest
  @MethodSource("everyEvent")
  void anotherImplementationOfCloudEventsReadsIt(Event<? extends EventData> event) {
    var read = new JsonFormat().deserialize(EventJson.write(event));
    assertThat(read.getId()).isEqualTo(event.id().toString());
    assertThat(read.getTime()).isEqualTo(event.time().atOffset(ZoneOffset.UTC));
    assertThat(read.getType()).isEqualTo(event.type());
    assertThat(read.getSubject()).isEqualTo(event.subject());
    assertThat(read.getDataContentType()).isEqualTo("application/json");
    assertThat(read.getExtension("sequence")).isEqualTo(EventText.sequence(event.sequence()));
    assertThat(read.getExtension("traceparent")).isEqualTo(event.traceparent());
  }

  static Stream<Path> everyEventInShortForm() throws IOException {
    try (var files = Files.list(SHORT_FORM)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("everyEventInShortForm")
  void anEventInShortFormIsReadAsTheSampleOfItsType(Path file) throws IOException {
    var read = (ReadEvent.Known) EventJson.read(Files.readAllBytes(file));
    var sample = Path.of("src/main/resources/samples").resolve(file.getFileName());
    var then = EventJson.mapper().readTree(Files.readAllBytes(sample));
    leaveOutWhatWasAdded(then, EventJson.mapper().readTree(Files.readAllBytes(file)));
    assertThat(read).isEqualTo(EventJson.read(EventJson.mapper().writeValueAsBytes(then)));
  }

  /// Fields were added to some types since.
  private static void leaveOutWhatWasAdded(JsonNode sample, JsonNode earlier) {
    if (sample instanceof ObjectNode object) {
      var added = new ArrayList<String>();
      object.fieldNames().forEachRemaining(name -> added.add(name));
      added.removeIf(earlier::has);
      object.remove(added);
    }
    if (sample.isObject()) {
      sample
          .fieldNames()
          .forEachRemaining(name -> leaveOutWhatWasAdded(sample.get(name), earlier.get(name)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", "\"07\"", "\"0000000000000000007\""})
  void aSequenceIsReadInEveryForm(String sequence) {
    assertThat(read("2026-10-13T00:30:00.123Z", sequence).sequence()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T00:30:00Z,2026-10-13T00:30:00Z",
    "2026-10-13T00:30:00.1Z,2026-10-13T00:30:00.100Z",
    "2026-10-13T00:30:00.123456Z,2026-10-13T00:30:00.123456Z",
    "2026-10-13T08:30:00.123+08:00,2026-10-13T00:30:00.123Z"
  })
  void aTimeIsReadInEveryForm(String time, String instant) {
    var event = read(time, "\"1\"");
    assertThat(event.time()).isEqualTo(Instant.parse(instant));
    assertThat(((ArchiveEvent.Heartbeat) event.data()).auditedUpTo())
        .isEqualTo(Instant.parse(instant));
  }

  private static Event<? extends EventData> read(String time, String sequence) {
    var json =
        """
        {"specversion":"1.0","id":"01a1c7f0-0000-7000-8000-000000000001","source":"/archive-service",\
        "type":"archive.heartbeat","subject":"auditor","time":"%1$s","sequence":%2$s,\
        "data":{"at":"%1$s","auditedUpTo":"%1$s","awaited":3,"unjudged":0}}
        """
            .formatted(time, sequence);
    return ((ReadEvent.Known) EventJson.read(json.getBytes(UTF_8))).event();
  }
}
