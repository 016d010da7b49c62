package yuqing.localstack.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The frame of all pages of the local provider: one document without scripts, which says on top
/// that it is not for production.
final class LoginFrame {
  private static final String STYLE = style();

  private LoginFrame() {}

  /// @param otherLanguage a link's query to the same page in the other language; empty for none
  /// @param main the page's own HTML
  static String html(LoginLanguage language, String title, String otherLanguage, String main) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <header><p class="warning">%s</p>%s</header>
    <main>
    <h1>%s</h1>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            language.tag(),
            HtmlText.of(title),
            STYLE,
            HtmlText.of(warning(language)),
            otherLanguage.isEmpty() ? "" : link(language.other(), otherLanguage),
            HtmlText.of(title),
            main);
  }

  private static String warning(LoginLanguage language) {
    return language.pick("本机演示登录，不用于生产", "Demonstration login on this machine, not for production");
  }

  private static String link(LoginLanguage language, String query) {
    return "<a href=\"?%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
        .formatted(
            HtmlText.of(query),
            language.tag(),
            language.tag(),
            HtmlText.of(language.pick("中文", "English")));
  }

  private static String style() {
    try (var in = LoginFrame.class.getResourceAsStream("login.css")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
