package yuqing.incident.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.incident.ServiceTest;

/// What a second report states otherwise: numbered, shown until it is settled, settled once.
@QuarkusTest
class DifferencesTest extends ServiceTest {

  @Inject ObjectMapper json;

  private final Map<String, Object> takeOver = Map.of("decision", "TAKEN_OVER", "reason", "经核实");
  private final Map<String, Object> setAside = Map.of("decision", "SET_ASIDE", "reason", "未扩大");

  @ParameterizedTest
  @ValueSource(strings = {"single", "batch"})
  void isShownWithItsFactsUntilItIsSettled(String way) {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    get(groupOffice(), id).then().body("differences", empty());
    report.put("impact", "LARGE");
    report.put("suddenGrave", true);
    send(way, report);
    get(groupOffice(), id)
        .then()
        .body("differences.n", contains(1))
        .body("differences[0].receivedAt", equalTo(get(groupOffice(), id).path("updatedAt")))
        .body("differences[0].differing.field", containsInAnyOrder("impact", "suddenGrave"))
        .body("differences[0].differing.find { it.field == 'impact' }.recorded", equalTo("SOME"))
        .body("differences[0].differing.find { it.field == 'impact' }.reported", equalTo("LARGE"))
        .body("impact", equalTo("SOME"))
        .body("suddenGrave", equalTo(true));
    get(as("liaison", "finance"), id).then().statusCode(404);
    var sighted = (Sighted) published.lastOf(id);
    assertThat(sighted.difference()).isEqualTo(1);
    assertThat(sighted.number()).startsWith("YQ-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "batch"})
  void theSameDifferenceAgainIsNoNewOne(String way) {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    report.put("impact", "LARGE");
    report.put("suddenGrave", true);
    send(way, report);
    // The same report, and another of the item that states the same: the flag is set by now.
    send(way, report);
    var another = aReport();
    another.put("sightings", report.get("sightings"));
    another.put("impact", "LARGE");
    send(way, another);
    assertThat(numbers(id)).containsExactly(1);
    settle(id, 1, setAside).then().statusCode(201);
    another.put("source", Map.of("system", "sample", "reference", UUID.randomUUID().toString()));
    send(way, another);
    assertThat(numbers(id)).containsExactly(1);
    get(groupOffice(), id).then().body("differences", empty());
    // Something else is new.
    another.put("scope", "LOCAL");
    send(way, another);
    assertThat(numbers(id)).containsExactly(1, 2);
    get(groupOffice(), id).then().body("differences.n", contains(2));
  }

  @Test
  void whatWasTakenOverAndAmendedBackIsADifferenceAgain() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    report.put("impact", "LARGE");
    send("single", report);
    settle(id, 1, takeOver).then().statusCode(201);
    groupOffice()
        .header("If-Match", etagOf(id))
        .body(Map.of("impact", "SOME"))
        .patch("/incidents/" + id)
        .then()
        .statusCode(200);
    var another = aReport();
    another.put("sightings", report.get("sightings"));
    another.put("impact", "LARGE");
    send("single", another);
    assertThat(numbers(id)).containsExactly(1, 2);
  }

  @Test
  void anotherDiscoveryAloneAndAFlagThatIsNotRepeatedAreNothingToSettle() {
    var report = aReport();
    report.put("suddenGrave", true);
    String id = post(reporter(), report, "/incidents").path("id");
    report.put("suddenGrave", false);
    report.put("discoveredAt", clock.ago(Duration.ofMinutes(5)));
    post(reporter(), report, "/incidents")
        .then()
        .statusCode(200)
        .body("differing.field", containsInAnyOrder("discoveredAt", "suddenGrave"));
    assertThat(numbers(id)).isEmpty();
    get(groupOffice(), id).then().body("differences", empty()).body("suddenGrave", equalTo(true));
  }

  @Test
  void takenOverItAmendsTheFactsInTheSameTransaction() {
    String id = differing(Map.of("impact", "LARGE", "scope", "LOCAL", "title", "宿舍停水"));
    settle(id, 1, takeOver)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/incidents/" + id))
        .body("impact", equalTo("LARGE"))
        .body("scope", equalTo("LOCAL"))
        .body("title", equalTo("宿舍停水"))
        .body("differences", empty());
    var events = published.of(id);
    var amended = (IncidentEvent.Amended) events.get(events.size() - 2);
    assertThat(amended.changed()).containsExactlyInAnyOrder("title", "scope", "impact");
    assertThat(amended.reason()).isEqualTo("经核实");
    var settled = (DifferenceSettled) events.getLast();
    assertThat(settled.difference()).isEqualTo(1);
    assertThat(settled.decision()).isEqualTo(DifferenceDecision.TAKEN_OVER);
    assertThat(settled.recordedBy().role()).isEqualTo("group-office");
    assertThat(settled.recordedAt()).isEqualTo(amended.recordedAt());
  }

  @Test
  void setAsideItChangesNothing() {
    String id = differing(Map.of("impact", "LARGE"));
    settle(id, 1, setAside).then().statusCode(201).body("impact", equalTo("SOME"));
    assertThat(published.of(id)).hasSize(3);
    assertThat(((DifferenceSettled) published.lastOf(id)).reason()).isEqualTo("未扩大");
  }

  @Test
  void aTakeoverMovesTheCategoryToIdeologyAndLeavesFlagAndDepartment() {
    String id =
        differing(
            Map.of("category", "IDEOLOGY", "department", "student-affairs", "suddenGrave", true));
    settle(id, 1, takeOver)
        .then()
        .statusCode(201)
        .body("category", equalTo("IDEOLOGY"))
        .body("department", equalTo("logistics"))
        .body("suddenGrave", equalTo(true));
    var events = published.of(id);
    assertThat(((IncidentEvent.Amended) events.get(events.size() - 2)).changed())
        .containsExactly("category");
  }

  @Test
  void isSettledOnceByTheGroupOfficeWithAReason() {
    String id = differing(Map.of("impact", "LARGE"));
    var path = path(id, 1);
    post(head(), takeOver, path).then().statusCode(403);
    post(as("leading-group"), takeOver, path).then().statusCode(403);
    post(groupOffice(), Map.of("decision", "TAKEN_OVER"), path)
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    post(groupOffice(), Map.of("decision", "KEPT", "reason", "x"), path).then().statusCode(400);
    settle(id, 2, setAside).then().statusCode(404);
    assertThat(published.of(id)).hasSize(2);
    settle(id, 1, setAside).then().statusCode(201);
    settle(id, 1, takeOver)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:difference-settled-before"));
    assertThat(published.of(id)).hasSize(3);
  }

  @Test
  void ofEndedAndFiledIncidentsTheyAreFoundToo() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    report.put("impact", "LARGE");
    send("single", report);
    post(head(), Map.of("text", "已恢复"), "/incidents/" + id + "/result").then().statusCode(201);
    report.put("scope", "LOCAL");
    send("batch", report);
    get(groupOffice(), id).then().body("differences.n", contains(1, 2));
    settle(id, 2, takeOver).then().statusCode(201).body("scope", equalTo("LOCAL"));
  }

  /// The proposal that is known here is one for the facts before.
  @Test
  void anAnswerShowsNoProposalForOtherFactsThanItsOwn() {
    String id = differing(Map.of("impact", "LARGE"));
    graded(id);
    settle(id, 1, takeOver)
        .then()
        .statusCode(201)
        .body("level", equalTo(2))
        .body("proposal", nullValue())
        .body("met", empty())
        .body("stillOpen", empty())
        .body("openObligationsAsOf", notNullValue())
        .body("sequence", equalTo(4));
    String other = differing(Map.of("impact", "LARGE"));
    graded(other);
    settle(other, 1, setAside)
        .then()
        .statusCode(201)
        .body("proposal", equalTo(3))
        .body("sequence", equalTo(3));
  }

  /// Decided by a person at level 2, where the rule proposes 3.
  private void graded(String id) {
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        1,
        new EscalationEvent.Graded(
            Level.TWO,
            null,
            EscalationEvent.DecidedBy.PERSON,
            Level.THREE,
            "4",
            10,
            List.of(),
            false,
            Post.GROUP_OFFICE,
            clock.instant(),
            LocalDate.parse("2024-09-25"),
            "hash",
            null));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(groupOffice(), id).path("proposal") != null);
  }

  @Test
  void ofAClosedIncidentOneIsSetAsideAndNotTakenOver() {
    String id = differing(Map.of("impact", "LARGE"));
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    post(head(), Map.of("text", "已恢复"), "/incidents/" + id + "/result").then().statusCode(201);
    var at = clock.instant();
    var office = new Recorder("group-office", "office", null);
    var closed = new DossierClosed(at, at, "0".repeat(64), office, null);
    bus.say(Topic.ARCHIVE, "/archive-service", id, 1, closed);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "CLOSED".equals(get(groupOffice(), id).path("state")));
    settle(id, 1, takeOver)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:facts-of-closed"));
    get(groupOffice(), id).then().body("differences.n", contains(1));
    settle(id, 1, setAside)
        .then()
        .statusCode(201)
        .body("state", equalTo("CLOSED"))
        .body("differences", empty());
    assertThat(published.lastOf(id)).isInstanceOf(DifferenceSettled.class);
  }

  @Test
  void ofAMergedIncidentNothingIsSettledAnyMore() {
    String id = differing(Map.of("impact", "LARGE"));
    post(
            groupOffice(),
            Map.of("into", anIncident(), "reason", "同一事"),
            "/incidents/" + id + "/merge")
        .then()
        .statusCode(201)
        .body("differences", empty());
    settle(id, 1, takeOver).then().statusCode(409);
  }

  @Test
  void twoDifferencesOfOneBatchAreNumberedThrough() {
    var first = aReport();
    var second = aReport();
    second.put("sightings", first.get("sightings"));
    second.put("impact", "LARGE");
    var third = aReport();
    third.put("sightings", first.get("sightings"));
    third.put("scope", "LOCAL");
    batch(List.of(first, second, third));
    String id = post(reporter(), first, "/incidents").then().statusCode(200).extract().path("id");
    get(groupOffice(), id).then().body("differences", hasSize(2));
    assertThat(numbers(id)).containsExactly(1, 2);
  }

  /// The id of an incident that a second report states otherwise.
  private String differing(Map<String, Object> facts) {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    report.putAll(facts);
    post(reporter(), report, "/incidents").then().statusCode(200);
    return id;
  }

  private void send(String way, Map<String, Object> report) {
    if (way.equals("batch")) {
      batch(List.of(report));
    } else {
      post(reporter(), report, "/incidents").then().statusCode(200);
    }
  }

  private void batch(List<Map<String, Object>> reports) {
    var lines = reports.stream().map(this::line).collect(Collectors.joining("\n"));
    reporter()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/incidents/batch")
        .then()
        .statusCode(200);
  }

  private String line(Map<String, Object> report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Integer> numbers(String id) {
    return published.of(id).stream()
        .filter(Sighted.class::isInstance)
        .map(event -> ((Sighted) event).difference())
        .filter(number -> number != null)
        .toList();
  }

  private static String path(String id, int n) {
    return "/incidents/" + id + "/differences/" + n + "/settlement";
  }

  private static Response settle(String id, int n, Map<String, Object> body) {
    RequestSpecification office = groupOffice();
    return post(office, body, path(id, n));
  }
}
