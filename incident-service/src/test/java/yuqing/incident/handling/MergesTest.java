package yuqing.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Unmerged;
import yuqing.contracts.Topic;
import yuqing.incident.ServiceTest;

/// Merges lose nothing, and can be undone.
@QuarkusTest
class MergesTest extends ServiceTest {

  private Response send(RequestSpecification who, String id, String endpoint, Map<String, ?> body) {
    return post(who, body, "/incidents/" + id + "/" + endpoint);
  }

  private void merge(String one, String into) {
    send(groupOffice(), one, "merge", Map.of("into", into, "reason", "同一事件"))
        .then()
        .statusCode(201);
  }

  private Response unmerge(String id) {
    return send(groupOffice(), id, "unmerge", Map.of("reason", "并非同一事件"));
  }

  private String reported(Map<String, Object> report) {
    return post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
  }

  private String ofPersonnel() {
    var report = aReport();
    report.put("department", "personnel");
    return reported(report);
  }

  private static RequestSpecification personnel() {
    return as("department-head", "personnel");
  }

  /// A second report of what this report is about, from elsewhere.
  private Map<String, Object> again(Map<String, Object> report) {
    var again = aReport();
    again.put("sightings", report.get("sightings"));
    return again;
  }

  private void untilClosed(String id) {
    send(head(), id, "end", AN_END).then().statusCode(201);
    send(head(), id, "result", Map.of("text", "已恢复")).then().statusCode(201);
    var at = clock.instant();
    var closed =
        new DossierClosed(
            at, at, "0".repeat(64), new Recorder("group-office", "office", null), null);
    bus.say(Topic.ARCHIVE, "/archive-service", id, 1, closed);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "CLOSED".equals(get(groupOffice(), id).path("state")));
  }

  @Test
  void ideologyAndTheFlagGoOverAndStay() {
    var grave = aReport();
    grave.put("category", "IDEOLOGY");
    grave.put("suddenGrave", true);
    String one = reported(grave);
    String other = anIncident();
    String etag = etagOf(other);
    merge(one, other);
    get(groupOffice(), other)
        .then()
        .body("category", equalTo("IDEOLOGY"))
        .body("suddenGrave", equalTo(true));
    var taken = (Amended) published.lastOf(other);
    assertThat(taken.changed()).containsExactly("category", "suddenGrave");
    assertThat(taken.reason()).contains(get(groupOffice(), one).<String>path("number"));
    assertThat(taken.recordedAt()).isEqualTo(((Merged) published.lastOf(one)).recordedAt());
    // An amendment on the facts before the merge would take them away again.
    head()
        .header("If-Match", etag)
        .body(Map.of("category", "STUDENT_LIFE"))
        .patch("/incidents/" + other)
        .then()
        .statusCode(412);
    unmerge(one).then().statusCode(201);
    get(groupOffice(), other).then().body("category", equalTo("IDEOLOGY"));
  }

  @Test
  void whatGoesOverChangesNothingThatIsThereAlready() {
    String one = anIncident();
    String other = anIncident();
    merge(one, other);
    assertThat(published.of(other)).hasSize(1);
  }

  @Test
  void aMergedOneLeadsToTheOneThatGoesOnThroughFurtherMerges() {
    String first = anIncident();
    String second = anIncident();
    String last = anIncident();
    merge(first, second);
    merge(second, last);
    String number = get(groupOffice(), last).path("number");
    get(groupOffice(), first)
        .then()
        .body("mergedInto", equalTo(second))
        .body("continuedBy.id", equalTo(last))
        .body("continuedBy.number", equalTo(number))
        .body("continuedBy.path", equalTo("/incidents/" + last));
    get(groupOffice(), last).then().body("continuedBy", nullValue());
    var bodies =
        Map.of(
            "actions", Map.of("action", "PEOPLE_ANSWERED"),
            "end", Map.<String, String>of(),
            "replies", Map.of("text", "今晚恢复。"),
            "result", Map.of("text", "已恢复"));
    for (var sent : bodies.entrySet()) {
      send(head(), first, sent.getKey(), sent.getValue())
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:yuqing:problem:incident-merged"))
          .body("detail", containsString(number))
          .body("detail", containsString("/incidents/" + last));
    }
  }

  @Test
  void aSightingOfAMergedOneIsRecordedOnTheOneThatGoesOn() {
    String first = anIncident();
    String second = anIncident();
    String last = anIncident();
    merge(first, second);
    merge(second, last);
    var url = urlOf(UUID.randomUUID().toString());
    var sighting = Map.of("platform", "微博", "url", url, "seenAt", clock.ago(Duration.ofMinutes(2)));
    send(liaison(), first, "sightings", sighting)
        .then()
        .statusCode(201)
        .header("Location", containsString("/incidents/" + last));
    send(liaison(), first, "sightings", sighting).then().statusCode(200);
    assertThat(((Sighted) published.lastOf(last)).sighting().url()).isEqualTo(url);
    assertThat(published.lastOf(first)).isInstanceOf(Merged.class);
    var report = aReport();
    report.put("sightings", List.of(Map.of("platform", "微博", "url", url)));
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(last));
  }

  @Test
  void theMergedOnesDepartmentReadsAndRecordsOnTheOtherUntilTheMergeIsUndone() {
    String one = anIncident();
    String between = ofPersonnel();
    String other = ofPersonnel();
    get(liaison(), other).then().statusCode(404);
    merge(one, between);
    merge(between, other);
    get(liaison(), other).then().statusCode(200).body("department", equalTo("personnel"));
    get(liaison(), one).then().body("continuedBy.id", equalTo(other));
    liaison().get("/incidents?limit=200").then().body("items.id", hasItem(other));
    send(liaison(), other, "actions", Map.of("action", "PEOPLE_ANSWERED")).then().statusCode(201);
    var act = (ActionRecorded) published.lastOf(other);
    assertThat(act.recordedBy().department()).isEqualTo("logistics");
    send(personnel(), other, "actions", Map.of("action", "PEOPLE_ANSWERED")).then().statusCode(201);
    assertThat(((ActionRecorded) published.lastOf(other)).recordedBy().department())
        .isEqualTo("personnel");
    get(as("liaison", "finance"), other).then().statusCode(404);

    // That of the one between brings both away from the last.
    unmerge(between).then().statusCode(201);
    get(liaison(), other).then().statusCode(404);
    liaison().get("/incidents?limit=200").then().body("items.id", not(hasItem(other)));
    get(liaison(), between).then().statusCode(200);
    unmerge(one).then().statusCode(201);
    get(liaison(), between).then().statusCode(404);
    get(liaison(), one).then().statusCode(200);
  }

  @Test
  void anUnmergeGivesBackStateItemsAndReferences() {
    var report = aReport();
    String one = reported(report);
    var others = aReport();
    String other = reported(others);
    send(
            head(),
            one,
            "actions",
            Map.of(
                "action", "HANDLING_STARTED", "team", List.of(Map.of("post", "处长", "name", "甲某"))))
        .then()
        .statusCode(201);
    merge(one, other);
    post(reporter(), again(report), "/incidents").then().body("id", equalTo(other));
    unmerge(one)
        .then()
        .statusCode(201)
        .body("state", equalTo("HANDLING"))
        .body("mergedInto", nullValue())
        .body("continuedBy", nullValue());
    var unmerged = (Unmerged) published.lastOf(one);
    assertThat(unmerged.from()).isEqualTo(other);
    assertThat(unmerged.reason()).isEqualTo("并非同一事件");
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(one));
    post(reporter(), again(report), "/incidents").then().statusCode(200).body("id", equalTo(one));
    post(reporter(), again(others), "/incidents").then().body("id", equalTo(other));
    send(head(), one, "end", AN_END).then().statusCode(201).body("state", equalTo("ENDED"));
  }

  @Test
  void whatWasMergedIntoAMergedOneGoesBackWithIt() {
    var report = aReport();
    String first = reported(report);
    String second = anIncident();
    String last = anIncident();
    merge(first, second);
    merge(second, last);
    unmerge(second).then().statusCode(201);
    post(reporter(), report, "/incidents").then().body("id", equalTo(second));
    unmerge(first).then().statusCode(201);
    post(reporter(), report, "/incidents").then().body("id", equalTo(first));
  }

  @Test
  void whatAnotherIncidentHasByNowStaysWithItAndAClosedOneIsNoObstacle() {
    var report = aReport();
    String one = reported(report);
    String other = anIncident();
    merge(one, other);
    untilClosed(other);
    // Its items are nobody's: a report of one is a new incident.
    String newer = reported(again(report));
    unmerge(one).then().statusCode(201).body("state", equalTo("REPORTED"));
    post(reporter(), again(report), "/incidents").then().body("id", equalTo(newer));
    post(reporter(), report, "/incidents").then().body("id", equalTo(one));
    get(groupOffice(), other).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void itsItemsComeBackFromAClosedOne() {
    var report = aReport();
    String one = reported(report);
    String other = anIncident();
    merge(one, other);
    untilClosed(other);
    unmerge(one).then().statusCode(201);
    post(reporter(), again(report), "/incidents").then().body("id", equalTo(one));
  }

  @Test
  void onlyTheGroupOfficeUnmergesAndOnlyWhatIsMerged() {
    String one = anIncident();
    String other = anIncident();
    unmerge(one).then().statusCode(409).body("type", equalTo("urn:yuqing:problem:not-merged"));
    merge(one, other);
    send(head(), one, "unmerge", Map.of("reason", "x")).then().statusCode(403);
    send(groupOffice(), one, "unmerge", Map.of())
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("reason")));
    assertThat(published.lastOf(one)).isInstanceOf(Merged.class);
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      send(groupOffice().header("Idempotency-Key", key), one, "unmerge", Map.of("reason", "x"))
          .then()
          .statusCode(201);
    }
    assertThat(published.of(one)).filteredOn(Unmerged.class::isInstance).hasSize(1);
    merge(one, other);
    unmerge(one).then().statusCode(201);
  }

  @Test
  void aClosedOneIsNotMerged() {
    String closed = anIncident();
    untilClosed(closed);
    send(groupOffice(), closed, "merge", Map.of("into", anIncident(), "reason", "x"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:dossier-closed"));
  }

  @Test
  void mergesAndUnmergesOfTheSameThreeDoNotStopEachOther() throws Exception {
    String first = anIncident();
    String second = anIncident();
    String last = anIncident();
    merge(first, second);
    for (int round = 0; round < 5; round++) {
      List<Callable<Integer>> steps =
          List.of(
              () ->
                  send(groupOffice(), second, "merge", Map.of("into", last, "reason", "x"))
                      .statusCode(),
              () -> unmerge(first).statusCode(),
              () -> send(liaison(), first, "sightings", Map.of("platform", "微博")).statusCode());
      try (var threads = Executors.newFixedThreadPool(steps.size())) {
        for (var answer : threads.invokeAll(steps)) {
          // 503 where it was merged further between reading and locking: to be sent again.
          assertThat(answer.get()).isIn(200, 201, 503);
        }
      }
      if ("MERGED".equals(get(groupOffice(), second).path("state"))) {
        unmerge(second).then().statusCode(201);
      }
      if (!"MERGED".equals(get(groupOffice(), first).path("state"))) {
        merge(first, second);
      }
      post(reporter(), aReport(), "/incidents").then().statusCode(201);
    }
  }
}
