package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.localstack.LoginBrowser.STATE;
import static yuqing.localstack.LoginBrowser.location;
import static yuqing.localstack.LoginBrowser.parameters;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.login.UrlQuery;

/// What a browser may ask of the local provider, and where it is sent.
class LoginRequestTest {
  @TempDir Path directory;
  private LocalLogin login;
  private LoginBrowser browser;

  @BeforeEach
  void start() {
    login = LocalLogin.in(directory);
    browser = login.browser();
  }

  @AfterEach
  void stop() {
    login.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DESK",
        "DESK/",
        "DESK/login/",
        "DESK/login?next=/",
        "DESK/login#here",
        "DESK/login/../elsewhere",
        "DESK.example/login",
        "DESK@evil.example/login",
        "https://evil.example/login",
        "javascript:alert(1)",
        "//evil.example/login"
      })
  void anAddressThatIsNotRegisteredIsShownAndNeverGoneTo(String address) throws Exception {
    var request = browser.request();
    request.put("redirect_uri", address.replace("DESK", browser.desk));

    shownAsRefused(browser.open(request));
    shownAsRefused(browser.press(request, "liaison-logistics"));
  }

  @Test
  void anUnknownClientAndARepeatedAddressAreShownAndNeverGoneTo() throws Exception {
    var request = browser.request();
    request.put("client_id", "suite");
    shownAsRefused(browser.open(request));

    var twice = "&redirect_uri=https%3A%2F%2Fevil.example%2F";
    var query = UrlQuery.of(browser.request());
    shownAsRefused(browser.get("/auth?" + query + twice));
    shownAsRefused(browser.get("/auth?" + twice.substring(1) + "&" + query));
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, '', invalid_request",
    "response_mode, fragment, invalid_request",
    "scope, profile, invalid_scope",
    "scope, '', invalid_scope",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
    "prompt, none, login_required",
    "request, e30.e30., request_not_supported",
    "request_uri, https://desk.example/r, request_uri_not_supported",
  })
  void whatTheDeskAsksWronglyComesBackWithItsState(String name, String value, String error)
      throws Exception {
    var request = browser.request();
    request.put(name, value);

    for (var back : List.of(browser.open(request), browser.press(request, "liaison-logistics"))) {
      assertThat(back.statusCode()).isEqualTo(303);
      assertThat(location(back)).startsWith(browser.redirectUri() + "?");
      assertThat(parameters(location(back)))
          .containsEntry("error", error)
          .containsEntry("state", STATE)
          .containsEntry("iss", login.issuer())
          .doesNotContainKey("code");
    }
  }

  @Test
  void aParameterIsSentOnceAndANonceIsBounded() throws Exception {
    var query = UrlQuery.of(browser.request());
    assertThat(parameters(location(browser.get("/auth?" + query + "&scope=openid"))))
        .containsEntry("error", "invalid_request")
        .containsEntry("state", STATE);

    var request = browser.request();
    request.put("nonce", "n".repeat(512));
    assertThat(browser.open(request).statusCode()).isEqualTo(200);
    request.put("nonce", "n".repeat(513));
    assertThat(parameters(location(browser.open(request))))
        .containsEntry("error", "invalid_request");
  }

  @Test
  void whoIsNotThereIsNotLoggedIn() throws Exception {
    for (var nobody : List.of("", "liaison", "dean", "liaison-logistics ")) {
      var answer = browser.press(browser.request(), nobody);
      assertThat(answer.statusCode()).as(nobody).isEqualTo(400);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
      assertThat(answer.body()).contains("没有这个人", "value=\"liaison-logistics\"");
    }
  }

  @Test
  void afterLoggingOutTheBrowserGoesToARegisteredAddressAndNowhereElse() throws Exception {
    var home = browser.desk + "/";
    var logout = Map.of("post_logout_redirect_uri", home, "id_token_hint", "x", "state", STATE);
    var query = "/logout?" + UrlQuery.of(logout);

    var back = browser.get(query);
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(location(back)).startsWith(home + "?state=");
    assertThat(parameters(location(back))).containsEntry("state", STATE);

    for (var elsewhere : List.of("https://evil.example/", browser.desk, home + "login")) {
      var parameters = Map.of("post_logout_redirect_uri", elsewhere);
      var refused = browser.post("/logout", UrlQuery.of(parameters));
      assertThat(refused.statusCode()).as(elsewhere).isEqualTo(400);
      assertThat(refused.headers().firstValue("Location")).isEmpty();
      assertThat(refused.body()).doesNotContain("evil.example");
    }
    var stays = browser.get("/logout");
    assertThat(stays.statusCode()).isEqualTo(200);
    assertThat(stays.body()).contains("已退出");
  }

  @Test
  void whatIsTooLargeOrNoQueryIsRefused() throws Exception {
    var most = "person=" + "x".repeat(LoopbackHttp.REQUEST_BYTES_AT_MOST - "person=".length());
    var query = "/auth?" + UrlQuery.of(browser.request());

    assertThat(browser.post(query, most).body()).contains("没有这个人");
    assertThat(browser.post(query, most + "x").statusCode()).isEqualTo(413);
    assertThat(browser.post(query, "person=%zz").statusCode()).isEqualTo(400);
  }

  private static void shownAsRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).contains("没有登记", "无法登录").doesNotContain("evil.example");
  }
}
