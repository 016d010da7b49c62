package yuqing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples are what other systems write their readers against: a change of one is a change of
/// the contract. After a wanted, additive change run once with `-Dgolden.write=true`.
class GoldenSamplesTest {

  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  static Stream<Event<? extends EventData>> everyEvent() {
    return SampleEvents.all().stream();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void isWrittenAsItsSample(Event<? extends EventData> event) throws IOException {
    var file = SAMPLES.resolve(event.type() + ".json");
    if (Boolean.getBoolean("golden.write")) {
      Files.write(file, EventJson.write(event));
    }
    assertThat(new String(EventJson.write(event), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(file))
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void isReadBackFromItsSample(Event<? extends EventData> event) throws IOException {
    assertThat(EventJson.read(Files.readAllBytes(SAMPLES.resolve(event.type() + ".json"))))
        .isEqualTo(new ReadEvent.Known(event));
  }

  @Test
  void everyTypeHasOneSampleAndEverySampleAType() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      var sampled =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(sampled).isEqualTo(EventTypes.names());
    }
    assertThat(everyEvent().map(Event::type))
        .doesNotHaveDuplicates()
        .hasSize(EventTypes.names().size());
  }
}
