package yuqing.durable.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnconsumedLagTest {

  /// Near the end of what a long holds: differences count, not values.
  private static final long START = Long.MAX_VALUE - Duration.ofSeconds(2).toNanos();

  private final UnconsumedLag lag = new UnconsumedLag(START);

  private static long after(Duration time) {
    return START + time.toNanos();
  }

  @Test
  void theUsualTimeOfConsumingIsNoLag() {
    assertThat(lag.isLongAt(after(Duration.ofMillis(2_900)))).isFalse();
  }

  @Test
  void whatWaitsForLongerIsOne() {
    assertThat(lag.isLongAt(after(Duration.ofMillis(3_100)))).isTrue();
    assertThat(lag.isLongAt(after(Duration.ofSeconds(60)))).isTrue();
  }

  @Test
  void onceItIsConsumedLaterRecordsHaveTheirOwnTime() {
    lag.begin(after(Duration.ofSeconds(5)));
    assertThat(lag.isLongAt(after(Duration.ofMillis(7_900)))).isFalse();
    assertThat(lag.isLongAt(after(Duration.ofMillis(8_100)))).isTrue();
  }

  @Test
  void anEventThatCanNeverBeConsumedDoesNotStopTimersForGood() {
    assertThat(lag.isLongAt(after(Duration.ofMillis(60_100)))).isFalse();
  }
}
