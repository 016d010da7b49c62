package yuqing.localstack.login;

import java.util.List;
import java.util.Locale;

/// The language of a login page: Chinese unless English is asked for.
public enum LoginLanguage {
  CHINESE("zh-CN"),
  ENGLISH("en");

  private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final String tag;

  LoginLanguage(String tag) {
    this.tag = tag;
  }

  /// As HTML and `ui_locales` name it.
  String tag() {
    return tag;
  }

  /// @param uiLocales the request's, separated by blanks, the preferred first; decides before
  ///     the browser's own list
  public static LoginLanguage of(String uiLocales, String acceptLanguage) {
    var asked = uiLocales.strip().replaceAll("\\s+", ",");
    return isEnglish(asked.isEmpty() ? acceptLanguage : asked) ? ENGLISH : CHINESE;
  }

  private static boolean isEnglish(String ranges) {
    try {
      return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(ranges), KNOWN));
    } catch (IllegalArgumentException e) {
      // Whatever a browser sends, it is shown a page.
      return false;
    }
  }

  String pick(String chinese, String english) {
    return this == CHINESE ? chinese : english;
  }

  LoginLanguage other() {
    return this == CHINESE ? ENGLISH : CHINESE;
  }
}
