package yuqing.journeys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import yuqing.journeys.desk.DeskUnderTest;

/// The Chromium of this machine, without a window. It fetches nothing by itself.
final class ChromiumBrowser implements AutoCloseable {
  /// Where it is, unless the usual place is meant.
  private static final String PLACE = "YUQING_CHROMIUM";

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static final int PHONE_WIDTH = 390;
  static final int PHONE_HEIGHT = 844;

  /// Generous: a test must not fail because the machine that runs it is busy.
  private static final double PATIENCE_MS = Duration.ofMinutes(2).toMillis();

  private final Playwright playwright;
  private final Browser browser;

  ChromiumBrowser() {
    var place = Path.of(System.getenv().getOrDefault(PLACE, "/usr/bin/chromium"));
    if (!Files.isExecutable(place)) {
      System.out.println("browser tests are skipped: no Chromium at " + place + ", see " + PLACE);
      Assumptions.abort("no Chromium at " + place);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(place).setArgs(QUIET));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /// A window of its own, in which a person has logged in by clicking their name.
  PersonWindow as(String person, int width, int height) {
    var window = new PersonWindow(browser, DeskUnderTest.get().url(), width, height, PATIENCE_MS);
    window.logIn(person);
    return window;
  }

  /// The same on an office's screen.
  PersonWindow as(String person) {
    return as(person, 1440, 900);
  }

  /// The same on a phone.
  PersonWindow onPhone(String person) {
    return as(person, PHONE_WIDTH, PHONE_HEIGHT);
  }

  /// Those with these words.
  static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
