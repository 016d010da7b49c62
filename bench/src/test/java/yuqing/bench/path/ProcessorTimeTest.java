package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

  /// Own user and system time 150 and 50 ticks, of ended children 7 and 3.
  private static final String STAT =
      "4711 (postgres: (a) b) S 1 4711 4711 0 -1 4194560 100 200 0 0 150 50 7 3 20 0 1 0 9000 1 2";

  @Test
  void ownTimeAndThatOfEndedChildrenIsReadWhateverTheCommandIsCalled() {
    assertThat(ProcessorTime.inStat(STAT)).isEqualTo(Duration.ofMillis(2_100));
  }

  @Test
  void aProcessThatWorksHasUsedTime() {
    long begun = System.nanoTime();
    double work = 0;
    while (ProcessorTime.of(ProcessHandle.current()).isZero()) {
      assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(30).toNanos());
      work += Math.sqrt((double) begun);
    }
    assertThat(work).isNotNegative();
    assertThat(ProcessorTime.withChildren(ProcessHandle.current())).isPositive();
  }
}
