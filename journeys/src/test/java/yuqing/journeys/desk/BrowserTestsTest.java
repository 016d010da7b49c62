package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The browser tests are part of the build where Chromium is; where it is not, that is said.
class BrowserTestsTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void theBrowserTestsAreHereWhereChromiumIs() {
    var tests = getClass().getResource("/yuqing/journeys/browser/ChromiumBrowser.class");
    if (tests == null) {
      System.out.println(
          "browser tests are skipped: no Chromium at %s; with another, named by YUQING_CHROMIUM: ./mvnw -Pbrowser verify"
              .formatted(CHROMIUM));
    }
    assertThat(tests != null || !Files.exists(CHROMIUM)).isTrue();
  }
}
