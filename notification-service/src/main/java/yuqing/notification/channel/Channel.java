package yuqing.notification.channel;

/// A way to reach a person.
public interface Channel {

  /// As in events and deduplication keys, such as `email`.
  String name();

  /// Blocks until the channel has answered or its time is up. Throws nothing: a failure is an
  /// answer.
  Answer send(Message message);

  /// What the channel answered.
  sealed interface Answer {

    /// The channel took the message over.
    record Accepted() implements Answer {}

    /// It never will: trying again is of no use.
    ///
    /// @param reason without addresses
    record Refused(String reason) implements Answer {}

    /// Not now, or nobody knows: to be tried again under the same deduplication key.
    ///
    /// @param reason without addresses
    record Unavailable(String reason) implements Answer {}
  }
}
