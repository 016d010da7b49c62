package yuqing.incident.handling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.incident.ServiceTest;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// What may still be recorded once the dossier is closed (article 14).
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class ClosedIncidentTest extends ServiceTest {

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  private String id;
  private String another;

  @BeforeEach
  void aClosedIncident() {
    another = anIncident();
    id = anIncident();
    post(liaison(), Map.of("text", "热水今晚恢复。"), path("replies")).then().statusCode(201);
    post(head(), AN_END, path("end")).then().statusCode(201);
    post(head(), Map.of("text", "已恢复"), path("result")).then().statusCode(201);
    var at = clock.instant();
    bus.say(
        Topic.ARCHIVE,
        "/archive-service",
        id,
        1,
        new ArchiveEvent.DossierClosed(at, at, "ab", OFFICE, List.of()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "CLOSED".equals(get(groupOffice(), id).path("state")));
  }

  private String path(String door) {
    return "/incidents/" + id + "/" + door;
  }

  private List<Response> whatNeedsAReopening() {
    var sighting = Map.of("platform", "微博", "url", urlOf("seen-after-" + id));
    return List.of(
        groupOffice()
            .header("If-Match", etagOf(id))
            .body(Map.of("scope", "LOCAL", "reason", "更正"))
            .patch("/incidents/" + id),
        post(groupOffice(), Map.of("department", "finance", "reason", "转办"), path("assignment")),
        post(groupOffice(), Map.of("into", another, "reason", "同一事件"), path("merge")),
        post(head(), Map.of("text", "补充说明"), path("result")),
        post(groupOffice(), Map.of("decision", "ACCEPTED"), path("result/decision")),
        post(liaison(), Map.of("text", "第二稿"), path("replies")),
        post(as("admin-office"), Map.of("decision", "APPROVED"), path("replies/1/approval")),
        post(liaison(), Map.of("action", "PEOPLE_ANSWERED"), path("actions")),
        post(liaison(), sighting, path("sightings")),
        post(head(), AN_END, path("end")),
        head()
            .header("If-Match", etagOf(id))
            .body(Map.of("endedAt", clock.ago(Duration.ofMinutes(1)), "reason", "更正"))
            .patch(path("end")));
  }

  @Test
  void refusesAllThatNeedsAReopeningAndSaysWhatIsAllowed() {
    var before = etagOf(id);
    for (var refused : whatNeedsAReopening()) {
      refused
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:yuqing:problem:dossier-closed"))
          .body("title", containsString("supplement"))
          .body("title", containsString("reopen"));
    }
    assertThat(etagOf(id)).isEqualTo(before);
  }

  @Test
  void takesEvidenceForASupplementAndIsReopened() {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("liaison", "logistics"))
        .multiPart("file", "检测报告.txt", "结论合格。".getBytes(StandardCharsets.UTF_8), "text/plain")
        .post(path("evidence"))
        .then()
        .statusCode(201);
    assertThat(get(groupOffice(), id).<String>path("state")).isEqualTo("CLOSED");
    post(groupOffice(), Map.of("reason", "再次出现"), path("reopening")).then().statusCode(201);
    post(liaison(), Map.of("action", "PEOPLE_ANSWERED"), path("actions")).then().statusCode(201);
  }
}
