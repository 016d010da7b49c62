package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contents of the data files, and how they are read.
class CorpusTest {

  @Test
  void everyKindOfBodyHasAtLeast25() {
    assertThat(Corpus.read("json-bodies.txt", 3)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Corpus.read("yaml-bodies.txt", 3)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Corpus.read("ndjson-lines.txt", 3)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Corpus.read("multipart-bodies.txt", 3)).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void thereAreAtLeast12ForeignTypesAnd20Framings() {
    assertThat(Corpus.read("media-types.txt", 2).stream().filter(line -> line.get(0).equals("415")))
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(Corpus.read("framings.txt", 3)).hasSizeGreaterThanOrEqualTo(20);
  }

  /// Beside those, a required field is left out, and one that has a greatest length is longer.
  @ParameterizedTest
  @ValueSource(
      strings = {"text", "enum", "time", "date", "uuid", "boolean", "integer", "array", "object"})
  void everyTypeOfFieldIsWrongInAtLeast8Ways(String type) {
    var ways =
        Corpus.read("field-values.txt", 4).stream()
            .filter(line -> List.of(type, "required", "optional").contains(line.get(0)))
            .toList();
    assertThat(ways).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void everyTableThatIsNotComparedWholeHasItsReason() {
    assertThat(Corpus.read("tables.txt", 3))
        .allSatisfy(line -> assertThat(line.getLast()).hasSizeGreaterThan(20));
  }

  @Test
  void escapesAreBytesAndValuesMayBeNested() {
    assertThat(bytes("a\\x00\\xFF\\r\\n\\\\")).containsExactly('a', 0, 0xFF, '\r', '\n', '\\');
    assertThat(text("${good}!")).isEqualTo("{}!");
    assertThat(text("${3*ab}")).isEqualTo("ababab");
    assertThat(text("${2*[${marker}]}")).isEqualTo("[mzq][mzq]");
    assertThat(text("${2*{\"a\":}")).isEqualTo("{\"a\":{\"a\":");
  }

  @Test
  void anUnreadableValueIsNotIgnored() {
    assertThatThrownBy(() -> bytes("${nobody}")).hasMessageContaining("nobody");
    assertThatThrownBy(() -> bytes("\\q")).hasMessageContaining("escape");
    assertThatThrownBy(() -> bytes("${good")).hasMessageContaining("without its end");
    assertThatThrownBy(() -> Corpus.read("nothing.txt", 1)).hasMessageContaining("nothing.txt");
  }

  @Test
  void aSeedGivesTheSameSampleAndAnotherGivesAnother() {
    var all = new ArrayList<Try>();
    for (int i = 0; i < 500; i++) {
      var expected = Expectation.anything();
      all.add(new Try(TryClass.PATHS, "x", "", "" + i, () -> new byte[0], expected, ""));
    }
    var sample = sample(7, Set.of()).of(all);
    assertThat(sample).hasSize(150).isEqualTo(sample(7, Set.of()).of(all));
    assertThat(sample).isNotEqualTo(sample(8, Set.of()).of(all));
    assertThat(sample(7, Set.of(TryClass.BODIES)).of(all)).isEmpty();
    assertThat(new Sampling(true, 150, 7, Set.of()).of(all)).hasSize(500);
  }

  private static Sampling sample(long seed, Set<TryClass> only) {
    return new Sampling(false, 150, seed, only);
  }

  private static byte[] bytes(String text) {
    return Escapes.bytes(
        text, Map.of("good", "{}".getBytes(UTF_8), "marker", "mzq".getBytes(UTF_8)));
  }

  private static String text(String text) {
    return new String(bytes(text), UTF_8);
  }
}
