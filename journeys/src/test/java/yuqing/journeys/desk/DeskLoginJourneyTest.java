package yuqing.journeys.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.StackResource;

/// A person logs in, chooses a language and logs out; nobody else speaks for them.
class DeskLoginJourneyTest {
  private static final Map<String, List<String>> ENGLISH =
      Map.of("language", List.of("en"), "back", List.of("/incidents"));

  private final DeskUnderTest desk = DeskUnderTest.get();

  @Test
  void whoOpensAPageIsSentToTheLoginAndComesBackToIt() {
    var browser = new DeskBrowser(desk.url());
    var asked = browser.ask("/incidents").expect(302);
    assertThat(asked.header("Location"))
        .contains("/protocol/openid-connect/auth?", "code_challenge_method=S256", "client_id=desk");
    assertThat(asked.header("Location")).contains("ui_locales=zh-CN");
    var english = new DeskBrowser(desk.url());
    english.cookies().put("language", "en");
    assertThat(english.ask("/incidents").header("Location")).contains("ui_locales=en");
    var page = browser.logIn("/incidents", "group-office");
    assertThat(page.path()).isEqualTo(desk.url() + "/incidents");
    assertThat(page.words()).contains("云甲戊", "舆情");
  }

  @Test
  void aSessionLiesInCookiesThatNoScriptReadsAndNobodyElse() {
    var browser = desk.as("group-office");
    assertThat(browser.setCookies())
        .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
    var session = browser.cookies().keySet().stream().filter(n -> n.startsWith("q_session"));
    assertThat(session.toList()).hasSizeGreaterThanOrEqualTo(2);
    browser.cookies().values().forEach(DeskLoginJourneyTest::isNoReadableToken);
    assertThat(browser.open("/").words()).contains("云甲戊");
    assertThat(browser.cookies().keySet()).noneMatch(name -> name.contains("state"));
  }

  /// A signed token has three parts, an encrypted one five, and none of them is readable.
  private static void isNoReadableToken(String cookie) {
    for (var token : cookie.split("\\|", -1)) {
      var parts = token.split("\\.", -1);
      assertThat(parts.length).as(cookie).isNotEqualTo(3);
      for (var part : parts) {
        if (part.matches("[A-Za-z0-9_-]+")) {
          var text =
              new String(
                  Base64.getUrlDecoder().decode(part.substring(0, part.length() & ~3)), UTF_8);
          assertThat(text).doesNotContain("group-office", "realm_access", "云甲戊");
        }
      }
    }
  }

  @Test
  void aPageLoadsNothingOfAnotherHostAndIsNotFramedOrKept() {
    var page = desk.as("liaison-logistics").open("/").expect(200);
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .contains("form-action 'self' " + StackResource.shared().get("YUQING_OIDC_URL"))
        .doesNotContain("script-src", "unsafe-eval");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.html())
        .doesNotContain("src=\"http", "href=\"http", "href=\"//", "src=\"//")
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("\\son[a-z]+=\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "Origin, https://evil.example",
    "Origin, null",
    "Accept, */*"
  })
  void whatAnotherSiteMakesABrowserSendIsRefused(String header, String value) {
    var browser = desk.as("group-office");
    var refused = browser.post("/language", ENGLISH, header, value).expect(403);
    assertThat(refused.words()).contains("不接受来自其他网站的提交");
    assertThat(browser.cookies()).doesNotContainKey("language");
    var act = "/incidents/" + UUID.randomUUID() + "/acts/MERGED";
    browser.post(act, Map.of("reason", List.of("a")), header, value).expect(403);
  }

  @Test
  void anOlderBrowserSaysItsOriginAlone() {
    var browser = desk.as("group-office");
    browser.post("/language", ENGLISH, "Origin", desk.url()).expect(303);
    assertThat(browser.cookies()).containsEntry("language", "en");
  }

  @Test
  void aChosenLanguageStaysAndLeadsBackToThePage() {
    var browser = desk.as("group-office");
    assertThat(browser.open("/incidents").html()).contains("lang=\"zh-CN\"");
    var chosen = browser.post("/language", ENGLISH).expect(303);
    assertThat(chosen.header("Location")).isEqualTo(desk.url() + "/incidents");
    assertThat(browser.open("/").html()).contains("lang=\"en\"", "What I owe");
    browser.post("/language", Map.of("language", List.of("zh"), "back", List.of("//evil.example")));
    assertThat(browser.open("/").html()).contains("lang=\"zh-CN\"").doesNotContain("What I owe");
  }

  @Test
  void aScriptOfAPageWhoseSessionHasEndedIsToldSo() {
    var browser = new DeskBrowser(desk.url());
    browser.ask("/start/lists", "X-Requested-With", "JavaScript").expect(499);
    browser
        .post("/incidents/" + UUID.randomUUID() + "/acts/MERGED", Map.of("reason", List.of("a")))
        .expect(499);
  }

  @Test
  void aSessionThatWasChangedIsNone() {
    var browser = desk.as("group-office");
    browser.cookies().replaceAll((_, value) -> value.substring(0, value.length() - 6) + "AAAAAA");
    browser.ask("/incidents", "X-Requested-With", "JavaScript").expect(499);
  }

  @Test
  void whoLogsOutIsAskedAnew() {
    var browser = desk.as("group-office");
    browser.open("/logout").expect(200);
    assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    browser.ask("/incidents").expect(302);
  }

  @Test
  void scriptsAndStylesAreGivenToAnyone() {
    var anybody = new DeskBrowser(desk.url());
    for (var path : List.of("/assets/desk.css", "/assets/desk.js", "/assets/icon.svg")) {
      assertThat(anybody.ask(path).expect(200).header("Cache-Control")).contains("max-age");
    }
    anybody.ask("/q/health/ready").expect(200);
  }
}
