package yuqing.incident.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.incident.ServiceTest;

@QuarkusTest
class AmendmentTest extends ServiceTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private Response patch(RequestSpecification who, String incident, String patch) {
    return who.header("If-Match", etagOf(incident))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/incidents/" + incident);
  }

  @Test
  void changesWhatIsGivenAndPublishesAllFacts() {
    String id = anIncident();
    patch(liaison(), id, "{\"impact\": \"LARGE\", \"scope\": null, \"reason\": \"已核实\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("impact", equalTo("LARGE"))
        .body("scope", nullValue())
        .body("title", equalTo("多栋宿舍连续三天无热水"));
    var amended = (Amended) published.lastOf(id);
    assertThat(amended.changed()).containsExactlyInAnyOrder("impact", "scope");
    assertThat(amended.facts().title()).isEqualTo("多栋宿舍连续三天无热水");
    assertThat(amended.recordedBy().role()).isEqualTo("liaison");
    assertThat(amended.recordedBy().department()).isEqualTo("logistics");
  }

  @Test
  void whatChangesNothingRecordsNothing() {
    String id = anIncident();
    patch(head(), id, "{\"impact\": \"SOME\", \"reason\": \"照旧\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    assertThat(published.of(id)).hasSize(1);
  }

  @Test
  void needsTheVersionItWasMadeFor() {
    String id = anIncident();
    head().body("{\"impact\": \"LARGE\"}").patch("/incidents/" + id).then().statusCode(428);
    var stale = head().header("If-Match", "\"7\"").body("{\"impact\": \"LARGE\"}");
    stale.patch("/incidents/" + id).then().statusCode(412);
    assertThat(published.of(id)).hasSize(1);
  }

  /// The level by rule and its proposal are for the facts before until the next grade comes.
  @Test
  void noGradeIsShownAsOneForFactsThatItWasNotMadeFor() {
    String id = anIncident();
    graded(id, 1, Level.TWO);
    await().atMost(SOON).until(() -> shown(id, "proposal") != null);
    assertThat(shown(id, "amendedSinceGraded")).isNull();
    clock.tick(Duration.ofMinutes(1));
    patch(head(), id, "{\"title\": \"五栋宿舍连续三天无热水\"}")
        .then()
        .body("proposal", equalTo(2))
        .body("amendedSinceGraded", nullValue());

    patch(head(), id, "{\"impact\": \"LARGE\", \"reason\": \"多家媒体转载\"}")
        .then()
        .statusCode(200)
        .body("level", equalTo(2))
        .body("proposal", nullValue())
        .body("amendedSinceGraded", equalTo(true));
    assertThat(shown(id, "proposal")).isEqualTo(2);
    assertThat(shown(id, "amendedSinceGraded")).isEqualTo(true);

    graded(id, 2, Level.ONE);
    await().atMost(SOON).until(() -> Integer.valueOf(1).equals(shown(id, "proposal")));
    assertThat(shown(id, "amendedSinceGraded")).isNull();
  }

  /// By rule, for the facts as they are.
  private void graded(String id, long sequence, Level level) {
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        sequence,
        new EscalationEvent.Graded(
            level,
            null,
            EscalationEvent.DecidedBy.RULE,
            level,
            "4",
            10,
            List.of(),
            true,
            null,
            clock.instant(),
            LocalDate.parse("2024-09-25"),
            "hash",
            null));
  }

  private Object shown(String id, String field) {
    return get(groupOffice(), id).path(field);
  }

  @Test
  void suddenAndGraveOnceSetStays() {
    String id = anIncident();
    patch(reporter(), id, "{\"suddenGrave\": true}").then().statusCode(200);
    patch(groupOffice(), id, "{\"suddenGrave\": false}")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("suddenGrave")));
  }

  @Test
  void onlyTheGroupOfficeMovesToOrFromIdeologyAndWithAReason() {
    String id = anIncident();
    patch(head(), id, "{\"category\": \"IDEOLOGY\", \"reason\": \"内容导向\"}").then().statusCode(403);
    patch(groupOffice(), id, "{\"category\": \"IDEOLOGY\"}")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("reason")));
    patch(groupOffice(), id, "{\"category\": \"IDEOLOGY\", \"reason\": \"内容导向\"}")
        .then()
        .statusCode(200);
    patch(head(), id, "{\"category\": \"STAFF_WORK\", \"reason\": \"误判\"}").then().statusCode(403);
    patch(head(), id, "{\"category\": \"IDEOLOGY\", \"impact\": \"LARGE\"}").then().statusCode(200);
    patch(groupOffice(), id, "{\"category\": \"STAFF_WORK\", \"reason\": \"误判\"}")
        .then()
        .statusCode(200);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    String id = anIncident();
    patch(
            groupOffice(),
            id,
            "{\"title\": null, \"nature\": \"x\", \"scope\": 1, \"poster\": \"y\"}")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("title", "nature", "scope", "poster"));
  }

  @Test
  void othersMayNot() {
    String id = anIncident();
    patch(as("liaison", "finance"), id, "{\"impact\": \"LARGE\"}").then().statusCode(404);
    patch(as("auditor"), id, "{\"impact\": \"LARGE\"}").then().statusCode(403);
  }

  @Test
  void theDocumentationNamesTheSameFields() {
    assertThat(names(AmendmentDoc.class)).isEqualTo(names(AmendmentBody.class));
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
