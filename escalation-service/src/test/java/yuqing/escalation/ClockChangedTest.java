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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMissed;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.ObligationCode;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// The clock jumps by an hour, either way; windows open by themselves; what is met or withdrawn
/// does not fire.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ClockChangedTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  // Longer than the poller takes to look twice: what has not happened by then does not.
  private static final Duration A_WHILE = Duration.ofMillis(900);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String REPORT = "report-to-party-office";

  @Inject SettableClock clock;
  private Instant received;
  private Instant reportDue;

  @BeforeEach
  void inTheMorning() {
    received = clock.nextMorning();
    reportDue = received.plus(Duration.ofMinutes(30));
  }

  private Case reported(boolean level2) {
    var incident = new Case("logistics");
    Case.publish(incident.reported(level2 ? Case.level2() : Case.level3(), received, received));
    Asking.grading(incident.id);
    return incident;
  }

  @Test
  void putForwardAnHourItMissesOnceWhatWasSkippedMarkedLateAndBackAgainNothingIsTold() {
    var incident = reported(false);
    clock.tick(AN_HOUR);
    await().atMost(SOON).until(() -> missed(incident).size() == 1);
    await().atMost(SOON).until(() -> alertedOfMissed(incident) == 1);
    assertThat(missed(incident).getFirst().judgedLate()).isTrue();
    assertThat(missed(incident).getFirst().due()).isEqualTo(reportDue);

    stays(() -> missed(incident).size() == 1);
    var published = everythingOf(incident);
    clock.putBack(AN_HOUR);
    try {
      stays(() -> everythingOf(incident).equals(published));
      assertThat(Asking.outcome(incident.id, REPORT)).isEqualTo("MISSED");
    } finally {
      clock.tick(AN_HOUR);
    }
    stays(() -> everythingOf(incident).equals(published));
  }

  @Test
  void putBackAnHourItWaitsForTheDueAllTheSame() {
    var incident = reported(false);
    clock.goTo(reportDue.minusSeconds(1));
    clock.putBack(AN_HOUR);
    stays(() -> Asking.outcome(incident.id, REPORT).equals("OPEN"));
    clock.goTo(reportDue);
    stays(() -> Asking.outcome(incident.id, REPORT).equals("OPEN"));
    clock.tick(Duration.ofMillis(1));
    await().atMost(SOON).until(() -> missed(incident).size() == 1);
    assertThat(missed(incident).getFirst().judgedLate()).isFalse();
  }

  @Test
  void aWindowOpensAtMidnightOfTheSchoolAndNotBefore() {
    var incident = reported(true);
    var midnight = received.plus(Duration.ofHours(16)).minus(Duration.ofMinutes(20));
    clock.goTo(midnight.minusMillis(1));
    await().atMost(SOON).until(() -> openedWindows(incident).size() == 1);
    stays(() -> openedWindows(incident).size() == 1);
    clock.goTo(midnight);
    await().atMost(SOON).until(() -> openedWindows(incident).size() == 2);
    stays(() -> openedWindows(incident).size() == 2);
    assertThat(openedWindows(incident).getLast().opened()).isEqualTo(midnight);
  }

  @Test
  void whatIsMetNeverFires() {
    var incident = reported(false);
    var at = received.plus(Duration.ofMinutes(1));
    clock.goTo(at);
    Case.publish(incident.done(Action.REPORTED_TO_PARTY_OFFICE, at, at));
    await().atMost(SOON).until(() -> Asking.outcome(incident.id, REPORT).equals("MET"));
    clock.tick(AN_HOUR.minus(Duration.ofMinutes(2)));
    stays(() -> missed(incident).isEmpty() && alertsOfReport(incident).isEmpty());
  }

  @Test
  void whatIsWithdrawnNeverFires() {
    var incident = reported(false);
    var other = reported(false);
    var at = received.plus(Duration.ofMinutes(1));
    clock.goTo(at);
    Case.publish(incident.merged(other.id, at));
    await().atMost(SOON).until(() -> Asking.outcome(incident.id, REPORT).equals("WITHDRAWN"));
    clock.tick(AN_HOUR.minus(Duration.ofMinutes(2)));
    await().atMost(SOON).until(() -> missed(other).size() == 1);
    stays(() -> missed(incident).isEmpty() && alertsOfReport(incident).isEmpty());
  }

  private static List<ObligationMissed> missed(Case of) {
    return Topics.shared().about(of.id, ObligationMissed.class);
  }

  private static List<ObligationOpened> openedWindows(Case of) {
    return Topics.shared().about(of.id, ObligationOpened.class).stream()
        .filter(each -> each.obligation().code() == ObligationCode.DAILY_EXCHANGE)
        .toList();
  }

  private static List<AlertOrdered> alertsOfReport(Case of) {
    return Topics.shared().about(of.id, AlertOrdered.class).stream()
        .filter(each -> each.obligation().code() == ObligationCode.REPORT_TO_PARTY_OFFICE)
        .filter(each -> each.cause() != AlertCause.OPENED)
        .toList();
  }

  private static long alertedOfMissed(Case of) {
    return alertsOfReport(of).stream().filter(each -> each.cause() == AlertCause.MISSED).count();
  }

  private static List<EscalationEvent> everythingOf(Case of) {
    return Topics.shared().about(of.id, EscalationEvent.class);
  }

  private static void stays(Callable<Boolean> state) {
    await().during(A_WHILE).atMost(SOON).until(state);
  }
}
