package yuqing.durable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before trying again: doubled with each failure, up to the longest, and spread
/// by chance over its upper half, so that those who failed together do not come back together.
///
/// @param first the wait after the first failure, before the spread
/// @param longest the wait that no number of failures exceeds
public record Backoff(Duration first, Duration longest) {

  private static final int DOUBLINGS = 20;

  public Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("0 < first <= longest, not " + first + ", " + longest);
    }
  }

  /// @param failures in a row so far, 1 or more
  public Duration after(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, DOUBLINGS);
    long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
    double spread = ThreadLocalRandom.current().nextDouble(0.5, 1.0);
    return Duration.ofMillis(Math.max(1, Math.round(millis * spread)));
  }
}
