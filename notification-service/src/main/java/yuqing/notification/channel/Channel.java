package yuqing.notification.channel;

import java.time.Duration;
import java.util.OptionalInt;

/// A way to reach a person or a group.
public interface Channel {

  /// As in events and deduplication keys, such as `email`.
  String name();

  /// Whether its settings name where it sends to; one that has none takes nothing.
  default boolean isConfigured() {
    return true;
  }

  /// How many messages a minute it is given at most; empty for any number.
  default OptionalInt perMinute() {
    return OptionalInt.empty();
  }

  /// Blocks until the channel has answered or its time is up. Throws nothing: a failure is an
  /// answer.
  Answer send(Message message);

  /// What the channel answered. No reason names an address or a secret.
  sealed interface Answer {

    /// What is answered for a channel without settings.
    Answer NOT_CONFIGURED = new Misconfigured("not configured");

    /// The channel took the message over.
    record Accepted() implements Answer {}

    /// It never will take this message: trying again is of no use, another channel may take it.
    record Refused(String reason) implements Answer {}

    /// Not now, or nobody knows: to be tried again under the same deduplication key.
    record Unavailable(String reason) implements Answer {}

    /// It takes nothing for a while, because too much was sent: another channel is next.
    ///
    /// @param lasting from the answer on; until then it is not asked again
    record Muted(String reason, Duration lasting) implements Answer {}

    /// It takes nothing until a person has repaired its settings: another channel is next.
    record Misconfigured(String reason) implements Answer {}
  }
}
