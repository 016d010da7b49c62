package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static yuqing.journeys.restarts.Disturbance.BROKER;
import static yuqing.journeys.restarts.Disturbance.POSTGRES;
import static yuqing.journeys.restarts.Disturbance.killed;
import static yuqing.journeys.restarts.Disturbance.paused;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yuqing.journeys.SuiteUnderTest;

/// Each service, the broker and PostgreSQL killed once and paused once for twenty seconds, under
/// one steady stream of reports and one ledger.
///
/// The parts that are paused together or killed in the pause of another are chosen so that
/// neither hides the other: the killed part still has input that must not be lost.
class RestartsJourneyTest {

  /// Longer than the ten seconds after which a consumer group gives up a silent member.
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private static final Duration AT_MOST = Duration.ofMinutes(5);

  private static final List<Disturbance> DISTURBANCES =
      List.of(
          // The archive still consumes from incident-service and notification-service.
          paused("escalation-service").whileKilled("archive-service"),
          // Both consume from escalation-service, neither from the other; all published events
          // wait for them.
          paused("notification-service", "archive-service")
              .whileKilled("incident-service", "escalation-service"),
          // Deadlines of earlier reports continue to pass and must be published.
          paused("incident-service").whileKilled("notification-service"),
          paused(BROKER),
          paused(POSTGRES),
          killed(BROKER),
          killed(POSTGRES));

  private static BreakableParts parts;
  private static Letterbox emails;
  private static SuiteUnderTest suite;
  private static ReportStream stream;

  @BeforeAll
  static void start() {
    parts = new BreakableParts();
    emails = new Letterbox(parts.mailbox());
    suite = new SuiteUnderTest(parts.settings(), "restarts-");
    var intake = suite.service("incident-service").url();
    stream = new ReportStream(suite, "restarts", () -> List.of(intake));
  }

  @AfterAll
  static void stop() {
    stream.close();
    suite.close();
    emails.close();
    parts.close();
  }

  @TestFactory
  Stream<DynamicTest> everythingAcknowledgedIsAccountedForAfter() {
    return Stream.concat(
        DISTURBANCES.stream()
            .map(disturbance -> dynamicTest(disturbance.toString(), () -> outlived(disturbance))),
        Stream.of(dynamicTest("all of it", RestartsJourneyTest::accountedFor)));
  }

  private static void outlived(Disturbance disturbance) {
    var processes =
        disturbance.paused().stream().flatMap(name -> part(name).processes().stream()).toList();
    Signals.pause(processes);
    try {
      long since = System.nanoTime();
      for (var killed : disturbance.killed()) {
        part(killed).kill();
        part(killed).startAgain();
      }
      if (!disturbance.paused().isEmpty()) {
        untilPausedFor(PAUSE, since, disturbance.leavesTheIntake());
      }
    } finally {
      Signals.resume(processes);
    }
    var services = SuiteUnderTest.SERVICES.stream().map(suite::service).toList();
    new Recovery(parts, services, stream).awaitWhole();
    nothingAcknowledgedIsLost();
  }

  private static Part part(String name) {
    return switch (name) {
      case BROKER -> new Part.Broker(parts);
      case POSTGRES -> new Part.Postgres(parts);
      default -> new Part.Service(suite.service(name));
    };
  }

  private static void untilPausedFor(Duration pause, long sinceNanos, boolean intake) {
    if (intake) {
      stream.next();
    }
    await("the end of the pause")
        .atMost(AT_MOST)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              if (intake) {
                nothingAcknowledgedIsLost();
              }
              return System.nanoTime() - sinceNanos >= pause.toNanos();
            });
  }

  private static void nothingAcknowledgedIsLost() {
    var acknowledged = stream.soFar();
    assertThat(new Books(parts, acknowledged.incidents()).reports())
        .containsExactlyInAnyOrderElementsOf(acknowledged.reports());
  }

  private static void accountedFor() throws InterruptedException {
    var ledger = stream.stop();
    new Accounting(parts, suite, emails, ledger).balances();
    var outcomes = new Books(parts, ledger.incidents()).outcomes();
    assertThat(outcomes.stream().map(List::getLast)).contains("OPEN", "MET", "MISSED");
  }
}
