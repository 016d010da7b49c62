package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// An incident that was over before it was entered stands at the level stated, is judged only if
/// that was asked for and an edition was in force, and nobody is alerted of it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class PastIncidentTest {

  /// The beginning of 25 September 2024 at the school.
  private static final Instant IN_FORCE = Instant.parse("2024-09-24T16:00:00Z");

  @Inject SettableClock clock;

  private final Case incident = new Case("logistics");

  private void record(Level level, boolean judged, Instant discovered) {
    Case.publish(incident.recordedAfterwards(level, judged, discovered, clock.instant()));
    Asking.grading(incident.id);
  }

  private Instant tenDaysAgo() {
    return clock.instant().minus(Duration.ofDays(10));
  }

  @Test
  void isNotJudgedUnlessThatIsAskedFor() {
    record(Level.TWO, false, tenDaysAgo());
    var grading = Asking.grading(incident.id);
    assertThat(grading.getInt("level")).isEqualTo(2);
    assertThat(grading.getBoolean("provisional")).isFalse();
    assertThat(grading.getBoolean("recordedAfterwards")).isTrue();
    assertThat(grading.getString("post")).isEqualTo("group-office");
    assertThat(grading.getString("reason")).isEqualTo("全校停电");
    assertThat(grading.<Object>get("edition")).isNull();
    assertThat(grading.<Object>get("article")).isNull();
    var obligations = Asking.obligations(incident.id);
    assertThat(obligations.getInt("level")).isEqualTo(2);
    assertThat(obligations.getBoolean("judged")).isFalse();
    assertThat(obligations.getList("obligations")).isEmpty();
    Asking.as("auditor")
        .get("/incidents/{id}/obligations/{code}/why", incident.id, "confirm-grade")
        .then()
        .statusCode(404);
  }

  @Test
  void isJudgedWhereThatIsAskedForAndNobodyIsAlerted() {
    record(Level.THREE, true, tenDaysAgo());
    var obligations = Asking.obligations(incident.id);
    assertThat(obligations.getBoolean("judged")).isTrue();
    assertThat(obligations.getBoolean("recordedAfterwards")).isTrue();
    assertThat(Asking.outcome(incident.id, "confirm-grade")).isEqualTo("MET");
    assertThat(Asking.outcome(incident.id, "file-result")).isEqualTo("MET");
    assertThat(Asking.outcome(incident.id, "organise-handling")).isEqualTo("MISSED");
    assertThat(Asking.grading(incident.id).getString("edition.date")).isEqualTo("2024-09-25");
    Asking.as("auditor")
        .get("/incidents/{id}/obligations/{code}/why", incident.id, "organise-handling")
        .then()
        .statusCode(200);
    // What is published of a live report after it has come: so would have been what is of this.
    var live = new Case("logistics");
    live.report(Case.level3(), clock.instant());
    await().atMost(Duration.ofSeconds(60)).until(() -> !Topics.shared().about(live.id).isEmpty());
    assertThat(Topics.shared().about(incident.id)).isEmpty();
  }

  @Test
  void whatIsRecordedLaterIsJudgedByWhenItWasDone() {
    var discovered = tenDaysAgo();
    record(Level.THREE, true, discovered);
    var started = discovered.plus(Duration.ofHours(1));
    Case.publish(incident.done(Action.HANDLING_STARTED, started, clock.instant()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Asking.outcome(incident.id, "organise-handling").equals("MET"));
    assertThat(Topics.shared().about(incident.id)).isEmpty();
  }

  @Test
  void isNeverJudgedByWhatWasNotInForce() {
    record(Level.THREE, true, IN_FORCE.minusMillis(1));
    assertThat(Asking.obligations(incident.id).getBoolean("judged")).isFalse();
    assertThat(Asking.obligations(incident.id).getList("obligations")).isEmpty();
  }

  @Test
  void isJudgedFromTheFirstInstantOfTheEdition() {
    record(Level.THREE, true, IN_FORCE);
    assertThat(Asking.obligations(incident.id).getBoolean("judged")).isTrue();
    assertThat(Asking.outcome(incident.id, "file-result")).isEqualTo("MET");
  }

  @Test
  void nothingIsDecidedOnIt() {
    record(Level.THREE, false, tenDaysAgo());
    var type = equalTo("urn:yuqing:problem:recorded-afterwards");
    Asking.as("group-office")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of("level", 2, "reason", "x"))
        .put("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(409)
        .body("type", type);
    Asking.as("group-office")
        .contentType(ContentType.JSON)
        .body("{\"facts\":[\"summary\"],\"reason\":\"x\"}")
        .post("/incidents/{id}/grading/returns", incident.id)
        .then()
        .statusCode(409)
        .body("type", type);
  }
}
