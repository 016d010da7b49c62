package yuqing.incident.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.TextErasure;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.ServiceTest;
import yuqing.localstack.testing.StoredText;

/// What the archive erased is in no table and no file of this service any more.
@QuarkusTest
class ErasureTest extends ServiceTest {

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Transactions transactions;

  @ConfigProperty(name = "yuqing.evidence.directory")
  Path store;

  private final String secret = "secret-" + UUID.randomUUID();

  private record Logged(UUID id, long sequence) {}

  private List<Logged> log(String incident) {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> new Logged(row.getObject("id", UUID.class), row.getLong("sequence")),
                "select id, sequence from event_log where key = ? order by sequence",
                incident));
  }

  private void erased(String incident, Logged event) {
    bus.say(
        Topic.ARCHIVE,
        "/archive-service",
        incident,
        100 + event.sequence(),
        new ArchiveEvent.Erased(
            event.sequence(),
            event.id(),
            "/incident-service",
            event.sequence(),
            "incident.any",
            clock.instant(),
            OFFICE));
  }

  private List<String> kept() {
    return transactions.inNew(connection -> StoredText.tablesWith(connection, secret));
  }

  private Map<String, Object> aReportOfIt() {
    var report = aReport();
    report.put("title", secret);
    report.put("summary", secret);
    report.put(
        "sightings", List.of(Map.of("platform", secret, "url", "https://x.example/" + secret)));
    return report;
  }

  private Map<String, Object> aMeetingOfIt() {
    return Map.of(
        "kind",
        "SPECIAL",
        "title",
        secret,
        "place",
        secret,
        "chair",
        "group-office",
        "agenda",
        List.of(secret),
        "attendance",
        List.of(Map.of("post", "admin-office", "absence", secret)),
        "minutes",
        secret);
  }

  private void act(String incident, Map<String, Object> action) {
    post(head(), action, "/incidents/" + incident + "/actions").then().statusCode(201);
  }

  @Test
  void whatWasWrittenIsInNoTableAndTheRestIsAsItWas() {
    var report = aReportOfIt();
    String id =
        reporter()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(report)
            .post("/incidents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var path = "/incidents/" + id;
    act(
        id,
        Map.of(
            "action",
            "HANDLING_STARTED",
            "note",
            secret,
            "team",
            List.of(Map.of("post", secret, "name", secret))));
    act(id, Map.of("action", "PEOPLE_ANSWERED", "counterpart", secret, "note", secret));
    post(head(), Map.of("text", secret), path + "/replies").then().statusCode(201);
    post(groupOffice(), aMeetingOfIt(), path + "/meetings").then().statusCode(201);
    post(head(), Map.of("reason", secret), path + "/end").then().statusCode(201);
    post(head(), Map.of("text", secret), path + "/result").then().statusCode(201);
    post(groupOffice(), Map.of("decision", "RETURNED", "reason", secret), path + "/result/decision")
        .then()
        .statusCode(201);
    assertThat(kept()).isNotEmpty();
    var log = log(id);
    log.forEach(event -> erased(id, event));
    await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isEmpty());
    assertThat(log(id)).isEqualTo(log);
    get(groupOffice(), id)
        .then()
        .body("title", equalTo(TextErasure.MARK))
        .body("state", equalTo("FILED"));
    // The same report comes again: it states nothing new.
    post(reporter(), report, "/incidents").then().statusCode(200);
    assertThat(kept()).isEmpty();
  }

  @Test
  void anotherEventsTextStaysInForce() {
    String id = post(reporter(), aReportOfIt(), "/incidents").then().extract().path("id");
    groupOffice()
        .header("If-Match", etagOf(id))
        .body(Map.of("title", "新标题", "summary", "新摘要", "reason", "核实"))
        .patch("/incidents/" + id)
        .then()
        .statusCode(200);
    erased(id, log(id).getFirst());
    await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isEmpty());
    get(groupOffice(), id).then().body("title", equalTo("新标题"));
  }

  @Test
  void evidenceGoesWithItsFileUnlessAnotherIncidentHasTheSame() {
    var one = anIncident();
    var other = anIncident();
    var sha256 = evidence(one, 201);
    evidence(other, 201);
    var place =
        store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    erased(one, log(one).getLast());
    await().atMost(SOON).until(() -> get(one, sha256) == 404 && get(other, sha256) == 200);
    assertThat(place).exists();
    erased(other, log(other).getLast());
    await().atMost(SOON).until(() -> !Files.exists(place));
    // The file goes before the transaction that erases its text commits.
    await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isEmpty());
    evidence(one, 409);
    assertThat(place).doesNotExist();
  }

  private int get(String incident, String sha256) {
    return groupOffice().get("/incidents/" + incident + "/evidence/" + sha256).statusCode();
  }

  /// @return the hash of the file
  private String evidence(String incident, int status) {
    var answer =
        head()
            .contentType("multipart/form-data")
            .multiPart("file", "a.txt", secret.getBytes(UTF_8))
            .multiPart("title", secret)
            .post("/incidents/" + incident + "/evidence")
            .then()
            .statusCode(status)
            .extract();
    return answer.path("sha256");
  }
}
