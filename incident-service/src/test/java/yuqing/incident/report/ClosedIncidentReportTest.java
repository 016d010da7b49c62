package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.incident.ServiceTest;

/// Of a closed incident: a repeat with equal content changes nothing; one that differs, or an item
/// seen after the closing, is a new incident that names the old one.
@QuarkusTest
class ClosedIncidentReportTest extends ServiceTest {

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  @Inject ObjectMapper json;

  private final Map<String, Object> report = new HashMap<>();

  @Test
  void anEqualRepeatChangesNothing() {
    String id = closed();
    int before = published.of(id).size();
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("isNew", equalTo(false))
        .body("state", equalTo("CLOSED"))
        .body("differing", empty());
    // Another place, seen before the closing.
    report.put("sightings", List.of(Map.of("platform", "知乎", "url", urlOf("q" + id))));
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(id));
    assertThat(published.of(id)).hasSize(before);
    get(groupOffice(), id).then().body("sightings.size()", equalTo(1));
  }

  @Test
  void oneThatDiffersIsANewIncidentThatNamesTheOldOne() {
    String id = closed();
    int before = published.of(id).size();
    report.put("impact", "LARGE");
    String next =
        post(reporter(), report, "/incidents")
            .then()
            .statusCode(201)
            .body("isNew", equalTo(true))
            .body("id", not(equalTo(id)))
            .extract()
            .path("id");
    get(reporter(), next).then().body("follows", equalTo(id)).body("differences", empty());
    assertThat(((IncidentEvent.Reported) published.lastOf(next)).follows()).isEqualTo(id);
    assertThat(published.of(id)).hasSize(before);
    get(groupOffice(), id).then().body("follows", nullValue()).body("differences", empty());
    // From now on the reference is the new one's.
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(next));
  }

  @Test
  void anItemSeenAfterTheClosingIsANewIncident() {
    String id = closed();
    clock.tick(Duration.ofMinutes(3));
    var seen = new HashMap<String, Object>(itsItem());
    seen.put("seenAt", clock.instant().truncatedTo(ChronoUnit.MINUTES).toString());
    report.put("sightings", List.of(seen));
    String next =
        post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
    get(groupOffice(), next).then().body("follows", equalTo(id));
  }

  @Test
  void anotherReportOfItsItemNamesItWhereTheReaderMaySeeIt() {
    String id = closed();
    var another = aReport();
    another.put("department", "finance");
    another.put("sightings", report.get("sightings"));
    String next = post(as("group-office"), another, "/incidents").path("id");
    get(groupOffice(), next).then().body("follows", equalTo(id));
    get(as("liaison", "finance"), next).then().statusCode(200).body("follows", nullValue());
  }

  @Test
  void ofTwoLinesThatDifferTheSecondIsAddedToTheNewIncident() {
    String id = closed();
    report.put("impact", "LARGE");
    var lines = line() + "\n";
    report.put("scope", "LOCAL");
    reporter()
        .contentType("application/x-ndjson")
        .body((lines + line()).getBytes(StandardCharsets.UTF_8))
        .post("/incidents/batch")
        .then()
        .statusCode(200);
    String next =
        post(reporter(), report, "/incidents").then().statusCode(200).extract().path("id");
    get(groupOffice(), next)
        .then()
        .body("follows", equalTo(id))
        .body("differences.size()", equalTo(1))
        .body("differences[0].differing[0].field", equalTo("scope"));
  }

  /// The id of an incident whose dossier is closed; `report` made it.
  private String closed() {
    report.putAll(aReport());
    String id = post(reporter(), report, "/incidents").path("id");
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    post(head(), Map.of("text", "已恢复"), "/incidents/" + id + "/result").then().statusCode(201);
    Instant at = clock.instant();
    bus.say(
        Topic.ARCHIVE,
        "/archive-service",
        id,
        1,
        new ArchiveEvent.DossierClosed(at, at, "ab", OFFICE, null));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "CLOSED".equals(get(groupOffice(), id).path("state")));
    return id;
  }

  private Map<String, Object> itsItem() {
    var item = new HashMap<String, Object>();
    ((Map<?, ?>) ((List<?>) report.get("sightings")).getFirst())
        .forEach((key, value) -> item.put((String) key, value));
    return item;
  }

  private String line() {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
