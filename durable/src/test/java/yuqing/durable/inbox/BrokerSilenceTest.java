package yuqing.durable.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BrokerSilenceTest {

  private static final long START = Long.MAX_VALUE - 1;

  private final BrokerSilence silence = new BrokerSilence(START);

  private static long at(long millis) {
    return START + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void answersEverySecondAreNone() {
    for (int asked = 1_000; asked < 20_000; asked += 1_000) {
      assertThat(silence.answered(at(asked + 900), at(asked))).isFalse();
    }
    assertThat(silence.wasLong()).isFalse();
    assertThat(silence.isLongAt(at(24_000))).isFalse();
    assertThat(silence.isLongAt(at(24_001))).isTrue();
  }

  /// The client retries by itself: the question was sent soon after the last answer.
  @Test
  void aBrokerThatFailsAndReturnsWithinAQuestionWasSilent() {
    silence.answered(at(0), at(0));
    assertThat(silence.answered(at(5_900), at(1_000))).isTrue();
    assertThat(silence.wasLong()).isTrue();
  }

  @Test
  void soWasItToAStoppedProcessUntilOthersHadTheirTime() {
    silence.answered(at(0), at(0));
    assertThat(silence.answered(at(60_010), at(60_000))).isTrue();
    silence.answered(at(60_500), at(60_400));
    assertThat(silence.wasLong()).as("until others had their time").isTrue();
    silence.settle(at(75_500));
    assertThat(silence.wasLong()).isFalse();
    assertThat(silence.isLongAt(at(76_000))).isFalse();
  }
}
