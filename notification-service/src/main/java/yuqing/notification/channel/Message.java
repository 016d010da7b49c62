package yuqing.notification.channel;

import java.util.Map;

/// What goes over a channel.
///
/// @param to the person's address on that channel, empty for a group; never to be logged
/// @param deduplicationKey the same for every attempt at the same message
/// @param parameters what a template of the text message's gateway is filled with; empty where
///     there is no such message
public record Message(
    String to,
    String deduplicationKey,
    String subject,
    String text,
    Map<String, String> parameters) {

  public Message {
    parameters = Map.copyOf(parameters);
  }

  public Message(String to, String deduplicationKey, String subject, String text) {
    this(to, deduplicationKey, subject, text, Map.of());
  }

  /// Without the address and the text: a message that lands in a log gives nothing away.
  @Override
  public String toString() {
    return "message " + deduplicationKey;
  }
}
