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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationDueSoon;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.EscalationEvent.ObligationMetLate;
import yuqing.contracts.EscalationEvent.ObligationMissed;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.ObligationCode;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Time reaches incidents: reminders, due, missed, and what was recorded late. The clock stands
/// until a test moves it on.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class DeadlinesTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  // Longer than the poller takes to look twice: what has not happened by then does not.
  private static final Duration A_WHILE = Duration.ofMillis(900);
  private static final String CONFIRM = "confirm-grade";

  @Inject SettableClock clock;
  private Instant received;
  private Case incident;
  private Instant due;

  @BeforeEach
  void aLevel3Incident() {
    received = clock.nextMorning();
    incident = new Case("logistics");
    Case.publish(incident.reported(Case.level3(), received.minus(Duration.ofMinutes(5)), received));
    Asking.grading(incident.id);
    due = received.plus(Duration.ofHours(1));
  }

  @Test
  void atTheDueItselfItIsOpenAndRightAfterItIsMissedOnce() {
    clock.goTo(due);
    stays(() -> Asking.outcome(incident.id, CONFIRM).equals("OPEN"));

    clock.tick(Duration.ofMillis(1));
    await().atMost(SOON).until(() -> Asking.outcome(incident.id, CONFIRM).equals("MISSED"));
    clock.tick(Duration.ofMinutes(1));
    await().atMost(SOON).until(() -> !alerts(AlertCause.MISSED).isEmpty());
    stays(() -> missed(incident.id, ObligationCode.CONFIRM_GRADE).size() == 1);

    var missed = missed(incident.id, ObligationCode.CONFIRM_GRADE).getFirst();
    assertThat(missed.due()).isEqualTo(due);
    assertThat(missed.judgedAt()).isEqualTo(due.plusMillis(1));
    assertThat(missed.judgedLate()).isFalse();
  }

  @Test
  void theAlertOfAMissingWaitsTenSeconds() {
    clock.goTo(due.plusSeconds(9));
    await().atMost(SOON).until(() -> Asking.outcome(incident.id, CONFIRM).equals("MISSED"));
    stays(() -> alerts(AlertCause.MISSED, ObligationCode.CONFIRM_GRADE).isEmpty());

    clock.goTo(due.plusSeconds(10));
    await()
        .atMost(SOON)
        .until(() -> alerts(AlertCause.MISSED, ObligationCode.CONFIRM_GRADE).size() == 1);
    assertThat(alerts(AlertCause.MISSED, ObligationCode.CONFIRM_GRADE).getFirst().ladder())
        .isNotEmpty();
  }

  @Test
  void anActionAlreadyOnItsWayIsNotAlertedOf() {
    var reportDue = received.minus(Duration.ofMinutes(5)).plus(Duration.ofMinutes(30));
    clock.goTo(reportDue.plusSeconds(5));
    await()
        .atMost(SOON)
        .until(() -> Asking.outcome(incident.id, "report-to-party-office").equals("MISSED"));

    var at = reportDue.minusSeconds(1);
    Case.publish(incident.done(Action.REPORTED_TO_PARTY_OFFICE, at, at.plusSeconds(2)));
    await()
        .atMost(SOON)
        .until(() -> Asking.outcome(incident.id, "report-to-party-office").equals("MET"));
    clock.tick(Duration.ofSeconds(30));
    stays(() -> alerts(AlertCause.MISSED, ObligationCode.REPORT_TO_PARTY_OFFICE).isEmpty());
    assertThat(missed(incident.id, ObligationCode.REPORT_TO_PARTY_OFFICE)).hasSize(1);
    assertThat(
            told(
                ObligationMet.class,
                each -> each.obligation().code() == ObligationCode.REPORT_TO_PARTY_OFFICE))
        .singleElement()
        .satisfies(met -> assertThat(met.metAt()).isEqualTo(at));
  }

  @Test
  void doneLateIsMissedAndMetLate() {
    var organiseDue = received.plus(Duration.ofHours(4));
    var late = organiseDue.plus(Duration.ofMinutes(20));
    clock.goTo(organiseDue.plus(Duration.ofMinutes(1)));
    await()
        .atMost(SOON)
        .until(() -> Asking.outcome(incident.id, "organise-handling").equals("MISSED"));

    clock.goTo(late);
    Case.publish(incident.done(Action.HANDLING_STARTED, late, late));
    await()
        .atMost(SOON)
        .until(() -> Asking.outcome(incident.id, "organise-handling").equals("MET_LATE"));
    await()
        .atMost(SOON)
        .until(
            () ->
                told(
                            ObligationMetLate.class,
                            each -> each.obligation().code() == ObligationCode.ORGANISE_HANDLING)
                        .size()
                    == 1);
    assertThat(missed(incident.id, ObligationCode.ORGANISE_HANDLING)).hasSize(1);
  }

  @Test
  void whatAStoppedMachineMissedIsMadeUpOnceInOrderOfDueAndMarkedLate() {
    clock.tick(Duration.ofHours(30));
    await().atMost(SOON).until(() -> alerts(AlertCause.MISSED).size() >= 4);
    stays(() -> told(ObligationMissed.class, _ -> true).size() == 4);

    var missed = told(ObligationMissed.class, _ -> true);
    assertThat(missed).allSatisfy(each -> assertThat(each.judgedLate()).isTrue());
    assertThat(missed).extracting(ObligationMissed::due).isSorted();
    assertThat(missed).extracting(each -> each.obligation().id()).doesNotHaveDuplicates();
    assertThat(told(ObligationDueSoon.class, _ -> true)).isEmpty();
  }

  @Test
  void aReportOfLongAgoOpensMissedAndIsNotCalledLate() {
    var old = new Case("logistics");
    Case.publish(old.reported(Case.level3(), received.minus(Duration.ofDays(40)), received));
    Asking.grading(old.id);
    await()
        .atMost(SOON)
        .until(() -> missed(old.id, ObligationCode.REPORT_TO_PARTY_OFFICE).size() == 1);
    assertThat(missed(old.id, ObligationCode.REPORT_TO_PARTY_OFFICE).getFirst().judgedLate())
        .isFalse();
    clock.tick(Duration.ofSeconds(10));
    await()
        .atMost(SOON)
        .until(
            () ->
                Topics.shared().about(old.id, AlertOrdered.class).stream()
                    .anyMatch(each -> each.cause() == AlertCause.MISSED));
  }

  @Test
  void aReminderGoesOutOnceBeforeTheDue() {
    clock.goTo(received.plus(Duration.ofHours(24)).minus(Duration.ofSeconds(1)));
    await()
        .atMost(SOON)
        .until(() -> !remindersOf(ObligationCode.ANSWER_PEOPLE_CONCERNED).isEmpty());
    stays(() -> remindersOf(ObligationCode.ANSWER_PEOPLE_CONCERNED).size() == 1);
    await()
        .atMost(SOON)
        .until(
            () -> alerts(AlertCause.DUE_SOON, ObligationCode.ANSWER_PEOPLE_CONCERNED).size() == 1);
  }

  @Test
  void aCorrectedEndMovesTheFiling() {
    clock.tick(Duration.ofHours(2));
    var end = received.plus(Duration.ofHours(1));
    Case.publish(incident.ended(end, clock.instant()));
    await().atMost(SOON).until(() -> "OPEN".equals(Asking.outcome(incident.id, "file-result")));
    var corrected = end.plus(Duration.ofMinutes(30));
    Case.publish(incident.endCorrected(corrected, clock.instant()));
    await().atMost(SOON).until(() -> told(ObligationMoved.class, _ -> true).size() == 1);

    var moved = told(ObligationMoved.class, _ -> true).getFirst();
    var opened =
        told(
            ObligationOpened.class, each -> each.obligation().code() == ObligationCode.FILE_RESULT);
    assertThat(opened).hasSize(1);
    assertThat(moved.obligation().id()).isEqualTo(opened.getFirst().obligation().id());
    assertThat(moved.dueBefore()).isEqualTo(end.plus(Duration.ofHours(12)));
    assertThat(moved.due()).isEqualTo(corrected.plus(Duration.ofHours(12)));
  }

  @Test
  void sequencesHaveNoGap() {
    clock.tick(Duration.ofHours(30));
    await().atMost(SOON).until(() -> alerts(AlertCause.MISSED).size() >= 4);
    var sequences = Topics.sequences(Topics.shared().eventsAbout(incident.id));
    assertThat(sequences).isEqualTo(IntStream.rangeClosed(1, sequences.size()).boxed().toList());
  }

  private List<ObligationDueSoon> remindersOf(ObligationCode code) {
    return told(ObligationDueSoon.class, each -> each.obligation().code() == code);
  }

  private List<AlertOrdered> alerts(AlertCause cause) {
    return told(AlertOrdered.class, each -> each.cause() == cause);
  }

  private List<AlertOrdered> alerts(AlertCause cause, ObligationCode code) {
    return alerts(cause).stream().filter(each -> each.obligation().code() == code).toList();
  }

  private static List<ObligationMissed> missed(UUID incident, ObligationCode code) {
    return Topics.shared().about(incident, ObligationMissed.class).stream()
        .filter(each -> each.obligation().code() == code)
        .toList();
  }

  private <T extends EscalationEvent> List<T> told(Class<T> type, Predicate<T> which) {
    return Topics.shared().about(incident.id, type).stream().filter(which).toList();
  }

  private static void stays(Callable<Boolean> state) {
    await().during(A_WHILE).atMost(SOON).until(state);
  }
}
