package yuqing.archive.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.alt.GUID;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.ObligationCode;
import yuqing.durable.Transactions;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A whole incident's events become its dossier.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class DossierTest {

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  private Case whole() {
    var incident = new Case();
    var course = incident.allEvents();
    Archive.publish(course);
    Archive.awaitEntries(incident, course.size());
    return incident;
  }

  @Test
  void holdsMergesTheirUndoingAndWaivers() {
    var incident = new Case();
    var course = incident.allEvents();
    course.add(
        incident.eventOf(
            new IncidentEvent.Waived(
                ObligationCode.CONTACT_MEDIA, "未引起媒体关注", Case.at(60), Case.OFFICE)));
    course.add(
        incident.eventOf(new IncidentEvent.Merged("other", "同一事件", Case.at(70), Case.OFFICE)));
    course.add(
        incident.eventOf(new IncidentEvent.Unmerged("other", "并非同一事件", Case.at(80), Case.OFFICE)));
    Archive.publish(course);
    Archive.awaitEntries(incident, course.size());
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("state")).isEqualTo("FILED");
    assertThat(dossier.getString("mergedInto")).isNull();
    assertThat(dossier.<String>getList("merges.into")).containsExactly("other");
    assertThat(dossier.<String>getList("unmerges.reason")).containsExactly("并非同一事件");
    assertThat(dossier.<String>getList("waivers.code")).containsExactly("contact-media");
    assertThat(dossier.<String>getList("waivers.reason")).containsExactly("未引起媒体关注");
  }

  @Test
  void holdsWhatThePrintedFormNeeds() {
    var dossier = Archive.dossier(whole());
    assertThat(dossier.getString("number")).isEqualTo("YQ-2026-00002");
    assertThat(dossier.getString("state")).isEqualTo("FILED");
    assertThat(dossier.getBoolean("complete")).isTrue();
    assertThat(dossier.getString("title")).isEqualTo("多栋宿舍连续四天无热水");
    assertThat(dossier.getString("summary")).isEqualTo("多名学生反映东区宿舍无热水。");
    assertThat(dossier.getString("category")).isEqualTo("STUDENT_LIFE");
    assertThat(dossier.getInt("level")).isEqualTo(2);
    assertThat(dossier.getBoolean("provisional")).isFalse();
    assertThat(dossier.getString("discoveredAt")).isEqualTo("2026-10-13T08:15:00+08:00");
    assertThat(dossier.<String>getList("departments.code")).containsExactly("logistics");
    assertThat(dossier.<String>getList("sightings.platform")).containsExactly("微博", "知乎");
    assertThat(dossier.<Map<String, String>>getList("team"))
        .containsExactly(Map.of("post", "后勤保卫处处长", "name", "甲某"));
    assertThat(dossier.<String>getList("actions.action")).containsExactly("HANDLING_STARTED");
    assertThat(dossier.getString("replies[0].text")).isEqualTo("热水今晚恢复。");
    assertThat(dossier.getString("replies[0].decision.verdict")).isEqualTo("APPROVED");
    assertThat(dossier.getString("replies[0].delivery.channel")).isEqualTo("weibo");
    assertThat(dossier.getString("end.endedAt")).isEqualTo("2026-10-15T12:00:00+08:00");
    assertThat(dossier.getString("result.text")).isEqualTo("热水已恢复。");
    assertThat(dossier.<Integer>getList("grading.level")).containsExactly(3, 2);
    assertThat(dossier.<String>getList("obligations.code")).containsExactly("file-result");
    assertThat(dossier.getString("obligations[0].outcome")).isEqualTo("MET");
    assertThat(dossier.getString("obligations[0].metAt")).isEqualTo("2026-10-15T18:00:00+08:00");
    assertThat(dossier.<String, Integer>getMap("alerts"))
        .containsEntry("ordered", 1)
        .containsEntry("attempted", 1)
        .containsEntry("accepted", 1)
        .containsEntry("acknowledged", 1)
        .containsEntry("failed", 0);
    assertThat(dossier.<Object>getList("untold")).isEmpty();
  }

  @Test
  void showsEvidenceByItsHash() {
    var incident = new Case();
    var hash = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    var at = Case.at(2);
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(
            new IncidentEvent.EvidenceAdded(
                hash, "image/png", 183_220, "帖文截图", null, null, at, Case.OFFICE)));
    Archive.awaitEntries(incident, 2);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("evidence.sha256")).containsExactly(hash);
    assertThat(dossier.getString("evidence[0].title")).isEqualTo("帖文截图");
    assertThat(dossier.<Object>getList("untold")).isEmpty();
  }

  @Test
  void namesTheDepartmentAsTheRosterDoes() {
    var incident = new Case("college-of-names", "sample");
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    assertThat(Archive.dossier(incident).getString("departments[0].name"))
        .as("until the roster says it")
        .isEqualTo("college-of-names");
    publish(new RosterEvent.Department("college-of-names", "名称学院", "Names", true, true), 2);
    publish(new RosterEvent.Department("college-of-names", "旧名学院", "Old", true, true), 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(Archive.dossier(incident).getString("departments[0].name"))
                    .isEqualTo("名称学院"));
    assertThat(
            Archive.get("auditor", "/dossiers?department=college-of-names")
                .jsonPath()
                .getString("items[0].departments[0].name"))
        .isEqualTo("名称学院");
  }

  private static void publish(RosterEvent.Department department, long sequence) {
    var event =
        new Event<>(
            GUID.v7().toUUID(),
            "/notification-service",
            department.code(),
            Instant.parse("2026-10-01T00:00:00Z"),
            sequence,
            null,
            department);
    Archive.send(Topic.ROSTER, department.code(), EventJson.write(event));
  }

  @Test
  void isUnchangedUntilSomethingComesIn() {
    var incident = whole();
    var answer = Archive.get("auditor", "/dossiers/{id}", incident.id);
    var tag = answer.header("ETag");
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .header("If-None-Match", tag)
        .get("/dossiers/{id}", incident.id)
        .then()
        .statusCode(304);
    Archive.publish(incident.eventOf(incident.started()));
    Archive.awaitEntries(incident, answer.jsonPath().getInt("entries") + 1);
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .header("If-None-Match", tag)
        .get("/dossiers/{id}", incident.id)
        .then()
        .statusCode(200);
  }

  @Test
  void isRebuiltFromTheEntriesTheSame() {
    var incident = whole();
    var kept = row(incident);
    assertThat(transactions.<Boolean>inNew(c -> dossiers.rebuild(c, incident.id))).isTrue();
    assertThat(row(incident)).isEqualTo(kept);

    run(
        "update dossier set level = 3, state = 'CLOSED', standing = '{}' where incident = ?",
        incident);
    transactions.inNew(c -> dossiers.rebuild(c, incident.id));
    assertThat(row(incident)).isEqualTo(kept);

    run("delete from dossier where incident = ?", incident);
    transactions.inNew(c -> dossiers.rebuild(c, incident.id));
    assertThat(row(incident)).isEqualTo(kept);
    assertThat(transactions.<Boolean>inNew(c -> dossiers.rebuild(c, "nobody"))).isFalse();
  }

  private void run(String sql, Case incident) {
    transactions.inNew(
        connection -> {
          try (var update = connection.prepareStatement(sql)) {
            update.setString(1, incident.id);
            return update.executeUpdate();
          }
        });
  }

  private List<String> row(Case incident) {
    return transactions.inNew(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select level, state, department, source_system, received_at, updated_at,"
                      + " standing from dossier where incident = ?")) {
            select.setString(1, incident.id);
            try (var row = select.executeQuery()) {
              row.next();
              return IntStream.rangeClosed(1, 7).mapToObj(column -> text(row, column)).toList();
            }
          }
        });
  }

  private static String text(ResultSet row, int column) {
    try {
      return row.getString(column);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void isListedAndFiltered() {
    var incident = new Case("filter-department", "sample");
    Archive.publish(incident.allEvents());
    Archive.awaitEntries(incident, 17);
    var other = new Case("filter-department", "sample");
    Archive.publish(other.eventOf(other.reported()));
    Archive.awaitEntries(other, 1);

    assertListed("department=filter-department", incident, other);
    assertListed("department=filter-department&level=2", incident);
    assertListed("department=filter-department&state=FILED", incident);
    assertListed("department=filter-department&state=REPORTED", other);
    assertListed("department=filter-department&level=1");
    assertListed("department=filter-department&department=no-such&level=1&level=2", incident);
    assertListed("department=filter-department&state=FILED&state=REPORTED", incident, other);
    assertListed("department=filter-department&from=2026-10-13T08:20:00+08:00", incident, other);
    assertListed("department=filter-department&to=2026-10-13T08:20:00+08:00");

    assertListed(
        "department=filter-department&updatedSince=2026-01-01T00:00:00+08:00", incident, other);
    assertListed("department=filter-department&updatedSince=2199-01-01T00:00:00+08:00");

    var first = Archive.get("auditor", "/dossiers?department=filter-department&limit=1").jsonPath();
    var second =
        Archive.get(
                "auditor",
                "/dossiers?department=filter-department&limit=1&cursor=" + first.getString("next"))
            .jsonPath();
    assertThat(
            List.of(
                first.getString("items[0].incidentId"), second.getString("items[0].incidentId")))
        .containsExactlyInAnyOrder(incident.id, other.id);
    assertThat(second.getString("next")).isNull();
  }

  private static void assertListed(String query, Case... expected) {
    var listed = Archive.get("auditor", "/dossiers?" + query).jsonPath();
    assertThat(listed.<String>getList("items.incidentId"))
        .as(query)
        .containsExactlyInAnyOrder(
            Arrays.stream(expected).map(each -> each.id).toArray(String[]::new));
  }

  @Test
  void namesAllThatIsWrongWithAQuery() {
    var refused =
        Archive.get("auditor", "/dossiers?level=2&level=7&state=GONE&from=yesterday&limit=0")
            .then();
    refused.statusCode(400).contentType("application/problem+json");
    assertThat(refused.extract().jsonPath().<String>getList("errors.field"))
        .containsExactlyInAnyOrder("level", "state", "from", "limit");
  }

  @Test
  void examplesAreWhatTheAnswersLookLike() throws JsonProcessingException {
    var incident = whole();
    var json = new ObjectMapper();
    var shown = example("/dossiers/{incidentId}", "a dossier");
    var answer = json.readTree(Archive.get("auditor", "/dossiers/{id}", incident.id).asString());
    shown.fieldNames().forEachRemaining(name -> assertThat(answer.has(name)).as(name).isTrue());
    var entry = example("/dossiers/{incidentId}/timeline", "one").at("/items/0");
    var entries =
        json.readTree(Archive.get("auditor", "/dossiers/{id}/timeline", incident.id).asString());
    assertThat(fieldsOf(entries.at("/items/0"))).containsExactlyElementsOf(fieldsOf(entry));
    var line = example("/dossiers", "one").at("/items/0");
    var lines = json.readTree(Archive.get("auditor", "/dossiers?limit=1").asString());
    assertThat(fieldsOf(lines.at("/items/0"))).containsExactlyElementsOf(fieldsOf(line));
    var verified = example("/dossiers/{incidentId}/verification", "whole");
    var verification =
        json.readTree(
            Archive.get("auditor", "/dossiers/{id}/verification", incident.id).asString());
    assertThat(fieldsOf(verification)).containsExactlyElementsOf(fieldsOf(verified));
    var broken = example("/dossiers/{incidentId}/verification", "altered");
    assertThat(broken.at("/brokenAt/n").asInt()).isEqualTo(12);
  }

  /// As the document shows it.
  private static JsonNode example(String path, String name) throws JsonProcessingException {
    var document = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    return document
        .path("paths")
        .path(path)
        .at("/get/responses/200/content/application~1json/examples")
        .path(name)
        .path("value");
  }

  private static List<String> fieldsOf(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void countsWhatItDoes() {
    var incident = whole();
    Archive.verification(incident);
    var metrics = given().get("/q/metrics").asString();
    assertThat(metrics)
        .contains("yuqing_archive_entries_appended_total{source=\"/incident-service\"")
        .contains("yuqing_archive_verifications_total{valid=\"true\"");
  }

  @Test
  void isDescribedWithExamples() {
    var described = given().get("/q/openapi").asString();
    assertThat(described)
        .contains(
            "/dossiers:",
            "/dossiers/{incidentId}:",
            "/dossiers/{incidentId}/timeline:",
            "/dossiers/{incidentId}/verification:",
            "/dossiers/{incidentId}/review:",
            "/dossiers/{incidentId}/closing:",
            "/dossiers/{incidentId}/completeness:",
            "/dossiers/{incidentId}/supplements:",
            "PAYLOAD_ALTERED");
  }
}
