package yuqing.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

  @ParameterizedTest
  @CsvSource({"1,200", "2,400", "3,800", "6,6400", "7,10000", "1000000,10000"})
  void doublesUpToTheLongestAndSpreadsOverTheUpperHalf(int failures, long most) {
    for (int i = 0; i < 200; i++) {
      assertThat(backoff.after(failures).toMillis()).isBetween(most / 2, most);
    }
  }

  @Test
  void isNotTheSameForAll() {
    assertThat(IntStream.range(0, 100).mapToObj(_ -> backoff.after(5)).distinct().count())
        .isGreaterThan(10);
  }

  @Test
  void refusesWhatIsNoBackoff() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
