package yuqing.notification.channel;

/// A message as mail programs show it, for tests of what is written.
public final class HtmlSample {
  private HtmlSample() {}

  public static String of(String subject, String text) {
    return HtmlMessage.of(subject, text);
  }
}
