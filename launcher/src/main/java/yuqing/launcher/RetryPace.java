package yuqing.launcher;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long to wait before a part is started again: not at all where it ran for a while, and then
/// ever longer, up to a bound, so that it goes on when what kept it from running is over.
final class RetryPace {
  static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final long RAN_WELL_NS = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanoTime;
  private Duration next = Duration.ZERO;
  private long startedAt;

  RetryPace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  /// It has been started.
  void started() {
    startedAt = nanoTime.getAsLong();
  }

  /// It has ended.
  void ended() {
    if (nanoTime.getAsLong() - startedAt > RAN_WELL_NS) {
      next = Duration.ZERO;
    }
  }

  /// Before the next start; each is longer than the one before.
  Duration pause() {
    var pause = next;
    next = next.isZero() ? FIRST : next.multipliedBy(2);
    if (next.compareTo(LONGEST) > 0) {
      next = LONGEST;
    }
    return pause;
  }
}
