package yuqing.localstack.login;

/// A page that says one thing and asks for nothing.
public final class NoticePage {
  private NoticePage() {}

  public static String refused(AuthorizationVerdict.Refused why, LoginLanguage language) {
    return html(
        language, language.pick("无法登录", "No login"), language.pick(why.chinese(), why.english()));
  }

  public static String wrongMethod(LoginLanguage language) {
    return html(
        language,
        language.pick("无法登录", "No login"),
        language.pick("请从应用里重新登录。", "Log in from the application again."));
  }

  public static String loggedOut(LoginLanguage language) {
    return html(
        language,
        language.pick("已退出", "Logged out"),
        language.pick("您已退出，可以关闭本页。", "You are logged out and may close this page."));
  }

  public static String notReturned(LoginLanguage language) {
    return html(
        language,
        language.pick("已退出", "Logged out"),
        language.pick(
            "退出后要返回的地址没有登记，因此没有转到那里。",
            "The address to return to is not registered, so you are not sent there."));
  }

  private static String html(LoginLanguage language, String title, String text) {
    return LoginFrame.html(language, title, "", "<p>" + HtmlText.of(text) + "</p>\n");
  }
}
