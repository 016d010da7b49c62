package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent;
import yuqing.incident.ServiceTest;

/// A report, or a sighting, of what is known already.
@QuarkusTest
class SecondReportTest extends ServiceTest {

  @Test
  void theSameReportAgainIsKnownAndRecordsNothing() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("isNew", equalTo(false))
        .body("differing", empty());
    assertThat(published.of(id)).hasSize(1);
  }

  @Test
  void whatTheSameReportStatesOtherwiseIsAnsweredAndRecordedOnceAndRaisesNothingButTheFlag() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    report.put("impact", "LARGE");
    report.put("suddenGrave", true);
    report.remove("scope");
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(200)
        .body("differing.field", containsInAnyOrder("impact", "suddenGrave"))
        .body("differing.find { it.field == 'impact' }.recorded", equalTo("SOME"))
        .body("differing.find { it.field == 'impact' }.reported", equalTo("LARGE"));
    // Art. 9: sudden and grave counts from the report that says so.
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(200)
        .body("differing.field", containsInAnyOrder("impact"));
    assertThat(published.of(id)).hasSize(3);
    var amended = (IncidentEvent.Amended) published.of(id).get(1);
    assertThat(amended.changed()).containsExactly("suddenGrave");
    var sighted = (IncidentEvent.Sighted) published.lastOf(id);
    assertThat(sighted.differing()).extracting("field").contains("impact", "suddenGrave");
    get(groupOffice(), id)
        .then()
        .body("impact", equalTo("SOME"))
        .body("suddenGrave", equalTo(true));
  }

  @Test
  void theSameReportWithANewSightingAddsIt() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    var more = new ArrayList<Object>((List<?>) report.get("sightings"));
    more.add(Map.of("platform", "知乎", "url", urlOf(UUID.randomUUID().toString()), "views", 7));
    report.put("sightings", more);
    post(reporter(), report, "/incidents").then().statusCode(200);
    get(groupOffice(), id).then().body("sightings.platform", containsInAnyOrder("微博", "知乎"));
    assertThat(((IncidentEvent.Sighted) published.lastOf(id)).sighting().views()).isEqualTo(7);
  }

  @Test
  void theSameItemUnderAnotherReferenceIsAddedToTheOpenIncident() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    var url = (String) ((Map<?, ?>) ((List<?>) report.get("sightings")).getFirst()).get("url");
    var second = aReport();
    second.put("scope", "LOCAL");
    second.put(
        "sightings",
        List.of(
            Map.of(
                "platform",
                "微博",
                "url",
                url.replace("https://weibo.example", "http://WEIBO.example:80")
                    + "/?utm_source=x")));
    post(reporter(), second, "/incidents")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("differing.field", hasItems("scope"));
    // The second reference is the incident's from now on as well.
    second.remove("sightings");
    post(reporter(), second, "/incidents").then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void ofAnIncidentThatTheReporterMayNotSeeItLearnsNothing() {
    var theirs = aReport();
    theirs.put("source", Map.of("system", "hotline", "reference", UUID.randomUUID().toString()));
    String id =
        post(as("group-office"), theirs, "/incidents").then().statusCode(201).extract().path("id");
    var mine = aReport();
    mine.put("sightings", theirs.get("sightings"));
    mine.put("impact", "LARGE");
    var answer = post(reporter(), mine, "/incidents");
    answer
        .then()
        .statusCode(200)
        .header("Location", nullValue())
        .header("ETag", nullValue())
        .body("size()", equalTo(1))
        .body("isNew", equalTo(false));
    assertThat(answer.asString()).doesNotContain(id, "SOME", "YQ-");
    assertThat(((IncidentEvent.Sighted) published.lastOf(id)).differing()).isNotEmpty();
    get(reporter(), id).then().statusCode(404);
    // The same for a person of another department.
    var byLiaison = aReport();
    byLiaison.put("sightings", theirs.get("sightings"));
    byLiaison.remove("source");
    post(as("liaison", "finance"), byLiaison, "/incidents").then().body("size()", equalTo(1));
  }

  @Test
  void aSightingIsAddedOnce() {
    String id = anIncident();
    var sighting =
        Map.of(
            "platform",
            "知乎",
            "url",
            "https://zhihu.example/" + id,
            "seenAt",
            clock.ago(Duration.ZERO));
    post(reporter(), sighting, "/incidents/" + id + "/sightings")
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"");
    post(reporter(), sighting, "/incidents/" + id + "/sightings")
        .then()
        .statusCode(200)
        .body("isNew", equalTo(false));
    post(as("liaison", "finance"), sighting, "/incidents/" + id + "/sightings")
        .then()
        .statusCode(404);
    // The item is the incident's now: a report of it is no new one.
    var report = aReport();
    report.put("sightings", List.of(sighting));
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(id));
  }
}
