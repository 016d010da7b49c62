package yuqing.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// How often a part may be started again: three times within a minute, then something is wrong that
/// a start does not repair.
final class RestartLimit {
  static final int AT_MOST = 3;
  private static final long WITHIN_NS = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanoTime;
  private final Deque<Long> recent = new ArrayDeque<>();

  RestartLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Counts one more; false when it would be one too many.
  boolean allowed() {
    long now = nanoTime.getAsLong();
    while (!recent.isEmpty() && now - recent.getFirst() > WITHIN_NS) {
      recent.removeFirst();
    }
    recent.addLast(now);
    return recent.size() <= AT_MOST;
  }
}
