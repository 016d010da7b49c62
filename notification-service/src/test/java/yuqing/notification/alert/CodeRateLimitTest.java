package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How many wrong codes an address may send.
class CodeRateLimitTest {
  private static final String ADDRESS = "192.0.2.1";

  private Instant now = Instant.parse("2026-10-13T04:20:00Z");
  private final CodeRateLimit limit = new CodeRateLimit(() -> now);

  @Test
  void theTenthWrongCodeOfAnAddressIsItsLast() {
    wrong(9);
    assertThat(limit.isReached(ADDRESS)).isFalse();
    wrong(1);
    assertThat(limit.isReached(ADDRESS)).isTrue();
    assertThat(limit.isReached("192.0.2.2")).isFalse();
  }

  @Test
  void theMinuteRunsFromTheFirstWrongCode() {
    wrong(1);
    now = now.plus(Duration.ofSeconds(59));
    wrong(9);
    assertThat(limit.isReached(ADDRESS)).isTrue();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(limit.isReached(ADDRESS)).isFalse();
    wrong(9);
    assertThat(limit.isReached(ADDRESS)).isFalse();
  }

  private void wrong(int codes) {
    for (int i = 0; i < codes; i++) {
      limit.countWrong(ADDRESS);
    }
  }
}
