package yuqing.archive.erasure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.paper.PaperFile;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.TextErasure;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.StoredText;

/// Free text that is erased over REST is in no table, and the case stays what it was.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ErasureTest {

  private static final String WHY = "当事人申请删除个人信息。";

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  private final Case incident = new Case();
  private final String secret = "secret-" + UUID.randomUUID();
  private final Event<EventData> report = incident.eventOf(reportOf(secret));
  private final Event<EventData> started = incident.eventOf(incident.started());
  private final Event<EventData> ended =
      incident.eventOf(new IncidentEvent.HandlingEnded(Case.ENDED, secret, Case.ENDED, Case.HEAD));

  private IncidentEvent.Reported reportOf(String text) {
    var usual = incident.reported();
    var facts = usual.facts();
    return new IncidentEvent.Reported(
        usual.number(),
        usual.source(),
        new IncidentEvent.Facts(
            text,
            text,
            facts.category(),
            facts.nature(),
            facts.scope(),
            facts.impact(),
            facts.aptToSpread(),
            false),
        usual.department(),
        text,
        usual.discoveredAt(),
        usual.receivedAt(),
        usual.reportedBy(),
        List.of(new IncidentEvent.Sighting(text, text, Case.DISCOVERED, null, null, null)),
        usual.recordedBy(),
        null);
  }

  private void recorded() {
    Archive.publish(report, started, ended);
    Archive.awaitEntries(incident, 3);
  }

  private Response erase(String token, long n) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("reason", WHY))
        .post("/dossiers/{id}/entries/{n}/erasure", incident.id, n);
  }

  private Response erase(long n) {
    return erase(AccessTokens.bearer("group-office"), n);
  }

  /// When the newest entry came in.
  private Instant lastRecorded() {
    return transactions.inNew(
        connection ->
            Sql.find(
                    connection,
                    row -> Sql.instant(row, 1),
                    "select max(recorded_at) from entry where incident = ?",
                    incident.id)
                .orElseThrow());
  }

  private List<String> kept() {
    return transactions.inNew(connection -> StoredText.tablesWith(connection, secret));
  }

  @Test
  void nothingIsErasedUnderALegalHold() {
    recorded();
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .header(
            "If-Match", Archive.get("auditor", "/dossiers/{id}/hold", incident.id).header("ETag"))
        .contentType("application/json")
        .body(Map.of("reason", "纪检核查期间保全。"))
        .put("/dossiers/{id}/hold", incident.id)
        .then()
        .statusCode(200);

    var refused = erase(1);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("type")).endsWith(":dossier-held");
    assertThat(refused.jsonPath().getString("detail")).startsWith("由");
    assertThat(kept()).isNotEmpty();
  }

  @Test
  void theTextIsInNoTableAndTheCaseIsWhatItWas() {
    recorded();
    assertThat(kept()).isNotEmpty();
    erase(1).then().statusCode(201);
    erase(3).then().statusCode(201);

    assertThat(kept()).isEmpty();
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("state")).isEqualTo("ENDED");
    assertThat(dossier.getString("departments[0].code")).isEqualTo("logistics");
    assertThat(dossier.getList("untold.n", Integer.class)).containsExactlyInAnyOrder(1, 3);
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
    assertThat(Archive.verification(incident).getInt("erased")).isEqualTo(2);
    // Who saw it before sees it still.
    Archive.getAs("liaison", "logistics", "/dossiers/{id}", incident.id).then().statusCode(200);
    var list = Archive.get("auditor", "/dossiers?limit=200").then().extract().jsonPath();
    assertThat(list.getString("items.find { it.incidentId == '" + incident.id + "' }.title"))
        .isEqualTo(TextErasure.MARK);
  }

  private String printed(String paper) {
    var answer = Archive.get("auditor", "/dossiers/{id}/" + paper, incident.id);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new PaperFile(answer.asByteArray()).text().replaceAll("[\\s　]", "");
  }

  /// What is printed of a text may be parted by lines and cells: its beginning is looked for.
  private String beginning() {
    return secret.substring(0, 14);
  }

  @Test
  void theTextIsNotPrintedAndItsErasureIs() {
    recorded();
    // The texts are there, to show that they are found.
    assertThat(printed("form.pdf")).contains(beginning());
    assertThat(printed("dossier.pdf")).contains(beginning());
    erase(1).then().statusCode(201);
    erase(3).then().statusCode(201);

    assertThat(printed("form.pdf"))
        .contains("编号：YQ-2026-00002", "2026年10月13日", "☑C.学生学习生活类", "处置结束：已删除")
        .contains("依据的记录中有2条内容已按规定删除。")
        .doesNotContain(beginning());
    assertThat(printed("dossier.pdf"))
        .contains("事件编号YQ-2026-00002", "发现时间2026年10月13日08:15", "处置结束2026-10-1512:00")
        .contains("依规清除", "清除第1条", "清除第3条")
        .doesNotContain(beginning());
    assertThat(Archive.timeline(incident).prettify()).doesNotContain(secret);
  }

  /// As it was known then, but for the texts: they are gone also from what was before.
  @Test
  void numbersAndTimesOfBeforeTheErasureStayToo() {
    recorded();
    var then = lastRecorded();
    erase(1).then().statusCode(201);
    erase(3).then().statusCode(201);
    var asOf = "?asOf=" + then;
    assertThat(printed("form.pdf" + asOf))
        .contains("编号：YQ-2026-00002", "☑C.学生学习生活类")
        .doesNotContain(beginning());
    var dossier = Archive.get("auditor", "/dossiers/{id}" + asOf, incident.id).jsonPath();
    assertThat(dossier.getString("number")).isEqualTo("YQ-2026-00002");
    assertThat(dossier.getString("title")).isEqualTo(TextErasure.MARK);
    assertThat(dossier.getInt("entries")).isEqualTo(3);
  }

  @Test
  void anErasureIsAnEntryWithItsReasonAndIsPublishedWithoutIt() {
    recorded();
    erase(1).then().statusCode(201);
    var entry = Archive.timeline(incident).getMap("items[3]");
    assertThat(entry.get("type")).isEqualTo("archive.erased");
    assertThat(Archive.timeline(incident).getString("items[3].data.reason")).isEqualTo(WHY);
    assertThat(Archive.timeline(incident).getString("items[0].erasedAt")).isNotNull();
    assertThat(Archive.timeline(incident).getString("items[0].data")).isNull();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Archive.on(Topic.ARCHIVE, incident.id).size() == 1);
    var text = new String(Archive.on(Topic.ARCHIVE, incident.id).getFirst().value(), UTF_8);
    assertThat(text)
        .contains("archive.erased", report.id().toString(), "incident.reported", "\"entry\":1")
        .doesNotContain(WHY, secret);
    assertThat(EventJson.read(text.getBytes(UTF_8))).isInstanceOf(ReadEvent.Known.class);
  }

  @Test
  void neitherARepeatNorARebuildBringsItBack() {
    recorded();
    erase(1).then().statusCode(201);
    erase(3).then().statusCode(201);
    // The inbox is cleared in time: what comes again then is known by its entry.
    transactions.inNew(
        connection -> {
          try (var clear = connection.createStatement()) {
            return clear.executeUpdate("delete from inbox where event_id = '" + ended.id() + "'");
          }
        });
    Archive.publish(report, ended);
    Archive.publish(incident.eventOf(incident.filed(1)));
    Archive.awaitEntries(incident, 6);
    transactions.inNew(connection -> dossiers.rebuild(connection, incident.id));
    assertThat(kept()).isEmpty();
    assertThat(Archive.dossier(incident).getString("state")).isEqualTo("FILED");
    var found = Archive.get("auditor", "/search?q={q}", secret).then().extract().jsonPath();
    assertThat(found.getList("items")).isEmpty();
  }

  @Test
  void whatHasNoTextOrIsErasedIsRefused() {
    Archive.publish(report, incident.eventOf(incident.graded(Level.TWO, true)));
    Archive.awaitEntries(incident, 2);
    var types = Archive.timeline(incident).getList("items.type", String.class);
    var graded = 1 + types.indexOf("escalation.graded");
    var reported = 1 + types.indexOf("incident.reported");
    assertProblem(erase(graded), 409, "nothing-to-erase");
    erase(reported).then().statusCode(201);
    assertProblem(erase(reported), 409, "erased-already");
    assertProblem(erase(3), 409, "nothing-to-erase");
    erase(4).then().statusCode(404);
    for (var role : List.of("auditor", "leading-group", "administrator")) {
      erase(AccessTokens.bearer(role), reported).then().statusCode(403);
    }
  }

  private static void assertProblem(Response refused, int status, String slug) {
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:yuqing:problem:" + slug);
  }
}
