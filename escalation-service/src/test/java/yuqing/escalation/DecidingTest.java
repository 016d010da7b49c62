package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// The level decided by a person over REST (article 10), and what that takes.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class DecidingTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;
  private Case incident;

  @BeforeEach
  void anIncident() {
    clock.nextMorning();
    incident = new Case("logistics");
  }

  private static Response decide(
      String role, UUID incident, String ifMatch, String level, String reason) {
    var request =
        Asking.as(role)
            .contentType("application/json")
            .body("{\"level\": %s, \"reason\": %s}".formatted(level, reason));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/incidents/{id}/grading", incident);
  }

  @Test
  void aDecisionNeedsTheGradingItWasMadeOn() {
    incident.report(Case.level3(), clock.instant());
    decide("group-office", incident.id, null, "2", "\"扩大\"").then().statusCode(428);
    decide("group-office", incident.id, "\"7\"", "2", "\"扩大\"").then().statusCode(412);
    assertThat(Asking.grading(incident.id).getList("history")).hasSize(1);
  }

  @Test
  void aDecisionNeedsALevelAndAReasonAndAllFaultsAreNamed() {
    incident.report(Case.level3(), clock.instant());
    decide("group-office", incident.id, "\"1\"", "4", "\" \"")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", contains("level", "reason"));
  }

  @Test
  void onlyTheOfficeAndTheLeadingGroupDecide() {
    incident.report(Case.level3(), clock.instant());
    for (var role : new String[] {"reporter", "auditor", "admin-office", "administrator"}) {
      decide(role, incident.id, "\"1\"", "2", "\"扩大\"").then().statusCode(403);
    }
    decide("group-office", UUID.randomUUID(), "\"1\"", "2", "\"扩大\"").then().statusCode(404);
  }

  @Test
  void aClosedIncidentIsGradedOnlyOnceItIsReopened() {
    incident.report(Case.level3(), clock.instant());
    Case.publish(
        incident.ended(inAMinute(), clock.instant()),
        incident.filed(inAMinute()),
        incident.reviewHeld(inAMinute()),
        incident.closed(inAMinute()));
    await().atMost(SOON).until(() -> "MET".equals(Asking.outcome(incident.id, "close-dossier")));
    decide("group-office", incident.id, "\"1\"", "2", "\"扩大\"")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:closed-incident"));
    Case.publish(incident.reopened(inAMinute()));
    await()
        .atMost(SOON)
        .until(
            () -> decide("group-office", incident.id, "\"1\"", "2", "\"扩大\"").statusCode() == 200);
  }

  private Instant inAMinute() {
    clock.tick(Duration.ofMinutes(1));
    return clock.instant();
  }

  @Test
  void aGradeSaysWhatTheDossierMustHaveAtItsLevel() {
    incident.report(Case.level3(), clock.instant());
    decide("group-office", incident.id, "\"1\"", "1", "\"媒体跟进\"").then().statusCode(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().about(incident.id, Graded.class))
                    .extracting(Graded::dossierParts)
                    .containsExactly(
                        DossierPart.usualAt(Level.THREE), DossierPart.usualAt(Level.ONE)));
    assertThat(Topics.shared().about(incident.id, Graded.class).getLast().requiredParts())
        .isEqualTo(DossierPart.usualAt(Level.ONE).stream().map(DossierPart::usual).toList());
  }

  @Test
  void raisingAddsAndLoweringWithdraws() {
    incident.report(Case.level3(), clock.instant());
    clock.tick(Duration.ofMinutes(10));
    decide("group-office", incident.id, "\"1\"", "1", "\"媒体跟进\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("level", equalTo(1))
        .body("provisional", equalTo(false))
        .body("decidedBy", equalTo("PERSON"))
        .body("post", equalTo("group-office"))
        .body("reason", equalTo("媒体跟进"))
        .body("proposal", equalTo(3))
        .body("history.level", contains(1, 3));
    assertThat(Asking.outcome(incident.id, "confirm-grade")).isEqualTo("MET");
    assertThat(Asking.outcome(incident.id, "start-emergency-plan")).isEqualTo("OPEN");

    clock.tick(Duration.ofMinutes(1));
    decide("leading-group", incident.id, "\"2\"", "3", "\"已澄清\"")
        .then()
        .statusCode(200)
        .body("post", equalTo("leading-group"))
        .body("history.level", contains(3, 1, 3))
        .body("history.proposal", contains(3, 3, 3))
        .body("history.post", contains("leading-group", "group-office", null))
        .body("history[0].person", not(nullValue()))
        .body("history[2].person", nullValue())
        .body("history.reason", contains("已澄清", "媒体跟进", null));
    assertThat(Asking.outcome(incident.id, "start-emergency-plan")).isEqualTo("WITHDRAWN");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var topics = Topics.shared();
              assertThat(topics.about(incident.id, Graded.class))
                  .extracting(Graded::level)
                  .containsExactly(Level.THREE, Level.ONE, Level.THREE);
              assertThat(topics.about(incident.id, ObligationWithdrawn.class))
                  .isNotEmpty()
                  .allSatisfy(each -> assertThat(each.cause()).isEqualTo("GRADE_CONFIRMED"));
            });
  }

  @Test
  void theSameLevelDecidedAgainIsADecision() {
    incident.report(Case.level3(), clock.instant());
    decide("group-office", incident.id, "\"1\"", "3", "\"个案\"").then().statusCode(200);
    decide("group-office", incident.id, "\"2\"", "3", "\"仍为个案\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("reason", equalTo("仍为个案"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().about(incident.id, Graded.class))
                    .extracting(Graded::decidedBy)
                    .containsExactly(DecidedBy.RULE, DecidedBy.PERSON, DecidedBy.PERSON));
    assertThat(Topics.shared().about(incident.id, Graded.class).getLast().post())
        .isEqualTo(Post.GROUP_OFFICE);
  }

  @Test
  void ideologyStandsAtLevel1WhileItsCategoryStands() {
    incident.report(Case.ideology(), clock.instant());
    decide("group-office", incident.id, "\"1\"", "2", "\"影响有限\"")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuqing:problem:ideology-is-level-1"))
        .body("errors.field", contains("level"));
    decide("group-office", incident.id, "\"1\"", "1", "\"意识形态类\"").then().statusCode(200);
  }

  @Test
  void anAmendmentAfterADecisionIsAProposalUnlessItIsIdeology() {
    incident.report(Case.level3(), clock.instant());
    decide("group-office", incident.id, "\"1\"", "3", "\"个案\"").then().statusCode(200);
    Case.publish(incident.amended(Case.level2(), clock.tick(Duration.ofMinutes(1))));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                Asking.as("auditor")
                    .get("/incidents/{id}/grading", incident.id)
                    .then()
                    .body("level", equalTo(3))
                    .body("proposal", equalTo(2))
                    .body("decidedBy", equalTo("PERSON"))
                    .body("reason", equalTo("个案")));
    Case.publish(incident.amended(Case.ideology(), clock.tick(Duration.ofMinutes(1))));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                Asking.as("auditor")
                    .get("/incidents/{id}/grading", incident.id)
                    .then()
                    .body("level", equalTo(1))
                    .body("decidedBy", equalTo("RULE"))
                    .body("provisional", equalTo(false)));
  }

  @Test
  void aDecisionByTheOfficeMeetsItsOwnObligations() {
    incident.report(Case.level3(), clock.instant());
    var at = clock.tick(Duration.ofMinutes(3));
    decide("group-office", incident.id, "\"1\"", "3", "\"个案\"").then().statusCode(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().about(incident.id, ObligationMet.class))
                    .extracting(each -> each.obligation().code(), ObligationMet::metAt)
                    .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ObligationCode.CONFIRM_GRADE, at),
                        org.assertj.core.groups.Tuple.tuple(
                            ObligationCode.REPORT_TO_PARTY_OFFICE, at)));
  }
}
