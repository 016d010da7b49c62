package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.term.Post;
import yuqing.localstack.StackResource;

/// A report that is too thin to grade is returned to its reporter.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ReportReturnedTest extends ThinReport {

  @Test
  void aReturnAsksForNamedFactsAndMovesNothing() {
    var obligations = Asking.obligations(incident.id).getList("obligations");
    var at = clock.instant();
    var made = returned("scope", "summary");
    made.then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("askedFor", contains("scope", "summary"))
        .body("stillMissing", contains("scope", "summary"))
        .body("reason", equalTo(REASON))
        .body("post", equalTo("group-office"))
        .body("at", startsWith(at.toString().substring(0, 8)))
        .body("answeredAt", nullValue());
    assertThat(made.header("Location"))
        .endsWith("/incidents/" + incident.id + "/grading/returns/1");
    Asking.as("reporter")
        .get(RETURNS + "/1", incident.id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("number", equalTo(1));
    var grading = Asking.grading(incident.id);
    assertThat(grading.getInt("level")).isEqualTo(3);
    assertThat(grading.getList("history")).hasSize(1);
    assertThat(grading.getList("returns.reason")).containsExactly(REASON);
    assertThat(Asking.obligations(incident.id).getList("obligations")).isEqualTo(obligations);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().about(incident.id, FactsRequested.class))
                    .containsExactly(
                        new FactsRequested(
                            "YQ-" + incident.id.toString().substring(0, 8),
                            1,
                            List.of("scope", "summary"),
                            Post.GROUP_OFFICE,
                            "logistics",
                            at)));
  }

  @Test
  void whatCannotBeAskedForIsRefusedNamingEachFact() {
    Case.publish(incident.amended(SCOPED, "scope", inAMinute()));
    await()
        .atMost(SOON)
        .until(() -> !Asking.grading(incident.id).getList("missingFacts").contains("scope"));
    returned("impact", "poster", "impact", "scope")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", contains("facts[1]", "facts[2]", "facts[3]"))
        .body("errors.code", contains("unknown", "twice", "already-stated"));
    Asking.as("group-office")
        .contentType("application/json")
        .body("{\"facts\": [], \"reason\": \" \"}")
        .post(RETURNS, incident.id)
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("facts", "reason"));
    Asking.as("auditor")
        .get("/incidents/{id}/grading", incident.id)
        .then()
        .body("returns", empty());
    Asking.as("auditor").get(RETURNS + "/1", incident.id).then().statusCode(404);
  }

  @Test
  void aMergedIncidentIsNotReturned() {
    var other = new Case("logistics");
    other.report(THIN, clock.instant());
    Case.publish(incident.merged(other.id, inAMinute()));
    await().atMost(SOON).until(() -> returned("summary").statusCode() == 409);
    returned("summary").then().body("type", equalTo("urn:yuqing:problem:merged-incident"));
  }

  @Test
  void aClosedIncidentIsReturnedOnlyOnceItIsReopened() {
    Case.publish(
        incident.ended(inAMinute(), clock.instant()),
        incident.filed(inAMinute()),
        incident.reviewHeld(inAMinute()),
        incident.closed(inAMinute()));
    await().atMost(SOON).until(() -> "MET".equals(Asking.outcome(incident.id, "close-dossier")));
    returned("summary")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:closed-incident"));
    Case.publish(incident.reopened(inAMinute()));
    await().atMost(SOON).until(() -> returned("summary").statusCode() == 201);
  }

  @Test
  void onlyTheOfficeAndTheLeadingGroupReturnAndWhoMayNotSeeItFindsNothing() {
    for (var role : List.of("reporter", "auditor", "admin-office", "administrator")) {
      returned(role, incident.id, "scope").then().statusCode(403);
    }
    returned("group-office", UUID.randomUUID(), "scope").then().statusCode(404);
    returned("scope").then().statusCode(201);
    Asking.as("liaison", "academic").get(RETURNS + "/1", incident.id).then().statusCode(404);
    Asking.as("liaison", "logistics").get(RETURNS + "/1", incident.id).then().statusCode(200);
  }

  @Test
  void aRepeatedRequestReturnsItOnce() {
    var key = UUID.randomUUID().toString();
    var answers =
        List.of(1, 2).stream()
            .map(
                _ ->
                    Asking.as("group-office")
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(Map.of("facts", List.of("scope"), "reason", REASON))
                        .post(RETURNS, incident.id)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
            .toList();
    assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    assertThat(Asking.grading(incident.id).getList("returns")).hasSize(1);
  }
}
