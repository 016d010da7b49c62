package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
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
