package yuqing.durable.inbox;

import java.time.Duration;

/// For how long something has lain on the topics that no instance has taken in: one was killed and
/// the broker has not noticed yet, for instance. Instants are those of [System#nanoTime()]. One
/// thread tells it; others may look.
final class UnconsumedLag {

  /// Hearing and committing take little more than a second.
  private static final long LONG_NANOS = Duration.ofSeconds(3).toNanos();

  /// A killed instance's partitions are with another one long before that. What still waits then is
  /// an event that cannot be taken in; it must not stop time for all others.
  private static final long HOPELESS_NANOS = Duration.ofMinutes(1).toNanos();

  private volatile long sinceNanos;

  UnconsumedLag(long now) {
    sinceNanos = now;
  }

  /// Whether a deadline would be judged without what is known to have been said.
  boolean isLongAt(long now) {
    long waits = now - sinceNanos;
    return waits > LONG_NANOS && waits <= HOPELESS_NANOS;
  }

  /// All that lay there when it was last asked has been taken in.
  ///
  /// @param asked when it was asked what lies there now
  void begin(long asked) {
    sinceNanos = asked;
  }
}
