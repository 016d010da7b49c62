package yuqing.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.journeys.desk.DeskIncident;
import yuqing.journeys.desk.DeskUnderTest;
import yuqing.localstack.StackResource;

/// Every page can be read on a phone, by keyboard and by a screen reader, and asks nobody but the
/// desk and the login.
class EveryPageBrowserTest {
  private static final String LONG =
      "长".repeat(120) + "x".repeat(200) + "<script>alert(1)</script>";

  /// Which no head of a page leads to.
  private static final Map<String, List<String>> FURTHER =
      Map.of(
          "group-office",
          List.of(
              "/roster",
              "/policies",
              "/policies/draft",
              "/audit",
              "/tasks/new",
              "/meetings/new",
              "/risks/new",
              "/statistics/cases?past=false",
              "/statistics/duties?outcome=OPEN"),
          "liaison-logistics",
          // The last two are the same for everybody: the documents of four services take axe long.
          List.of("/risks/new", "/health-of-services", "/api"),
          "auditor",
          List.of("/roster", "/policies", "/audit"),
          "administrator",
          List.of("/roster", "/policies", "/policies/draft", "/audit", "/webhooks", "/channels"));

  /// What Swagger UI brings into the page of the documents: a main part, headings and a list of
  /// servers of its own, which it offers no way to name.
  private static final Set<String> SWAGGERS_OWN =
      Set.of(
          "heading-order",
          "landmark-main-is-top-level",
          "landmark-no-duplicate-main",
          "landmark-unique",
          "select-name");

  private static ChromiumBrowser chromium;
  private static DeskIncident incident;

  @BeforeAll
  static void start() {
    chromium = new ChromiumBrowser();
    incident = DeskIncident.withTitle("宿" + "x".repeat(150), LONG);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"group-office", "liaison-logistics", "auditor", "administrator"})
  void everyPageFitsAPhoneAndHasNoFaultThatAxeFinds(String person) throws IOException {
    try (var window = chromium.as(person)) {
      var faults = new ArrayList<String>();
      for (var path : pagesOf(window, person)) {
        window.open(path);
        faults.addAll(faults(window, path));
        if (window.isWiderThanAPhone()) {
          faults.add(path + " is wider than a phone");
        }
      }
      if (!person.equals("administrator")) {
        // The form of an act is a part of the page.
        window.open(incident.path());
        var act = window.page().locator(".acts button").first();
        if (act.isVisible()) {
          act.click();
          assertThat(window.page().locator("#act form")).isVisible();
          faults.addAll(faults(window, "a form"));
        }
      }
      assertThat(faults).isEmpty();
      asksNobodyElse(window);
    }
  }

  @Test
  void aLanguageIsChosenByOneClickOnEveryPage() {
    try (var window = chromium.as("group-office")) {
      window.open(incident.path());
      window.page().locator(".who button[name=language]").click();
      assertThat(window.page().locator("html")).hasAttribute("lang", "en");
      assertThat(window.page().locator("#facts")).hasText("Facts");
      window.open("/");
      assertThat(window.page().locator("h1").first()).hasText("On duty");
      window.page().locator(".who button[name=language]").click();
      assertThat(window.page().locator("h1").first()).hasText("值班台");
    }
  }

  @Test
  void thePageIsReachedByKeyboardAlone() {
    try (var window = chromium.as("liaison-logistics")) {
      window.open(incident.path());
      window.page().keyboard().press("Tab");
      assertThat(window.page().locator(".skip")).isFocused();
      window.page().keyboard().press("Enter");
      assertThat(window.page().locator("#main")).isFocused();
      window.button("#parts", "起草回复通稿").focus();
      window.page().keyboard().press("Enter");
      assertThat(window.page().locator("#act form")).isVisible();
      assertThat(window.field("text")).isFocused();
    }
  }

  /// The pages that the person is led to from the head of a page and from those below it, and an
  /// incident's.
  private static List<String> pagesOf(PersonWindow window, String person) {
    var pages = new LinkedHashSet<>(window.links());
    assertThat(pages).contains("/");
    pages.addAll(FURTHER.get(person));
    for (var withTabs : List.of("/roster", "/audit")) {
      if (pages.contains(withTabs)) {
        pages.addAll(window.hrefs(withTabs, ".tabs a"));
      }
    }
    if (pages.contains("/policies")) {
      window.hrefs("/policies", "main a[href^='/policies/20']").stream()
          .findFirst()
          .ifPresent(pages::add);
    }
    if (!person.equals("administrator")) {
      pages.add(incident.path());
      pages.add(incident.path() + "/timeline");
    }
    if (person.equals("group-office")) {
      pages.add(incident.path() + "/review");
      pages.add(incident.path() + "/merging");
      pages.add(incident.path() + "?act=GRADE_CONFIRMED");
    }
    pages.add("/nowhere");
    return List.copyOf(pages);
  }

  private static void asksNobodyElse(PersonWindow window) {
    assertThat(window.hosts())
        .containsExactlyInAnyOrder(
            URI.create(DeskUnderTest.get().url()).getAuthority(),
            URI.create(StackResource.shared().get("YUQING_OIDC_URL")).getAuthority());
    assertThat(window.complaints()).isEmpty();
  }

  /// What axe finds on the page as it is shown, one line each.
  private static List<String> faults(PersonWindow window, String path) throws IOException {
    window.page().evaluate(axe());
    var result =
        (Map<?, ?>)
            window
                .page()
                .evaluate(
                    """
                    async () => ({faults: (await axe.run()).violations.flatMap(
                      rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' +
                        node.html.slice(0, 120)))})""");
    return ((List<?>) result.get("faults"))
        .stream()
            .map(Object::toString)
            .filter(each -> !path.startsWith("/api") || !isSwaggers(each))
            .map(each -> path + " " + each)
            .toList();
  }

  private static boolean isSwaggers(String fault) {
    return SWAGGERS_OWN.contains(fault.substring(0, fault.indexOf(' ')));
  }

  private static String axe() throws IOException {
    try (var script = EveryPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
