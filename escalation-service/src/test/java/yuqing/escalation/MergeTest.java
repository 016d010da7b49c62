package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Scope;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// One incident merged into another: nothing opens on it any more, and the other takes the graver
/// level, in either order of arrival.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class MergeTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;
  private Instant now;
  private final Case graver = new Case("logistics");
  private final Case continuing = new Case("academic");

  @BeforeEach
  void morning() {
    now = clock.nextMorning();
  }

  @Test
  void theOneThatGoesOnTakesTheGraverLevel() {
    Case.publish(
        graver.reported(Case.level2(), now, now), continuing.reported(Case.level3(), now, now));
    Asking.grading(graver.id);
    Asking.grading(continuing.id);
    Case.publish(graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    untilLevel2();
    untilWithdrawn();
    assertThat(Asking.outcome(continuing.id, "draft-reply")).isEqualTo("OPEN");
  }

  @Test
  void thatItWasNotHeardOfYetLosesNothing() {
    var report = continuing.reported(Case.level3(), now, now);
    Case.publish(
        graver.reported(Case.level2(), now, now),
        graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    untilWithdrawn();
    Case.publish(report);
    untilLevel2();
  }

  @Test
  void thatTheMergeWasHeardBeforeTheReportLosesNothing() {
    var report = graver.reported(Case.level2(), now, now);
    Case.publish(
        continuing.reported(Case.level3(), now, now),
        graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    Asking.grading(continuing.id);
    Case.publish(report);
    untilLevel2();
  }

  @Test
  void flagAndIdeologyGoOverAndRaiseToLevel1() {
    var ideology =
        new Facts(
            "标题", "概述", Category.IDEOLOGY, Nature.OPINION, Scope.LOCAL, Impact.SOME, false, true);
    Case.publish(graver.reported(ideology, now, now), continuing.reported(Case.level3(), now, now));
    Asking.grading(graver.id);
    Asking.grading(continuing.id);
    Case.publish(graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> Asking.grading(continuing.id).getInt("level") == 1);
    assertThat(Asking.outcome(continuing.id, "report-to-leading-group")).isEqualTo("OPEN");
  }

  @Test
  void nothingIsDecidedOnAMergedOne() {
    Case.publish(
        graver.reported(Case.level2(), now, now),
        graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    untilWithdrawn();
    Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"level\": 1, \"reason\": \"扩大\"}")
        .put("/incidents/{id}/grading", graver.id)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:merged-incident"));
  }

  @Test
  void whatAMergeWithdrewOpensAgainAtItsUndoingAndTheOtherKeepsWhatItTookOver() {
    var unmergedAt = clock.tick(Duration.ofMinutes(2));
    Case.publish(
        graver.reported(Case.level2(), now, now), continuing.reported(Case.level3(), now, now));
    Asking.grading(graver.id);
    Case.publish(graver.merged(continuing.id, now.plus(Duration.ofMinutes(1))));
    untilLevel2();
    untilWithdrawn();
    Case.publish(graver.unmerged(continuing.id, unmergedAt));
    await().atMost(SOON).until(() -> openSince(graver.id, "confirm-grade", unmergedAt));
    assertThat(openSince(graver.id, "draft-reply", unmergedAt)).isTrue();
    assertThat(Asking.grading(continuing.id).getInt("level")).isEqualTo(2);
    assertThat(Asking.outcome(continuing.id, "draft-reply")).isEqualTo("OPEN");
    // What is decided on it afterwards is its own alone.
    decide(graver, 3);
    decide(continuing, 3);
    Case.publish(graver.amended(Case.level3(), clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> Asking.grading(graver.id).getInt("level") == 3);
    assertThat(Asking.grading(continuing.id).getInt("level")).isEqualTo(3);
  }

  @Test
  void aMergeThatWasUndoneBeforeTheReportWasHeardStillLosesNothing() {
    var report = graver.reported(Case.level2(), now, now);
    Case.publish(
        continuing.reported(Case.level3(), now, now),
        graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))),
        graver.unmerged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    Asking.grading(continuing.id);
    Case.publish(report);
    untilLevel2();
    assertThat(Asking.grading(graver.id).getInt("level")).isEqualTo(2);
  }

  @Test
  void theMergedOnesDepartmentReadsTheOtherUntilTheMergeIsUndone() {
    var last = new Case("finance");
    Case.publish(
        graver.reported(Case.level2(), now, now),
        continuing.reported(Case.level3(), now, now),
        last.reported(Case.level3(), now, now));
    Asking.grading(last.id);
    assertThat(readByLogistics(last)).isEqualTo(404);
    Case.publish(
        graver.merged(continuing.id, clock.tick(Duration.ofMinutes(1))),
        continuing.merged(last.id, clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> readByLogistics(last) == 200);
    assertThat(readByLogistics(continuing)).isEqualTo(200);
    assertThat(listedTo("logistics", last)).isEqualTo(listedTo("finance", last)).isNotEmpty();
    assertThat(listedTo("logistics", continuing)).isNotEmpty();
    assertThat(listedTo("academic", last)).isNotEmpty();
    assertThat(listedTo("academic", graver)).isEmpty();
    assertThat(listedTo("personnel", last)).isEmpty();
    Case.publish(graver.unmerged(continuing.id, clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> readByLogistics(last) == 404);
    assertThat(listedTo("logistics", last)).isEmpty();
    assertThat(readByLogistics(graver)).isEqualTo(200);
  }

  /// What the list of all obligations has of an incident, over all its pages.
  private static List<String> listedTo(String department, Case incident) {
    var found = new ArrayList<String>();
    String cursor = "";
    do {
      var page =
          Asking.as("liaison", department)
              .queryParam("limit", 200)
              .queryParam("cursor", cursor)
              .get("/obligations")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.findAll { it.incident == '" + incident.id + "' }.id"));
      cursor = page.getString("next");
    } while (cursor != null);
    return found;
  }

  @Test
  void aWaiverWithdrawsWithItsCauseAndALaterRaiseOpensNothing() {
    var incident = new Case("logistics");
    Case.publish(incident.reported(Case.level2(), now, now));
    Asking.grading(incident.id);
    var at = clock.tick(Duration.ofMinutes(2));
    Case.publish(
        incident.ended(now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofMinutes(1))),
        incident.waived(ObligationCode.DRAFT_REPLY, at));
    await()
        .atMost(SOON)
        .until(() -> "WITHDRAWN".equals(Asking.outcome(incident.id, "draft-reply")));
    assertThat(Asking.outcome(incident.id, "head-reports-to-offices")).isEqualTo("OPEN");
    assertThat(Topics.shared().about(incident.id, EscalationEvent.ObligationWithdrawn.class))
        .filteredOn(each -> each.obligation().code() == ObligationCode.DRAFT_REPLY)
        .extracting(EscalationEvent.ObligationWithdrawn::cause)
        .containsExactly("WAIVED");
    Asking.as("auditor")
        .header("Accept-Language", "zh")
        .get("/incidents/{id}/obligations/draft-reply/why", incident.id)
        .then()
        .statusCode(200)
        .body(containsString("“免办”撤销"));
    decide(incident, 3);
    decide(incident, 2);
    assertThat(Asking.obligations(incident.id).<String>getList("obligations.code"))
        .filteredOn("draft-reply"::equals)
        .hasSize(1);
  }

  private static boolean openSince(UUID incident, String code, Instant opened) {
    return Asking.obligations(incident).<Map<String, Object>>getList("obligations").stream()
        .filter(each -> code.equals(each.get("code")) && "OPEN".equals(each.get("outcome")))
        .anyMatch(
            each -> OffsetDateTime.parse((String) each.get("opened")).toInstant().equals(opened));
  }

  private static void decide(Case incident, int level) {
    Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"level\": %d, \"reason\": \"研判\"}".formatted(level))
        .put("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(200);
  }

  private static int readByLogistics(Case incident) {
    return Asking.as("liaison", "logistics")
        .get("/incidents/{id}/obligations", incident.id)
        .statusCode();
  }

  private void untilWithdrawn() {
    Asking.grading(graver.id);
    await()
        .atMost(SOON)
        .until(() -> Asking.outcome(graver.id, "confirm-grade").equals("WITHDRAWN"));
  }

  private void untilLevel2() {
    Asking.grading(continuing.id);
    await().atMost(SOON).until(() -> Asking.grading(continuing.id).getInt("level") == 2);
  }
}
