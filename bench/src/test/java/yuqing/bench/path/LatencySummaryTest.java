package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencySummaryTest {

  @Test
  void halfAndNinetyNineOfAHundredAreAtMostThis() {
    var taken = IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();
    var summary = LatencySummary.of(taken);
    assertThat(summary.times()).isEqualTo(200);
    // Three significant digits.
    assertThat(LatencySummary.millis(summary.p50())).isCloseTo(100, within(0.2));
    assertThat(LatencySummary.millis(summary.p99())).isCloseTo(198, within(0.3));
  }

  @Test
  void ofAFewTheNinetyNinthIsTheLongest() {
    var summary = LatencySummary.of(List.of(Duration.ofMillis(3), Duration.ofMillis(90)));
    assertThat(LatencySummary.millis(summary.p99())).isCloseTo(90, within(0.1));
  }

  @Test
  void aClockThatWentBackBetweenTwoProcessesGivesNoNegativeTime() {
    assertThat(LatencySummary.of(List.of(Duration.ofMillis(-1))).p50()).isZero();
  }
}
