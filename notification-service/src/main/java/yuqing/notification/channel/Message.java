package yuqing.notification.channel;

/// What goes over a channel.
///
/// @param to the person's address on that channel; never to be logged
/// @param deduplicationKey the same for every attempt at the same message
public record Message(String to, String deduplicationKey, String subject, String text) {

  /// Without the address and the text: a message that lands in a log gives nothing away.
  @Override
  public String toString() {
    return "message " + deduplicationKey;
  }
}
