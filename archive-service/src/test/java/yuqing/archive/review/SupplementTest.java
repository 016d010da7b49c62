package yuqing.archive.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What is added to a closed dossier (article 14).
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SupplementTest {

  private static final int COURSE = 18;
  private static final String HASH = "2c".repeat(32);
  private static final String NOTE = "厂家补交检测报告，结论合格。";

  private final Case incident = new Case();

  private void closed() {
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, COURSE);
    var office = AccessTokens.bearer("group-office");
    given()
        .auth()
        .oauth2(office)
        .contentType("application/json")
        .body(Archive.reviewHeldAt("2026-10-20T09:00:00+08:00"))
        .post("/dossiers/{id}/review", incident.id)
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(office)
        .contentType("application/json")
        .post("/dossiers/{id}/closing", incident.id)
        .then()
        .statusCode(201);
  }

  private Response add(String token, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/dossiers/{id}/supplements", incident.id);
  }

  private Response add(Map<String, ?> body) {
    return add(AccessTokens.bearer("liaison", "logistics"), body);
  }

  private static void assertProblem(Response refused, int status, String slug) {
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:yuqing:problem:" + slug);
  }

  @Test
  void isKeptInTheDossierWithWhoAddedItAndOffTheTopic() {
    closed();
    Archive.publish(
        incident.eventOf(
            new IncidentEvent.EvidenceAdded(
                HASH, "application/pdf", 9, "检测报告", null, null, Case.at(200), Case.HEAD)));
    Archive.awaitEntries(incident, COURSE + 3);
    add(Map.of("note", NOTE, "evidence", List.of(HASH))).then().statusCode(201);

    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("state")).isEqualTo("CLOSED");
    assertThat(dossier.getInt("supplement")).isEqualTo(2);
    assertThat(dossier.getString("supplements[0].note")).isEqualTo(NOTE);
    assertThat(dossier.<String>getList("supplements[0].evidence")).containsExactly(HASH);
    assertThat(dossier.getString("supplements[0].recordedBy.role")).isEqualTo("liaison");
    assertThat(dossier.getString("supplements[0].recordedBy.department")).isEqualTo("logistics");
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(Archive.on(Topic.ARCHIVE, incident.id)).hasSize(3));
    var published = new String(Archive.on(Topic.ARCHIVE, incident.id).getLast().value(), UTF_8);
    assertThat(published).contains("archive.supplemented", HASH).doesNotContain("检测报告");
  }

  @Test
  void onlyAClosedDossierTakesOne() {
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, COURSE);
    assertProblem(add(Map.of("note", NOTE)), 409, "dossier-open");
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(COURSE);
  }

  @Test
  void aReopenedOneTakesNone() {
    closed();
    Archive.publish(
        incident.eventOf(new IncidentEvent.Reopened("再次出现", Case.at(300), Case.OFFICE)));
    Archive.awaitEntries(incident, COURSE + 3);
    assertProblem(add(Map.of("note", NOTE)), 409, "dossier-open");
  }

  @Test
  void evidenceThatTheDossierDoesNotHaveIsNamed() {
    closed();
    var refused = add(Map.of("note", NOTE, "evidence", List.of(HASH)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().<String>getList("errors.field")).containsExactly("evidence[0]");
    assertThat(add(Map.of("note", "\u3000")).statusCode()).isEqualTo(400);
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(COURSE + 2);
  }

  @Test
  void anotherDepartmentSeesNothingOfIt() {
    closed();
    var finance = AccessTokens.bearer("liaison", "finance");
    assertThat(add(finance, Map.of("note", NOTE)).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leader-in-charge",
        "admin-office",
        "leading-group",
        "principal-leader",
        "auditor",
        "administrator",
        "reporter"
      })
  void othersMayNot(String role) {
    assertThat(add(AccessTokens.bearer(role), Map.of("note", NOTE)).statusCode()).isEqualTo(403);
  }
}
