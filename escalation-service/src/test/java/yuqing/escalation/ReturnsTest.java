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
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.Scope;
import yuqing.escalation.grading.Decision;
import yuqing.escalation.grading.Decisions;
import yuqing.localstack.StackResource;

/// A report that is too thin to grade, returned to whoever made it, and answered by amendments.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ReturnsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String GRADING = "/incidents/{id}/grading";
  private static final String RETURNS = GRADING + "/returns";
  private static final String REASON = "涉及几栋宿舍";
  private static final Facts THIN = facts(null, null);
  private static final Facts SCOPED = facts(Scope.LOCAL, null);
  private static final Facts FULL = facts(Scope.LOCAL, Impact.SOME);

  @Inject SettableClock clock;
  private Case incident;

  private static Facts facts(Scope scope, Impact impact) {
    return Case.facts(Category.STUDENT_LIFE, scope, impact, null);
  }

  @BeforeEach
  void aThinReport() {
    clock.nextMorning();
    incident = new Case("logistics");
    incident.heard(THIN, clock.instant());
    inAMinute();
  }

  private Instant inAMinute() {
    return clock.tick(Duration.ofMinutes(1));
  }

  private Response returned(String... facts) {
    return returned("group-office", incident.id, facts);
  }

  private static Response returned(String role, UUID incident, String... facts) {
    return Asking.as(role)
        .contentType("application/json")
        .body(Map.of("facts", List.of(facts), "reason", REASON))
        .post(RETURNS, incident);
  }

  private void eventually(String path, Object expected) {
    await()
        .atMost(SOON)
        .until(() -> expected.equals(Asking.grading(incident.id).get("returns[0]." + path)));
  }

  private Instant answeredAt() {
    return OffsetDateTime.parse(Asking.grading(incident.id).getString("returns[0].answeredAt"))
        .toInstant();
  }

  /// A return that is made while somebody reads the grading.
  @Test
  void theTagOfAGradingIsNeverNewerThanTheGrading() {
    var before = Asking.as("auditor").get(GRADING, incident.id).header("ETag");
    var returned = new AtomicBoolean();
    QuarkusMock.installMockForType(
        new Decisions() {
          @Override
          public List<Decision> stored(UUID of) {
            if (of.equals(incident.id) && returned.compareAndSet(false, true)) {
              returned("scope").then().statusCode(201);
            }
            return super.stored(of);
          }
        },
        Decisions.class);
    assertThat(Asking.as("auditor").get(GRADING, incident.id).header("ETag")).isEqualTo(before);
    assertThat(Asking.as("auditor").get(GRADING, incident.id).header("ETag")).isNotEqualTo(before);
  }

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
  void amendmentsAnswerItFactByFact() {
    returned("scope", "summary").then().statusCode(201);
    Case.say(incident.amended(SCOPED, "scope", inAMinute()));
    eventually("stillMissing", List.of("summary"));
    // Another fact says nothing of the one that is missing.
    Case.say(incident.amended(FULL, "impact", inAMinute()));
    var answered = inAMinute();
    Case.say(incident.amended(FULL, "summary", answered));
    eventually("stillMissing", List.of());
    assertThat(answeredAt()).isEqualTo(answered);
    Asking.as("auditor").get(RETURNS + "/1", incident.id).then().header("ETag", "\"3\"");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().about(incident.id, FactsStated.class))
                    .containsExactly(
                        new FactsStated(1, List.of("summary"), null),
                        new FactsStated(1, List.of(), answered)));
  }

  @Test
  void theOrderOfArrivalPlaysNoPart() {
    returned("scope", "summary").then().statusCode(201);
    var first = inAMinute();
    var second = inAMinute();
    Case.say(incident.amended(SCOPED, "summary", second));
    eventually("stillMissing", List.of());
    Case.say(incident.amended(SCOPED, "scope", first));
    Case.say(incident.assigned("academic", inAMinute()));
    await()
        .atMost(SOON)
        .until(
            () ->
                Asking.as("liaison", "academic")
                        .get("/incidents/{id}/grading", incident.id)
                        .statusCode()
                    == 200);
    assertThat(answeredAt()).isEqualTo(second);
  }

  @Test
  void whatWasStatedBeforeTheReturnAndIsHeardAfterItWasNotMissing() {
    var before = clock.instant();
    inAMinute();
    returned("scope", "summary").then().statusCode(201);
    Case.say(incident.amended(SCOPED, "summary", before));
    // Not so the summary: it is to say more than it did when the report was returned.
    eventually("stillMissing", List.of("summary"));
  }

  @Test
  void aSecondReturnAddsToTheFirstAndOneAmendmentAnswersBoth() {
    returned("scope").then().statusCode(201);
    returned("leading-group", incident.id, "scope", "impact").then().statusCode(201);
    var grading = Asking.grading(incident.id);
    assertThat(grading.getList("returns.number")).containsExactly(2, 1);
    assertThat(grading.getList("returns.post")).containsExactly("leading-group", "group-office");
    Case.say(incident.amended(FULL, "scope", inAMinute()));
    eventually("stillMissing", List.of());
    assertThat(Asking.grading(incident.id).getList("returns.stillMissing"))
        .containsExactly(List.of(), List.of());
  }

  @Test
  void theGradingsTagCountsReturns() {
    returned("scope").then().statusCode(201);
    Asking.as("auditor")
        .header("If-None-Match", "\"1\"")
        .get("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    decidedOn("\"1\"").then().statusCode(412);
    decidedOn("\"2\"").then().statusCode(200).header("ETag", "\"3\"");
  }

  private Response decidedOn(String tag) {
    return Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", tag)
        .body(Map.of("level", 3, "reason", "个案"))
        .put("/incidents/{id}/grading", incident.id);
  }

  @Test
  void whatCannotBeAskedForIsRefusedNamingEachFact() {
    Case.say(incident.amended(SCOPED, "scope", inAMinute()));
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
    other.heard(THIN, clock.instant());
    Case.say(incident.merged(other.id, inAMinute()));
    await().atMost(SOON).until(() -> returned("summary").statusCode() == 409);
    returned("summary").then().body("type", equalTo("urn:yuqing:problem:merged-incident"));
  }

  @Test
  void aClosedIncidentIsReturnedOnlyOnceItIsReopened() {
    Case.say(
        incident.ended(inAMinute(), clock.instant()),
        incident.filed(inAMinute()),
        incident.reviewHeld(inAMinute()),
        incident.closed(inAMinute()));
    await().atMost(SOON).until(() -> "MET".equals(Asking.outcome(incident.id, "close-dossier")));
    returned("summary")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:closed-incident"));
    Case.say(incident.reopened(inAMinute()));
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
