package yuqing.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentest4j.AssertionFailedError;

/// A person's window: the page that they look at, every host that it has asked, and what the
/// browser complained of.
final class PersonWindow implements AutoCloseable {
  private static final int PRESSED_AT_MOST = 4;
  private static final double PRESSED_AGAIN_AFTER_MS = 15_000;

  /// Errors on the browser's console that are no fault of the page: an answer that refuses, and a
  /// stream of changes that was cut, which htmx reports by its event and opens again.
  private static final Set<String> HARMLESS = Set.of("the server responded", "[object Event]");

  private final BrowserContext context;
  private final Page page;
  private final String desk;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  PersonWindow(Browser browser, String desk, int width, int height, double patienceMs) {
    this.desk = desk;
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    context.setDefaultTimeout(patienceMs);
    context.onRequest(request -> asked.add(request.url()));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && HARMLESS.stream().noneMatch(message.text()::contains)) {
            complaints.add(message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    page = context.newPage();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  void logIn(String person) {
    page.navigate(desk + "/");
    page.locator("button[name=person][value='" + person + "']").click();
    assertThat(page.locator(".head .who .name")).isVisible();
  }

  void open(String path) {
    page.navigate(desk + path);
    assertThat(page.locator("#main")).isVisible();
  }

  /// The pages that the head of the page leads to.
  List<String> links() {
    return page.locator("nav a").all().stream().map(link -> link.getAttribute("href")).toList();
  }

  /// Where the links of a page lead, of those that the selector finds.
  List<String> hrefs(String path, String selector) {
    open(path);
    return page.locator(selector).all().stream().map(link -> link.getAttribute("href")).toList();
  }

  /// Opens the form of an act by its button among all acts, or beside what it is about.
  void clickAct(String name) {
    openForm(button("#parts", name), name);
  }

  /// Opens the form of what meets an obligation, by the button beside it.
  void clickDuty(String duty) {
    var row = page.locator(".duties li", new Page.LocatorOptions().setHasText(duty));
    openForm(row.locator("button.primary").first(), duty);
  }

  /// A button that is replaced between press and release, since the page is read anew, takes no
  /// click: a person who sees no form presses again.
  private void openForm(Locator button, String title) {
    var patient = new LocatorAssertions.HasTextOptions().setTimeout(PRESSED_AGAIN_AFTER_MS);
    for (int times = 1; ; times++) {
      button.click();
      try {
        assertThat(page.locator("#act form h3")).hasText(title, patient);
        return;
      } catch (AssertionFailedError lost) {
        if (times == PRESSED_AT_MOST) {
          throw lost;
        }
      }
    }
  }

  /// Records an act by its form.
  ///
  /// @param entered name and value of each field
  void record(String act, String... entered) {
    clickAct(act);
    enter(entered);
    submitDone();
  }

  void enter(String... entered) {
    for (int i = 0; i < entered.length; i += 2) {
      var field = field(entered[i]);
      if (field.evaluate("each => each.localName").equals("select")) {
        field.selectOption(entered[i + 1]);
      } else {
        field.fill(entered[i + 1]);
      }
    }
  }

  /// The level in the head of an incident's page.
  Locator level() {
    return page.locator(".case-title .level");
  }

  Locator button(String within, String name) {
    return page.locator(within)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  Locator field(String name) {
    return page.locator("#act [name='" + name + "']").first();
  }

  void submit() {
    page.locator("#act button[type=submit]").click();
  }

  /// Sends the form and reads that it was recorded.
  void submitDone() {
    submit();
    assertThat(page.locator("#act .done")).containsText("已登记");
  }

  /// What a click on a link brings.
  Path download(String link) {
    return page.waitForDownload(() -> page.locator(link).first().click()).path();
  }

  /// Whether something on the page does not fit when the window is as wide as a phone.
  boolean isWiderThanAPhone() {
    var desk = page.viewportSize();
    page.setViewportSize(ChromiumBrowser.PHONE_WIDTH, ChromiumBrowser.PHONE_HEIGHT);
    var wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    page.setViewportSize(desk.width, desk.height);
    return (Boolean) wider;
  }

  /// Hosts with their ports.
  Set<String> hosts() {
    var hosts = new TreeSet<String>();
    asked.stream()
        .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
        .forEach(url -> hosts.add(URI.create(url).getAuthority()));
    return hosts;
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
