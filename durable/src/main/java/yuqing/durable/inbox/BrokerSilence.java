package yuqing.durable.inbox;

import java.time.Duration;

/// Whether the broker has been silent for so long that what others said meanwhile may be unheard:
/// because it was away, also within a single answer, or because this process stood still. Instants
/// are those of [System#nanoTime()]. One thread tells it; others may look.
final class BrokerSilence {

  private static final long LONG_NANOS = Duration.ofSeconds(5).toNanos();

  /// When the newest question was put that the broker has answered.
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
  /// @return whether it had been silent for long until then: what was reached before counts no more
  boolean answered(long now, long asked) {
    boolean isLong = isLongAt(now);
    wasLong |= isLong;
    answeredNanos = asked;
    return isLong;
  }

  /// A question was not answered, whatever the time.
  void unanswered() {
    wasLong = true;
  }

  /// Whether others need time to say what they could not say.
  boolean wasLong() {
    return wasLong;
  }

  /// They have had it.
  void settle(long now) {
    answeredNanos = now;
    wasLong = false;
  }
}
