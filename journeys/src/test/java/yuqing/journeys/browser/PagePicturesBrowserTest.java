package yuqing.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import yuqing.journeys.desk.DeskIncident;

/// Takes the pictures of docs/desk.md anew, into `target/pictures`; the document has the command.
@EnabledIfSystemProperty(named = "pictures.take", matches = "true")
class PagePicturesBrowserTest {
  private static final Path FOLDER = Path.of("target", "pictures");

  private static ChromiumBrowser chromium;
  private static DeskIncident incident;

  @BeforeAll
  static void start() throws IOException {
    chromium = new ChromiumBrowser();
    Files.createDirectories(FOLDER);
    DeskIncident.ofLevel3();
    DeskIncident.withTitle("三食堂饭菜出现异物", "学生发帖称午餐出现塑料碎片，转发较多。");
    incident = DeskIncident.ofLevel2();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void theMainPages() throws IOException {
    try (var liaison = chromium.as("liaison-logistics")) {
      take(liaison, "/", "start");
      liaison.open(incident.path());
      liaison.clickAct("报党群工作部");
      liaison.field("means").selectOption("WRITTEN");
      liaison.submitDone();
      take(liaison, incident.path(), "incident");
    }
    try (var phone = chromium.onPhone("liaison-logistics")) {
      take(phone, incident.path(), "phone");
    }
    try (var office = chromium.as("group-office")) {
      office.open("/statistics");
      assertThat(office.page().locator("svg").first()).isVisible();
      take(office, "/statistics", "statistics");
    }
  }

  private static void take(PersonWindow window, String path, String name) throws IOException {
    window.open(path);
    window.page().waitForFunction("() => !document.querySelector('.htmx-request')");
    var file = FOLDER.resolve(name + ".png");
    window.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).isPositive();
  }
}
