package yuqing.durable.inbox;

import java.time.Duration;

/// Whether the broker has been silent for so long that events which others published in that time
/// may not be consumed yet: because it was unavailable, also within a single answer, or because
/// this process was stopped. Instants are those of [System#nanoTime()]. One thread updates it;
/// others may read it.
final class BrokerSilence {

  private static final long LONG_NANOS = Duration.ofSeconds(5).toNanos();

  /// When the newest question was sent that the broker has answered.
  private volatile long answeredNanos;

  private boolean wasLong;

  BrokerSilence(long now) {
    answeredNanos = now;
  }

  boolean isLongAt(long now) {
    return now - answeredNanos > LONG_NANOS;
  }

  /// A question was answered.
  ///
  /// @return whether it had been silent for long until then: what was reached before no longer
  ///     counts
  boolean answered(long now, long asked) {
    boolean isLong = isLongAt(now);
    wasLong |= isLong;
    answeredNanos = asked;
    return isLong;
  }

  /// A question was not answered, however short the time.
  void unanswered() {
    wasLong = true;
  }

  /// Whether others need time to publish what they could not publish.
  boolean wasLong() {
    return wasLong;
  }

  /// The others have had that time.
  void settle(long now) {
    answeredNanos = now;
    wasLong = false;
  }
}
