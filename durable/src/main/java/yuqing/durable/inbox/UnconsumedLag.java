package yuqing.durable.inbox;

import java.time.Duration;

/// How long a record has been on the topics that no instance has consumed, because an instance
/// was killed and the broker has not noticed yet, for instance. Instants are those of
/// [System#nanoTime()]. One thread updates it; others may read it.
final class UnconsumedLag {

  /// Consuming and committing take little more than a second.
  private static final long LONG_NANOS = Duration.ofSeconds(3).toNanos();

  /// A killed instance's partitions are reassigned long before that. What still waits then is an
  /// event that cannot be consumed; it must not stop the timers of all others.
  private static final long HOPELESS_NANOS = Duration.ofMinutes(1).toNanos();

  private volatile long sinceNanos;

  UnconsumedLag(long now) {
    sinceNanos = now;
  }

  /// Whether a deadline would be judged without events that are known to be published.
  boolean isLongAt(long now) {
    long waits = now - sinceNanos;
    return waits > LONG_NANOS && waits <= HOPELESS_NANOS;
  }

  /// All that was on the topics at the last query has been consumed.
  ///
  /// @param asked when the current ends were queried
  void begin(long asked) {
    sinceNanos = asked;
  }
}
