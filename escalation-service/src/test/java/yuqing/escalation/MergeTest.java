package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
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
