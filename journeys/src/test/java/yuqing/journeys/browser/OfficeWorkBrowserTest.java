package yuqing.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.journeys.desk.DeskIncident;

/// What the group office does on pages of their own, and what it sees of the work of others.
class OfficeWorkBrowserTest {
  /// Sooner than a page asks by itself whether something has changed.
  private static final double SOON_MS = Duration.ofSeconds(30).toMillis();

  private static ChromiumBrowser chromium;

  @BeforeAll
  static void start() {
    chromium = new ChromiumBrowser();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void anIncidentIsMergedIntoOneThatWasSearchedFor() {
    var other = DeskIncident.ofLevel2();
    var incident = DeskIncident.ofLevel3();
    try (var office = chromium.as("group-office")) {
      office.open(incident.path());
      office.page().locator("a[href$='/merging']").click();
      // What is found appears while somebody types.
      office.page().locator("input[type=search]").fill(other.number());
      office.page().locator("input[name=into][value='" + other.id() + "']").check();
      office.page().locator(".merge textarea[name=reason]").fill("同一事件");
      office.page().locator(".merge button[type=submit]").click();
      assertThat(office.page().locator("h1")).hasText("东区宿舍停热水");
      assertThat(office.page().locator(".case-title")).containsText("本事件已并入 " + other.number());
      assertThat(office.complaints()).isEmpty();
    }
  }

  @Test
  void whatWasMissedIsExplainedInItsReviewAndTheDossierIsClosed() {
    var incident = DeskIncident.reportedLate();
    incident.handle();
    try (var office = chromium.as("group-office")) {
      var page = office.page();
      office.open(incident.path() + "/review");
      assertThat(page.locator("#review fieldset", ChromiumBrowser.with("逾期事项的原因")))
          .containsText("报党群工作部");
      page.locator("#review [name=heldAt]").fill(thisMinute());
      for (var name : page.locator("#review [name='attendance.name']").all()) {
        name.fill("甲某");
      }
      page.locator("#review [name=minutes]").fill("回顾处置全过程。");
      page.locator("#review [name=findings]").fill("处置及时，报告偏晚。");
      page.locator("#review [name=lessons]").fill("检修须提前公告。");
      for (var explanation : page.locator("#review [name='explanation.text']").all()) {
        explanation.fill("值班交接时遗漏。");
      }
      page.locator("#review button[type=submit]").click();
      assertThat(page.locator("#review .done")).containsText("已登记");

      incident.untilOfficeMay("DOSSIER_CLOSED");
      office.open(incident.path() + "/review");
      assertThat(page.locator("section", ChromiumBrowser.with("逾期事项")).first())
          .containsText("已说明：值班交接时遗漏。");
      page.locator("#closing button[type=submit]").click();
      assertThat(page.locator("#closing .done")).containsText("工作档案归档");
      assertThat(office.complaints()).isEmpty();
    }
  }

  /// The minute that is running, as a person enters it.
  private static String thisMinute() {
    return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /// On a full machine much can happen between the two.
  @Test
  void whatHappensBetweenThePageAndItsStreamIsSeen() {
    var incident = DeskIncident.ofLevel3();
    try (var head = chromium.as("department-head-logistics")) {
      var held = new ArrayList<Route>();
      head.page().route("**/changes?*", held::add);
      head.open(incident.path());
      assertThat(head.level()).hasText("三级");
      incident.grade(2);
      head.page().waitForCondition(() -> !held.isEmpty());
      assertThat(head.level()).hasText("三级");
      held.forEach(Route::resume);
      assertThat(head.level()).hasText("二级", new HasTextOptions().setTimeout(SOON_MS));
    }
  }

  @Test
  void aChangeTakesTheFocusFromNobody() {
    var incident = DeskIncident.ofLevel3();
    try (var head = chromium.as("department-head-logistics")) {
      head.open(incident.path());
      var button = head.button("#parts", "组织处置");
      button.focus();
      incident.grade(2);
      assertThat(head.level()).hasText("二级");
      assertThat(head.button("#parts", "组织处置")).isFocused();
    }
  }
}
