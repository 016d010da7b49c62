package yuqing.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// So many messages in a time as an outside party says that it takes; who sends more is muted.
final class PublishedLimit {
  private final int messages;
  private final Duration within;
  private final Duration mute;
  private final Deque<Instant> taken = new ArrayDeque<>();
  private Instant mutedUntil = Instant.MIN;

  /// @param mute zero for a party that takes messages again as soon as there is room
  PublishedLimit(int messages, Duration within, Duration mute) {
    this.messages = messages;
    this.within = within;
    this.mute = mute;
  }

  /// Whether one more is taken now; what is refused does not count.
  boolean takes(Instant now) {
    if (now.isBefore(mutedUntil)) {
      return false;
    }
    while (!taken.isEmpty() && !taken.getFirst().plus(within).isAfter(now)) {
      taken.removeFirst();
    }
    if (taken.size() >= messages) {
      mutedUntil = now.plus(mute);
      return false;
    }
    taken.addLast(now);
    return true;
  }
}
