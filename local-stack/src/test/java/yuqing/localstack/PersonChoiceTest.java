package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.login.LocalPeople;
import yuqing.localstack.login.LocalPerson;

/// The page on which one chooses a person, as a browser is given it.
class PersonChoiceTest {
  private static final Pattern BUTTON =
      Pattern.compile("<button name=\"person\" value=\"([^\"]*)\"><span class=\"name\">([^<]*)<");

  @TempDir Path directory;

  @Test
  void itListsEveryoneOnceWithNamePostAndDepartment() throws Exception {
    try (var login = LocalLogin.in(directory)) {
      var page = login.browser().open(login.browser().request()).body();

      var people = LocalPeople.ofEnvironment(Map.of()).all();
      assertThat(people).hasSizeGreaterThan(40);
      assertThat(BUTTON.matcher(page).results().map(PersonChoiceTest::idAndName))
          .containsExactlyInAnyOrderElementsOf(
              people.stream().map(person -> person.id() + " " + person.name()).toList());
      assertThat(page)
          .contains("本机演示登录，不用于生产", "<html lang=\"zh-CN\">", "示例职业技术学院")
          .contains("<legend>后勤保卫处</legend>", "后勤保卫处 联络员", "领导小组办公室（代理）")
          .contains("分管院领导：后勤保卫处、计财处、人事处", "审计员", "系统管理员");
    }
  }

  private static String idAndName(MatchResult button) {
    return button.group(1) + " " + button.group(2);
  }

  @Test
  void itLoadsNothingAndItsFormLeadsToTheDeskAlone() throws Exception {
    try (var login = LocalLogin.in(directory)) {
      var answer = login.browser().open(login.browser().request());

      var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertThat(policy)
          .contains("default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'none'")
          .contains("form-action 'self' " + login.browser().desk)
          .doesNotContain("*");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.body()).doesNotContain("<script", "src=", "//", "@import", "url(");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', zh-CN",
    "'', en, en",
    "'', 'en-GB,en;q=0.9,zh;q=0.8', en",
    "'', 'zh-CN,zh;q=0.9,en;q=0.8', zh-CN",
    "'', 'de, *;q=0.1', zh-CN",
    "'', ';;;', zh-CN",
    "en, zh-CN, en",
    "zh-CN en, en, zh-CN",
    "fr en, zh, en",
    "'<x>', en, zh-CN",
  })
  void itIsChineseUnlessEnglishIsAskedFor(String locales, String header, String language)
      throws Exception {
    try (var login = LocalLogin.in(directory)) {
      var request = login.browser().request();
      request.put("ui_locales", locales);
      var page = login.browser().open(request, "Accept-Language", header).body();

      assertThat(page).contains("<html lang=\"" + language + "\">");
      assertThat(page.contains("not for production")).isEqualTo(language.equals("en"));
      assertThat(page.contains("Liaison, Logistics and Security Office"))
          .isEqualTo(language.equals("en"));
    }
  }

  @Test
  void whatIsInAFileOrARequestIsText() throws Exception {
    var people =
        LocalPeople.of(
            """
            school: {name: "<b>校</b>", nameEn: "A&B"}
            departments:
              - {code: logistics, name: "<i>处</i>", nameEn: "I'"}
            people:
              - {id: "p\\"><script>x</script>", name: "</button><script>y</script>"}
            posts:
              - {post: liaison, department: logistics, person: "p\\"><script>x</script>"}
            """);
    try (var login = LocalLogin.in(directory, people)) {
      var request = login.browser().request();
      request.put("state", "\"><script>z</script>'");
      request.put("<b>", "</style>");
      var page = login.browser().open(request).body();

      assertThat(page)
          .doesNotContain("<script", "<b>", "<i>", "z</script>")
          .contains("&lt;b&gt;校&lt;/b&gt;", "&lt;i&gt;处&lt;/i&gt;")
          .contains("value=\"p&quot;&gt;&lt;script&gt;x&lt;/script&gt;\"");
      assertThat(page.split("</style>", -1)).as("one end of the style").hasSize(2);
      var pressed = login.browser().press(request, people.all().getFirst().id());
      assertThat(pressed.statusCode()).isEqualTo(303);
      assertThat(LoginBrowser.parameters(LoginBrowser.location(pressed)))
          .containsEntry("state", "\"><script>z</script>'");
    }
  }

  @Test
  void aScriptsTokenIsOfTheSamePersons() throws Exception {
    try (var login = LocalLogin.in(directory)) {
      var tokens = AccessTokens.of(false, login.issuer(), login.secret());
      for (var id : List.of("leader-in-charge-logistics", "group-office-deputy")) {
        LocalPerson person = LocalPeople.ofEnvironment(Map.of()).find(id).orElseThrow();
        var claims = LoginBrowser.claims(tokens.of(person));
        assertThat(claims.path("person").asText()).isEqualTo(id);
        assertThat(claims.at("/realm_access/roles"))
            .extracting(role -> role.asText())
            .containsExactlyElementsOf(person.roles());
        assertThat(claims.path("departments"))
            .extracting(code -> code.asText())
            .containsExactlyElementsOf(person.departments());
      }
    }
  }
}
