package yuqing.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What the other services publish arrives in the read copies.
@QuarkusTest
class EventConsumerTest extends ServiceTest {

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);
  private static final Instant DUE = Instant.parse("2026-11-23T12:00:00Z");

  @Inject EventConsumer consumer;

  private final Obligation organise =
      new Obligation(
          UUID.randomUUID(),
          ObligationCode.ORGANISE_HANDLING,
          "organise-handling/first-grade",
          null,
          10,
          Post.DEPARTMENT_HEAD,
          "logistics");

  private void escalation(String incident, long sequence, EventData data) {
    bus.say(Topic.ESCALATION, "/escalation-service", incident, sequence, data);
  }

  private static EscalationEvent.Graded graded(Level level, boolean provisional) {
    return new EscalationEvent.Graded(
        level,
        null,
        EscalationEvent.DecidedBy.RULE,
        level,
        "2",
        10,
        List.of(),
        provisional,
        null,
        DUE,
        LocalDate.parse("2024-09-25"),
        "hash",
        List.of());
  }

  private void eventually(String incident, String path, Object expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Objects.equals(expected, get(groupOffice(), incident).path(path)));
  }

  @Test
  void levelAndOpenObligationsAreShownAndFilteredBy() {
    String id = anIncident();
    escalation(id, 1, graded(Level.TWO, true));
    escalation(
        id,
        2,
        new EscalationEvent.ObligationOpened(
            organise, Level.TWO, DUE.minusSeconds(3600), DUE, LocalDate.parse("2024-09-25")));
    eventually(id, "openObligations.size()", 1);
    get(head(), id)
        .then()
        .header("ETag", "\"1\"")
        .body("level", equalTo(2))
        .body("provisional", equalTo(true))
        .body("openObligations[0].code", equalTo("organise-handling"))
        .body("openObligations[0].due", equalTo("2026-11-23T20:00:00+08:00"))
        .body("openObligations[0].missed", equalTo(false));
    groupOffice().queryParam("level", "2").get("/incidents").then().body("items.id", hasItem(id));
    escalation(id, 3, new EscalationEvent.ObligationMissed(organise, DUE, DUE, false));
    eventually(id, "openObligations[0].missed", true);
    escalation(id, 4, new EscalationEvent.ObligationMetLate(organise, DUE, DUE, DUE));
    eventually(id, "openObligations.size()", 0);
    // What is older than what is known changes nothing; what follows does.
    escalation(id, 1, graded(Level.THREE, true));
    escalation(id, 5, graded(Level.ONE, false));
    eventually(id, "level", 1);
    get(head(), id).then().body("provisional", equalTo(false));
  }

  @Test
  void theFactsThatTheReporterIsAskedForShowUntilTheyAreStated() {
    String id = anIncident();
    escalation(id, 1, requested(1, "scope", "summary"));
    escalation(id, 2, requested(2, "impact", "scope"));
    eventually(id, "factsRequested", List.of("scope", "summary", "impact"));
    get(reporter(), id).then().header("ETag", "\"1\"").body("factsRequested.size()", equalTo(3));
    escalation(id, 3, new EscalationEvent.FactsStated(1, List.of("summary"), null));
    eventually(id, "factsRequested", List.of("summary", "impact", "scope"));
    escalation(id, 4, new EscalationEvent.FactsStated(2, List.of(), DUE));
    eventually(id, "factsRequested", List.of("summary"));
    escalation(id, 5, new EscalationEvent.FactsStated(1, List.of(), DUE));
    eventually(id, "factsRequested", null);
  }

  @Test
  void nobodyIsAskedForTheFactsOfAMergedIncident() {
    String id = anIncident();
    escalation(id, 1, requested(1, "scope"));
    eventually(id, "factsRequested", List.of("scope"));
    post(
            groupOffice(),
            Map.of("into", anIncident(), "reason", "同一事"),
            "/incidents/" + id + "/merge")
        .then()
        .statusCode(201)
        .body("factsRequested", nullValue());
  }

  private static EscalationEvent.FactsRequested requested(int request, String... facts) {
    return new EscalationEvent.FactsRequested(
        "YQ-2026-00002", request, List.of(facts), Post.GROUP_OFFICE, "logistics", DUE);
  }

  @Test
  void reviewAndClosingShowAndAClosedIncidentsItemIsFreeAgain() {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").path("id");
    post(head(), AN_END, "/incidents/" + id + "/end");
    post(head(), Map.of("text", "已恢复"), "/incidents/" + id + "/result");
    var at = clock.instant();
    archive(id, 1, new ArchiveEvent.ReviewHeld(at, at, OFFICE, List.of()));
    eventually(id, "state", "REVIEWED");
    archive(id, 2, new ArchiveEvent.DossierClosed(at, at, "ab", OFFICE, List.of()));
    eventually(id, "state", "CLOSED");
    post(reporter(), report, "/incidents").then().statusCode(200).body("id", equalTo(id));
    var another = aReport();
    another.put("sightings", report.get("sightings"));
    post(reporter(), another, "/incidents").then().statusCode(201);
    // What else a closed one takes is in ClosedIncidentTest.
    post(groupOffice(), Map.of("reason", "再次出现"), "/incidents/" + id + "/reopening")
        .then()
        .statusCode(201);
  }

  @Test
  void nothingIsMergedIntoAClosedIncident() {
    String closed = anIncident();
    post(head(), AN_END, "/incidents/" + closed + "/end");
    post(head(), Map.of("text", "已恢复"), "/incidents/" + closed + "/result");
    var at = clock.instant();
    archive(closed, 1, new ArchiveEvent.DossierClosed(at, at, "ab", OFFICE, List.of()));
    eventually(closed, "state", "CLOSED");
    String open = anIncident();
    var merge = Map.of("into", closed, "reason", "同一事件");
    post(groupOffice(), merge, "/incidents/" + open + "/merge")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:merge-into-closed"));
    get(groupOffice(), open).then().body("state", equalTo("REPORTED"));
    post(groupOffice(), Map.of("reason", "再次出现"), "/incidents/" + closed + "/reopening");
    post(groupOffice(), merge, "/incidents/" + open + "/merge").then().statusCode(201);
  }

  @Test
  void aClosingOfAnEarlierFilingChangesNothingAfterAReopening() {
    String id = anIncident();
    post(head(), AN_END, "/incidents/" + id + "/end");
    post(head(), Map.of("text", "一"), "/incidents/" + id + "/result");
    var reviewed = clock.instant();
    post(groupOffice(), Map.of("reason", "再次出现"), "/incidents/" + id + "/reopening");
    post(head(), AN_END, "/incidents/" + id + "/end");
    post(head(), Map.of("text", "二"), "/incidents/" + id + "/result");
    archive(id, 1, new ArchiveEvent.DossierClosed(reviewed, reviewed, "ab", OFFICE, List.of()));
    var now = clock.instant();
    archive(id, 2, new ArchiveEvent.ReviewHeld(now, now, OFFICE, List.of()));
    eventually(id, "state", "REVIEWED");
  }

  private void archive(String incident, long sequence, ArchiveEvent data) {
    bus.say(Topic.ARCHIVE, "/archive-service", incident, sequence, data);
  }

  @Test
  void whatTheAuditorPublishesIsConsumedAndChangesNoCase() {
    String id = anIncident();
    var at = clock.instant();
    var beat = new ArchiveEvent.Heartbeat(at, at, 1, 1);
    var found =
        new ArchiveEvent.DutyUnjudged(organise, ArchiveEvent.DutyFault.NO_OUTCOME, at, null, at);
    assertThatCode(
            () -> {
              consume(ArchiveEvent.AUDITOR, beat);
              consume(id, found);
              consume(ArchiveEvent.SEALS, aSeal(at));
            })
        .as("none is refused")
        .doesNotThrowAnyException();
    get(head(), id).then().body("state", equalTo("REPORTED"));
  }

  private static ArchiveEvent.Sealed aSeal(Instant at) {
    var hash = "0f".repeat(32);
    return new ArchiveEvent.Sealed(
        1, LocalDate.EPOCH, "Asia/Shanghai", 1, 0, hash, hash, at, hash, "0f".repeat(64), hash);
  }

  private void consume(String subject, ArchiveEvent data) {
    var event =
        new Event<>(UUID.randomUUID(), "/archive-service", subject, clock.instant(), 1, null, data);
    var polled =
        PolledBatch.consumedBy(
            consumer,
            List.of(
                new ConsumerRecord<>(Topic.ARCHIVE.name(), 0, 0, subject, EventJson.write(event))));
    assertThat(polled.rejected).isEmpty();
  }

  @Test
  void whatCannotBeReadStopsNothing() {
    String id = anIncident();
    bus.send(Topic.ESCALATION, id, "no event".getBytes(StandardCharsets.UTF_8));
    escalation(id, 1, graded(Level.THREE, true));
    eventually(id, "level", 3);
  }

  @Test
  void aDepartmentThatIsNoMoreIsUnknown() {
    bus.department("old-college", "旧学院", true, 1);
    bus.department("old-college", "旧学院", false, 2);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                published.number(
                        "select count(*) from department where code = 'old-college' and not active")
                    == 1);
    var report = aReport();
    report.put("department", "old-college");
    post(reporter(), report, "/incidents").then().body("department", equalTo("party-affairs"));
    assertThat(published.number("select count(*) from department")).isGreaterThan(1);
  }
}
