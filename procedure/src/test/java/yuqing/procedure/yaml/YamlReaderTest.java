package yuqing.procedure.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a text holds that cannot be read is a finding with its place.
class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"\\UFFFFFFFF\"",
        "a: \"\\UD8000000\"",
        "a: \"\\U00110000\"",
        "a: \"\\x",
        "a: \"\\u12",
        "a: \"\\q\"",
        "a: 'x",
        "a: [",
        "a: {b",
        "%YAML 9.9\n---\na: 1",
        "%TAG ! x",
        "a: *b",
        "a: &b [*b, *b, {",
        "? [a",
        "- a\nb: c",
        "a: b: c",
        "\"\\",
        "!!binary x",
        "a: |99\n x",
        "--- a\n--- b"
      })
  void whatIsNoYamlIsAFinding(String text) {
    assertThatThrownBy(() -> YamlReader.read("e.yaml", text))
        .isInstanceOfSatisfying(
            YamlFault.class, fault -> assertThat(fault.finding().line()).isPositive());
  }

  @Test
  void anEscapeThatNamesNoCharacterIsToldByItsLine() {
    refused(
        "a: 1\nb:\n  zh: \"\\UFFFFFFFF\"\n",
        finding -> {
          assertThat(finding.code()).isEqualTo("unreadable");
          assertThat(finding.line()).isEqualTo(3);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\nb: \"\\0\"' | 2 | U+0000",
        "'a: 1\nb: \"\\uD800\"' | 2 | U+D800",
        "'a: 1\n\"\\x07\": 1' | 2 | U+0007",
        "'# \u0085\na: 1' | 1 | U+0085",
        "'a: 1\n# \u007F' | 2 | U+007F"
      })
  void aCharacterThatNoTextMayHoldIsAFinding(String text, int line, String character) {
    refused(
        text,
        finding -> {
          assertThat(finding.code()).isEqualTo("bad-character");
          assertThat(finding.line()).isEqualTo(line);
          assertThat(finding.fault().en()).contains(character);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "9999-12-31T23:00:00-12:00",
        "1969-12-31T23:59:59Z"
      })
  void anInstantBeyondTheYearsIsAFinding(String instant) {
    var value = YamlReader.read("e.yaml", "at: \"" + instant + "\"").map().get("at");
    assertThatThrownBy(value::instant).isInstanceOf(YamlFault.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31", "0000-01-01", "+10000-01-01", "2026-02-30"})
  void aDayBeyondTheYearsIsAFinding(String day) {
    var value = YamlReader.read("e.yaml", "on: \"" + day + "\"").map().get("on");
    assertThatThrownBy(value::date).isInstanceOf(YamlFault.class);
  }

  @Test
  void aFindingShowsTheBeginningOfWhatIsLong() {
    var value = YamlReader.read("e.yaml", "at: " + "x".repeat(100_000)).map().get("at");
    assertThatThrownBy(value::instant)
        .isInstanceOfSatisfying(
            YamlFault.class,
            fault -> assertThat(fault.finding().fault().en()).hasSizeLessThan(1_000));
  }

  private static void refused(String text, Consumer<Finding> as) {
    assertThatThrownBy(() -> YamlReader.read("e.yaml", text))
        .isInstanceOfSatisfying(YamlFault.class, fault -> as.accept(fault.finding()));
  }
}
