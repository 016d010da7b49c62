package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalTimesTest {

  @Test
  void eachReportArrivesInItsOwnSlot() {
    var arrivals = ArrivalTimes.of(5, 100, 1);
    assertThat(arrivals).hasSize(100).isSorted();
    for (int slot = 0; slot < arrivals.size(); slot++) {
      assertThat(arrivals.get(slot))
          .isBetween(Duration.ofMillis(200L * slot), Duration.ofMillis(200L * (slot + 1)));
    }
  }

  @Test
  void noReportKeepsStepWithTheOthers() {
    var phases = ArrivalTimes.of(1, 50, 1).stream().map(Duration::toMillisPart).distinct();
    assertThat(phases.count()).isGreaterThan(40);
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    assertThat(ArrivalTimes.of(10, 200, 7))
        .isEqualTo(ArrivalTimes.of(10, 200, 7))
        .isNotEqualTo(ArrivalTimes.of(10, 200, 8));
  }
}
