package yuqing.notification.channel;

import java.util.regex.Pattern;

/// A message's text as HTML, for mail programs: the same words in the same lines, so that nothing
/// is in the one and not in the other. Addresses can be followed.
final class HtmlMessage {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

  /// Between the two languages of a message.
  private static final String SEPARATOR = "--";

  private HtmlMessage() {}

  static String of(String subject, String text) {
    var html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
        .append(escaped(subject))
        .append("</title></head>\n<body style=\"font-family: sans-serif; line-height: 1.6\">\n");
    for (var paragraph : text.strip().split("\n\n", -1)) {
      html.append(
          paragraph.equals(SEPARATOR)
              ? "<hr>\n"
              : "<p>" + linked(escaped(paragraph)).replace("\n", "<br>\n") + "</p>\n");
    }
    return html.append("</body></html>\n").toString();
  }

  private static String linked(String escaped) {
    return ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
