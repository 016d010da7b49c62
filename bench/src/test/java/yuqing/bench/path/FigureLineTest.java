package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureLineTest {

  @Test
  void aValueIsShownWithHowManyTimesItsFloorItIs() {
    var row = new FigureRow("POST to 201, p50", "ms", List.of(18.04, 250.4), OptionalDouble.of(2));
    assertThat(row.timesFloor()).containsExactly(9.02, 125.2);
    assertThat(FigureLine.of(row, 2).replaceAll(" +", " "))
        .isEqualTo("POST to 201, p50, ms 18.0 (x9.0) 250 (x125.2) 2.0");
  }

  @Test
  void whatHasNoFloorHasNoRatio() {
    var row = new FigureRow("events an incident", "", List.of(20.0), OptionalDouble.empty());
    assertThat(FigureLine.of(row, 1).replaceAll(" +", " ")).isEqualTo("events an incident 20.0");
  }

  @Test
  void theColumnOfTheFloorIsTheSameInEachLine() {
    var both = new FigureRow("a", "", List.of(1.0, 2.0), OptionalDouble.of(3));
    var alone = new FigureRow("b", "", List.of(), OptionalDouble.of(3));
    assertThat(FigureLine.of(alone, 2)).hasSameSizeAs(FigureLine.of(both, 2)).endsWith("3.0");
  }
}
