package yuqing.archive.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The review meeting and the closing (article 14).
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ReviewTest {

  private static final String HELD = "2026-10-20T09:00:00+08:00";
  private static final int COURSE = 18;

  private static Case filed() {
    var incident = new Case();
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, COURSE);
    return incident;
  }

  @Test
  void goesFromTheFilingToTheClosedDossierAndBeyond() {
    var incident = filed();
    var held = review(incident, HELD);
    held.then().statusCode(201).header("Location", endsWith(incident.id));
    assertThat(held.header("ETag")).isEqualTo("\"19\"");
    assertThat(held.jsonPath().getInt("n")).isEqualTo(19);
    var reviewed = Archive.dossier(incident);
    assertThat(reviewed.getString("state")).isEqualTo("REVIEWED");
    assertThat(reviewed.getString("reviews[0].minutes")).isEqualTo("回顾处置全过程。");
    assertThat(reviewed.getString("reviews[0].findings")).isEqualTo("检修须提前公告。");
    assertThat(reviewed.getString("reviews[0].heldAt")).isEqualTo(HELD);
    assertThat(reviewed.getString("reviews[0].recordedBy.role")).isEqualTo("group-office");

    var closed = close(incident, "leading-group");
    closed.then().statusCode(201);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("state")).isEqualTo("CLOSED");
    assertThat(dossier.getString("closings[0].chainHead"))
        .isEqualTo(held.jsonPath().getString("hash"));
    assertThat(dossier.getInt("supplement")).isZero();

    assertProblem(review(incident, HELD), 409, "dossier-closed");
    assertProblem(close(incident, "group-office"), 409, "dossier-closed");

    Archive.publish(incident.eventOf(incident.started()));
    Archive.awaitEntries(incident, COURSE + 3);
    var later = Archive.dossier(incident);
    assertThat(later.getString("state")).isEqualTo("CLOSED");
    assertThat(later.getInt("supplement")).isEqualTo(1);
    assertThat(later.getBoolean("complete")).isTrue();
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  @Test
  void theTopicCarriesWhenAndByWhomAndNoProse() {
    var incident = filed();
    review(incident, HELD).then().statusCode(201);
    close(incident, "group-office").then().statusCode(201);
    var said = awaitSaid(incident, 2);
    assertThat(new String(said.getFirst().value(), UTF_8)).doesNotContain("minutes", "回顾");
    var events =
        said.stream()
            .map(each -> (Event<?>) ((ReadEvent.Known) EventJson.read(each.value())).event())
            .toList();
    assertThat(events.getFirst().data())
        .isInstanceOfSatisfying(
            ArchiveEvent.ReviewHeld.class,
            held -> assertThat(held.occurredAt()).isEqualTo(Instant.parse("2026-10-20T01:00:00Z")));
    assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L);

    var entries = Archive.timeline(incident);
    assertThat(entries.getString("items[18].eventId")).isEqualTo(events.getFirst().id().toString());
    assertThat(entries.getString("items[18].type")).isEqualTo("archive.review-held");
    assertThat(entries.getString("items[18].data.minutes")).isEqualTo("回顾处置全过程。");
    assertThat(entries.getString("items[19].data.chainHead"))
        .isEqualTo(entries.getString("items[18].hash"));
  }

  @Test
  void noReviewBeforeAResultIsFiled() {
    var incident = new Case();
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    var refused = review(incident, "2199-01-01T00:00:00+08:00");
    assertProblem(refused, 422, "review-not-possible");
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .containsExactlyInAnyOrder("heldAt", "result");
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(1);
  }

  @Test
  void noReviewBeforeTheFilingsInstant() {
    var incident = filed();
    var refused = review(incident, "2026-10-15T17:59:59.999+08:00");
    assertProblem(refused, 422, "review-not-possible");
    assertThat(refused.jsonPath().<String>getList("errors.code")).containsExactly("before-filing");
    assertThat(refused.jsonPath().getString("errors[0].message")).contains("（10-15 18:00:00）");
    assertThat(Archive.on(Topic.ARCHIVE, incident.id)).isEmpty();
    review(incident, "2026-10-15T18:00:00+08:00").then().statusCode(201);
  }

  @Test
  void aMergedIncidentTakesNeither() {
    var incident = filed();
    Archive.publish(
        incident.eventOf(new IncidentEvent.Merged("other", "同一事件", Case.at(80), Case.OFFICE)));
    Archive.awaitEntries(incident, COURSE + 1);
    assertProblem(review(incident, HELD), 409, "incident-merged");
    assertProblem(close(incident, "group-office"), 409, "incident-merged");
  }

  @Test
  void aReopenedOneIsReviewedAndClosedAgain() {
    var incident = filed();
    review(incident, HELD).then().statusCode(201);
    close(incident, "group-office").then().statusCode(201);
    Archive.publish(
        incident.eventOf(
            new IncidentEvent.Reopened(
                "再次出现", Instant.parse("2026-10-21T00:00:00Z"), Case.OFFICE)));
    Archive.awaitEntries(incident, COURSE + 3);
    assertThat(Archive.dossier(incident).getString("state")).isEqualTo("HANDLING");
    assertProblem(review(incident, HELD), 422, "review-not-possible");
    var again = Instant.parse("2026-10-22T00:00:00Z");
    Archive.publish(
        incident.eventOf(new IncidentEvent.HandlingEnded(again, null, again, Case.HEAD)),
        incident.eventOf(new IncidentEvent.ResultFiled(2, "再次恢复", again, again, Case.HEAD)),
        incident.eventOf(incident.accepted(2)));
    Archive.awaitEntries(incident, COURSE + 6);
    assertProblem(review(incident, HELD), 422, "review-not-possible");
    review(incident, "2026-10-23T09:00:00+08:00").then().statusCode(201);
    close(incident, "group-office").then().statusCode(201);
    assertThat(Archive.dossier(incident).<Object>getList("closings")).hasSize(2);
  }

  @Test
  void theSameKeyIsAnsweredOnceAndTheSame() {
    var incident = filed();
    var key = UUID.randomUUID().toString();
    var first = review(incident, HELD, key, "group-office");
    var second = review(incident, HELD, key, "group-office");
    first.then().statusCode(201);
    second.then().statusCode(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Archive.dossier(incident).<Object>getList("reviews")).hasSize(1);
    review(incident, "2026-10-20T10:00:00+08:00", key, "group-office").then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "liaison",
        "department-head",
        "leader-in-charge",
        "admin-office",
        "principal-leader",
        "auditor",
        "administrator",
        "reporter"
      })
  void onlyTheTwoOfficesMay(String role) {
    var incident = new Case();
    assertThat(review(incident, HELD, null, role).statusCode()).isEqualTo(403);
    assertThat(close(incident, role).statusCode()).isEqualTo(403);
  }

  @Test
  void aBadBodyIsRefusedWithAllThatIsWrong() {
    var incident = filed();
    var refused =
        given()
            .auth()
            .oauth2(AccessTokens.bearer("group-office"))
            .contentType("application/json")
            .body("{\"heldAt\": \"2026-10-20T09:00:00\", \"minutes\": \" \", \"who\": 1}")
            .post("/dossiers/{id}/review", incident.id);
    refused.then().statusCode(400);
    assertThat(refused.jsonPath().<String>getList("errors.field"))
        .contains("heldAt", "minutes", "findings", "who");
    assertThat(Archive.dossier(incident).getInt("entries")).isEqualTo(COURSE);
  }

  private static void assertProblem(Response refused, int status, String slug) {
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:yuqing:problem:" + slug);
  }

  private static Response review(Case incident, String heldAt) {
    return review(incident, heldAt, null, "group-office");
  }

  private static Response review(Case incident, String heldAt, String key, String role) {
    var request =
        given()
            .auth()
            .oauth2(AccessTokens.bearer(role))
            .contentType("application/json")
            .body(Archive.reviewHeldAt(heldAt));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/dossiers/{id}/review", incident.id);
  }

  private static Response close(Case incident, String role) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role))
        .contentType("application/json")
        .post("/dossiers/{id}/closing", incident.id);
  }

  private static List<ConsumerRecord<String, byte[]>> awaitSaid(Case incident, int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(Archive.on(Topic.ARCHIVE, incident.id)).hasSize(count));
    return Archive.on(Topic.ARCHIVE, incident.id);
  }
}
