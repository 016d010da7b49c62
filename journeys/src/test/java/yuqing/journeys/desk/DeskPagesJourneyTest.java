package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each role finds its pages, in both languages; what somebody wrote is text on all of them.
class DeskPagesJourneyTest {
  private static final String HOSTILE =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}{view}";
  private static final String HAN = "(?s).*\\p{IsHan}.*";

  private static DeskUnderTest desk;
  private static DeskIncident hostile;

  @BeforeAll
  static void somebodyReportsWhatIsMeantToHarm() {
    desk = DeskUnderTest.get();
    hostile =
        DeskIncident.reported(
            """
            "title": %1$s, "summary": %1$s, "category": "STUDENT_LIFE", "nature": "OPINION",
            "scope": "GENERAL", "impact": "SOME", "aptToSpread": true, "suddenGrave": false,
            "sightings": [{"platform": "<b>论坛</b>", "url": "https://bbs.example/?a=<script>&b=%2$s"}]
            """
                .formatted(DeskIncident.quoted(HOSTILE), "x".repeat(200)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "liaison-logistics",
        "department-head-logistics",
        "leader-in-charge-logistics",
        "admin-office",
        "group-office",
        "leading-group",
        "principal-leader",
        "auditor",
        "administrator"
      })
  void everyPageThatARoleIsLedToIsThereInBothLanguages(String person) {
    var browser = desk.as(person);
    var links = browser.open("/").expect(200).links();
    assertThat(links).contains("/");
    for (var link : links) {
      var page = browser.open(link).expect(200);
      assertThat(page.html()).as(link).contains("lang=\"zh-CN\"");
      assertThat(page.headings()).as(link).isNotEmpty().allMatch(text -> text.matches(HAN));
    }
    browser.post("/language", Map.of("language", List.of("en"), "back", List.of("/"))).expect(303);
    for (var link : links) {
      var page = browser.open(link).expect(200);
      assertThat(page.html()).as(link).contains("lang=\"en\"");
      assertThat(page.headings()).as(link).isNotEmpty();
      // What bears a name of the school's is headed by that, as the school writes it.
      assertThat(page.headings())
          .as(link)
          .filteredOn(text -> !text.contains("class=\"state\""))
          .noneMatch(text -> text.matches(HAN));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "liaison-logistics",
        "department-head-logistics",
        "leader-in-charge-logistics",
        "admin-office",
        "group-office",
        "leading-group",
        "principal-leader",
        "auditor"
      })
  void whoMaySeeAnIncidentReadsItsPage(String person) {
    var page = desk.as(person).open("/incidents/" + hostile.id()).expect(200);
    assertThat(page.words()).contains(hostile.number(), "基本情况", "研判定级", "经过");
    isOnlyText(page);
  }

  @Test
  void whoMayNotSeeItReadsThatItIsNotThere() {
    var page = desk.as("liaison-finance").open("/incidents/" + hostile.id()).expect(404);
    assertThat(page.html()).doesNotContain(hostile.number(), "alert(1)");
    assertThat(page.words()).contains("值班台");
  }

  @Test
  void whatSomebodyWroteIsTextOnEveryList() {
    var browser = desk.as("group-office");
    var list = browser.open("/incidents?q=" + hostile.number()).expect(200);
    assertThat(list.words()).contains(HOSTILE);
    isOnlyText(list);
    isOnlyText(browser.open("/").expect(200));
    var asked = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    isOnlyText(browser.open("/incidents?q=" + asked).expect(200));
    isOnlyText(browser.open("/?view=" + asked).expect(200));
    isOnlyText(browser.open("/incidents/" + hostile.id() + "/acts/SIGHTED?n=" + asked));
  }

  private static void isOnlyText(DeskPage page) {
    assertThat(page.html()).doesNotContain("<script>", "<img", "<b>论坛");
    assertThat(page.words()).doesNotContain("{{49}}", "49}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/incidents/nowhere",
        "/incidents/nowhere/acts/MERGED",
        "/incidents/../../etc/passwd",
        "/templates/layout.html",
        "/texts/frame_zh.properties",
        "/application.properties"
      })
  void aPageThatIsNotThereIsSaidInWords(String path) {
    var browser = desk.as("group-office");
    var page = browser.open(path).expect(404);
    assertThat(page.words()).contains("没有这个页面", "值班台", "404");
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void soIsAnIncidentOrAnActThatIsNotThere() {
    var browser = desk.as("group-office");
    browser.open("/incidents/" + UUID.randomUUID()).expect(404);
    var page = browser.open("/incidents/" + hostile.id() + "/acts/NOTHING").expect(404);
    assertThat(page.words()).contains("没有这个页面");
    browser.post("/language", Map.of("language", List.of("en"), "back", List.of("/")));
    assertThat(browser.open("/nowhere").expect(404).words()).contains("There is no such page");
  }
}
