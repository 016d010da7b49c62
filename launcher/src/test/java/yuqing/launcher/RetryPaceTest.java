package yuqing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPaceTest {
  private long now;
  private final RetryPace pace = new RetryPace(() -> now);

  @Test
  void theFirstStartIsAtOnceAndTheNextOnesEverLaterUpToABound() {
    var pauses =
        IntStream.range(0, 8)
            .mapToObj(
                _ -> {
                  pace.ended();
                  return pace.pause().toSeconds();
                })
            .toList();

    assertThat(pauses).containsExactly(0L, 1L, 2L, 4L, 8L, 15L, 15L, 15L);
  }

  @Test
  void whatRanForAMinuteIsStartedAtOnceAgain() {
    pace.pause();
    pace.pause();
    pace.started();
    now += Duration.ofSeconds(61).toNanos();
    pace.ended();
    assertThat(pace.pause()).isZero();

    pace.started();
    now += Duration.ofSeconds(59).toNanos();
    pace.ended();
    assertThat(pace.pause()).isEqualTo(Duration.ofSeconds(1));
  }
}
