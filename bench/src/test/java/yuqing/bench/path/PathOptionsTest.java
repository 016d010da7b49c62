package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackException;

class PathOptionsTest {

  @Test
  void whatIsNotAskedForIsAsUsual() {
    var usual = PathOptions.of(List.of());
    assertThat(usual.rates()).containsExactly(1, 5, 10);
    assertThat(usual.seconds()).isEqualTo(20);
    assertThat(usual.json()).isEmpty();
  }

  @Test
  void eachOptionIsTakenWhateverTheirOrder() {
    var asked =
        PathOptions.of(
            List.of(
                "--json", "path.json", "--rates", "10,50", "--warm-up", "100", "--seconds", "60"));
    assertThat(asked.rates()).containsExactly(10, 50);
    assertThat(asked.seconds()).isEqualTo(60);
    assertThat(asked.warmUp()).isEqualTo(100);
    assertThat(asked.json()).contains(Path.of("path.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rates",
        "--rates 0",
        "--rates 501",
        "--rates 1,",
        "--rates 1,1,1,1,1,1,1,1,1,1,1",
        "--seconds 4",
        "--seconds 301",
        "--warm-up 9",
        "--warm-up many",
        "--speed 3",
        "5"
      })
  void whatCannotBeReadOrHasNoBoundIsRefusedWithTheUsage(String words) {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> PathOptions.of(List.of(words.split(" "))))
        .withMessageContaining("./suite bench path [--rates");
  }
}
