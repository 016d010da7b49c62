package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Who owes an obligation from now on is alerted of it; who does not is alerted of nothing again.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ReassignmentTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;
  private final Case incident = new Case("logistics");
  private Instant now;

  @BeforeEach
  void reportedAtLevel3() {
    now = clock.nextMorning();
    Case.publish(incident.reported(Case.level3(), now, now));
    Asking.grading(incident.id);
    await().atMost(SOON).until(() -> !ordersFor("logistics").isEmpty());
  }

  private List<AlertOrdered> ordersFor(String department) {
    return Topics.shared().about(incident.id, AlertOrdered.class).stream()
        .filter(order -> order.obligation().department().equals(department))
        .toList();
  }

  @Test
  void theDepartmentThatOwesItNowIsAlertedOfEachOpenObligation() {
    Case.publish(incident.assigned("finance", clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> ordersFor("finance").size() >= 3);
    assertThat(ordersFor("finance"))
        .extracting(order -> order.obligation().code())
        .contains(ObligationCode.ORGANISE_HANDLING, ObligationCode.ANSWER_PEOPLE_CONCERNED);
    assertThat(ordersFor("finance"))
        .allSatisfy(
            order ->
                assertThat(order.ladder())
                    .allSatisfy(rung -> assertThat(rung.department()).isNotEqualTo("logistics")));
    // What an office owes stays with it, and is alerted of once.
    assertThat(ordersFor("party-affairs"))
        .filteredOn(order -> order.obligation().code() == ObligationCode.CONFIRM_GRADE)
        .hasSize(1);
  }

  @Test
  void backAgainIsAlertedOnceMore() {
    int first = ordersFor("logistics").size();
    Case.publish(incident.assigned("finance", clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> !ordersFor("finance").isEmpty());
    Case.publish(incident.assigned("logistics", clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> ordersFor("logistics").size() > first);
    assertThat(Topics.shared().about(incident.id, AlertOrdered.class))
        .extracting(AlertOrdered::alert)
        .doesNotHaveDuplicates();
  }

  @Test
  void aGraverLevelIsAlertedOfAnew() {
    Case.publish(incident.amended(Case.level2(), clock.tick(Duration.ofMinutes(1))));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ordersFor("logistics"))
                    .filteredOn(
                        order -> order.obligation().code() == ObligationCode.ORGANISE_HANDLING)
                    .extracting(AlertOrdered::level)
                    .containsExactly(Level.THREE, Level.TWO));
    assertThat(Topics.shared().about(incident.id, AlertOrdered.class))
        .extracting(AlertOrdered::alert)
        .doesNotHaveDuplicates();
  }

  @Test
  void anEndCorrectedToAnEarlierInstantIsAlertedOfAnewAndToALaterOneIsNot() {
    var end = clock.tick(Duration.ofHours(5));
    Case.publish(incident.ended(end, end));
    awaitDuesOfFiling(end);
    var earlier = end.minus(Duration.ofHours(2));
    Case.publish(incident.endCorrected(earlier, clock.tick(Duration.ofMinutes(1))));
    awaitDuesOfFiling(end, earlier);
    var later = end.minus(Duration.ofHours(1));
    Case.publish(incident.endCorrected(later, clock.tick(Duration.ofMinutes(1))));
    var earliest = end.minus(Duration.ofHours(3));
    Case.publish(incident.endCorrected(earliest, clock.tick(Duration.ofMinutes(1))));
    awaitDuesOfFiling(end, earlier, earliest);
    assertThat(Topics.shared().about(incident.id, ObligationMoved.class))
        .extracting(ObligationMoved::due)
        .containsExactly(filingDue(earlier), filingDue(later), filingDue(earliest));
  }

  private void awaitDuesOfFiling(Instant... ends) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ordersFor("logistics"))
                    .filteredOn(order -> order.obligation().code() == ObligationCode.FILE_RESULT)
                    .filteredOn(order -> order.cause() == AlertCause.OPENED)
                    .extracting(AlertOrdered::due)
                    .containsExactly(
                        Stream.of(ends).map(ReassignmentTest::filingDue).toArray(Instant[]::new)));
  }

  private static Instant filingDue(Instant end) {
    return end.plus(Duration.ofHours(12));
  }

  @Test
  void besideTheFlagLevelOnePassesTheReportToTheSuperiorOnAndItsLoweringBack() {
    var flagged = clock.tick(Duration.ofMinutes(1));
    Case.publish(incident.amended(Case.suddenGrave(), "suddenGrave", flagged));
    awaitOwnersOfReport(Post.GROUP_OFFICE);
    assertThat(decide(1)).isEqualTo(200);
    awaitOwnersOfReport(Post.GROUP_OFFICE, Post.LEADING_GROUP);
    assertThat(decide(2)).isEqualTo(200);
    awaitOwnersOfReport(Post.GROUP_OFFICE, Post.LEADING_GROUP, Post.GROUP_OFFICE);
  }

  private int decide(int level) {
    clock.tick(Duration.ofMinutes(1));
    return Asking.as("group-office")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"level\": %d, \"reason\": \"研判\"}".formatted(level))
        .put("/incidents/{id}/grading", incident.id)
        .statusCode();
  }

  private void awaitOwnersOfReport(Post... owners) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ordersFor("party-affairs"))
                    .filteredOn(
                        order -> order.obligation().code() == ObligationCode.REPORT_TO_SUPERIOR)
                    .extracting(order -> order.obligation().owner())
                    .containsExactly(owners));
  }

  @Test
  void eachOrderNamesItsJudgementAndHowManyThatHas() {
    Case.publish(incident.amended(Case.level2(), clock.tick(Duration.ofMinutes(1))));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var judgements =
                  Topics.shared().about(incident.id, AlertOrdered.class).stream()
                      .collect(Collectors.groupingBy(AlertOrdered::judgement));
              assertThat(judgements).hasSize(2);
              judgements.forEach(
                  (_, orders) ->
                      assertThat(orders)
                          .allSatisfy(
                              order -> assertThat(order.orders()).isEqualTo(orders.size())));
            });
  }
}
