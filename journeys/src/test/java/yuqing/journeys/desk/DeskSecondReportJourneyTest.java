package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.desk.DeskIncident.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.journeys.SuiteUnderTest;

/// What a second report states otherwise is read at the desk, and settled there.
class DeskSecondReportJourneyTest {
  private static final String REPORT =
      """
      {"source": {"system": "sample", "reference": "%1$s"}, "title": "三食堂饭菜出现异物",
       "summary": "学生发帖称午餐出现塑料碎片。", "category": "STUDENT_LIFE", "nature": "OPINION",
       "department": "logistics", "discoveredAt": "%2$s", "scope": "INDIVIDUAL",
       "impact": "%3$s", "aptToSpread": false, "suddenGrave": %4$s,
       "sightings": [{"platform": "校园论坛", "url": "https://bbs.example/t/%1$s"}]}
      """;

  @Test
  void theOfficeReadsWhatDiffersAndTakesItOver() {
    var reporter = SuiteUnderTest.get().as("reporter");
    var reference = UUID.randomUUID().toString();
    var discovered = Instant.now().minus(1, ChronoUnit.MINUTES).toString();
    var first = REPORT.formatted(reference, discovered, "SOME", false);
    var posted = reporter.post("incident-service", "/incidents", first).expect(201).body();
    var second = REPORT.formatted(reference, discovered, "LARGE", true);
    reporter.post("incident-service", "/incidents", second).expect(200);

    var id = posted.get("id").asText();
    var office = DeskUnderTest.get().as("group-office");
    var path = "/incidents/" + id;
    var page =
        await("the page with the difference")
            .until(
                () -> office.open(path).expect(200),
                found -> found.html().contains("acts/DIFFERENCE_SETTLED?n=1"));
    assertThat(page.words()).contains("影响：原为“有一定影响”，再报为“较大”", "突发重大：原为“否”，再报为“是”");
    var settled =
        office.actOn(1, id, "DIFFERENCE_SETTLED", "decision", "TAKEN_OVER", "reason", "经核实属实");
    assertThat(settled.expect(200).words()).contains("已登记");
    assertThat(office.open(path).expect(200).html()).doesNotContain("DIFFERENCE_SETTLED");
  }
}
