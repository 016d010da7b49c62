package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Category;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// The level over REST: read and waited for, by anyone who may see it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class GradingTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;
  private Case incident;

  @BeforeEach
  void anIncident() {
    clock.nextMorning();
    incident = new Case("logistics");
  }

  @Test
  void aGradeByRuleIsProvisionalAndSaysWhy() {
    incident.report(Case.facts(Category.STUDENT_LIFE, null, null, null), clock.instant());
    Asking.as("liaison", "logistics")
        .get("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("level", equalTo(3))
        .body("provisional", equalTo(true))
        .body("decidedBy", equalTo("RULE"))
        .body("proposal", equalTo(3))
        .body("article", equalTo(10))
        .body("missingFacts", contains("scope", "impact", "aptToSpread"))
        .body("edition.date", equalTo("2024-09-25"))
        .body("edition.hash.length()", equalTo(64))
        .body("post", nullValue())
        .body("history.size()", equalTo(1));
  }

  @Test
  void whoHasJustPostedMayWait() {
    var now = clock.instant();
    var waiting =
        CompletableFuture.supplyAsync(
            () -> Asking.as("reporter").get("/incidents/{id}/grading?wait=20s", incident.id));
    Case.publish(incident.reported(Case.level2(), now, now));
    assertThat(waiting.join().statusCode()).isEqualTo(200);
    assertThat(waiting.join().jsonPath().getInt("level")).isEqualTo(2);
  }

  @Test
  void whoKnowsItMayWaitForAnother() {
    incident.report(Case.level3(), clock.instant());
    Asking.as("auditor")
        .header("If-None-Match", "\"1\"")
        .get("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(304);
    var waiting =
        CompletableFuture.supplyAsync(
            () ->
                Asking.as("auditor")
                    .header("If-None-Match", "\"1\"")
                    .get("/incidents/{id}/grading?wait=20s", incident.id));
    Case.publish(incident.amended(Case.level2(), clock.tick(Duration.ofMinutes(1))));
    assertThat(waiting.join().jsonPath().getInt("level")).isEqualTo(2);
  }

  @Test
  void whatIsUnknownAndWhatIsNotForTheCallerLookTheSame() {
    incident.report(Case.level3(), clock.instant());
    var unknown = UUID.randomUUID();
    for (var path : new String[] {"grading", "grading?wait=1s", "obligations"}) {
      Asking.as("auditor").get("/incidents/" + unknown + "/" + path).then().statusCode(404);
      Asking.as("liaison", "academic")
          .get("/incidents/" + incident.id + "/" + path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
      Asking.as("liaison", "logistics")
          .get("/incidents/" + incident.id + "/" + path)
          .then()
          .statusCode(200);
    }
    Asking.as("auditor").get("/incidents/no-id/grading").then().statusCode(404);
  }

  @Test
  void aReporterSeesTheReportsOfItsOwnSystemOnly() {
    incident.report(Case.level3(), clock.instant());
    Asking.as("reporter").get("/incidents/{id}/grading", incident.id).then().statusCode(200);
    var others = new Case(UUID.randomUUID(), "logistics", "another");
    Case.publish(others.reported(Case.level3(), clock.instant(), clock.instant()));
    Asking.grading(others.id);
    Asking.as("reporter").get("/incidents/{id}/grading", others.id).then().statusCode(404);
  }

  @Test
  void aWaitHasABound() {
    Asking.as("auditor")
        .get("/incidents/{id}/grading?wait=31s", incident.id)
        .then()
        .statusCode(400)
        .body("errors.field", contains("wait"));
  }

  @Test
  void anAssignmentMovesWhoOwesAndWhoSees() {
    incident.report(Case.level3(), clock.instant());
    Case.publish(incident.assigned("academic", clock.tick(Duration.ofMinutes(1))));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                Asking.as("liaison", "academic")
                    .get("/incidents/{id}/obligations", incident.id)
                    .then()
                    .statusCode(200)
                    .body("obligations.department", not(hasItem("logistics"))));
    Asking.as("liaison", "logistics")
        .get("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(404);
  }
}
