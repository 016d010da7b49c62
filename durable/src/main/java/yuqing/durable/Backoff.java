package yuqing.durable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Exponential backoff: the wait before the next attempt doubles with each failure, up to a
/// maximum. It is randomised over its upper half, so that callers that failed together do not
/// retry together.
///
/// @param first the wait after the first failure, before it is randomised
/// @param longest the maximum, whatever the number of failures
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
