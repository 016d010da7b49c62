package yuqing.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However messages come, no minute has more than the limit, and no second more than five.
class SendRateTest {
  private static final long SEED = 20260925;
  private static final int SECONDS = 1800;

  @ParameterizedTest
  @CsvSource({"2", "18", "60", "90"})
  void noMinuteHasMoreThanTheLimit(int perMinute) {
    var rate = SendRate.of(perMinute);
    var random = new Random(SEED);
    double tokens = rate.burst();
    var sent = new ArrayList<Double>();
    double at = 0;
    while (at < SECONDS) {
      // Quiet for a while, then a storm.
      double wait = random.nextInt(2000) == 0 ? random.nextInt(90) : random.nextDouble() / 10;
      at += wait;
      tokens = Math.min(rate.burst(), tokens + wait * rate.perSecond());
      if (tokens >= 1) {
        tokens--;
        sent.add(at);
      }
    }
    for (double begin : sent) {
      assertThat(sent.stream().filter(each -> each >= begin && each < begin + 60).count())
          .isLessThanOrEqualTo(perMinute);
      assertThat(sent.stream().filter(each -> each >= begin && each < begin + 1).count())
          .isLessThanOrEqualTo(5);
    }
    // And it is no slower than it may be.
    assertThat(sent).hasSizeGreaterThan(perMinute * SECONDS / 60 / 3);
  }
}
