package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.journeys.Reports;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.restarts.HangingRequests.Answered;

/// PostgreSQL and the broker stopped by a signal: they keep their connections and never answer,
/// as on a machine that is lost behind the network.
class HangsJourneyTest {

  /// The settings add up to less than five seconds; a busy machine is given fifteen more. Those of
  /// the other journeys add up to thirty.
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

  private static final Map<String, String> AS_DELIVERED =
      Map.of(
          "YUQING_DATABASE_ACQUISITION_TIMEOUT", "1.5S", "YUQING_DATABASE_REQUEST_TIMEOUT", "2.7S");

  private static final Duration TOLD_WITHIN = Duration.ofMinutes(1);
  private static final int AT_A_TIME = 6;

  private static BreakableParts parts;
  private static SuiteUnderTest suite;

  @BeforeAll
  static void start() {
    parts = new BreakableParts();
    var settings = new HashMap<>(parts.settings());
    settings.putAll(AS_DELIVERED);
    suite = new SuiteUnderTest(settings, "hangs-");
  }

  @AfterAll
  static void stop() {
    suite.close();
    parts.close();
  }

  @Test
  void aDatabaseThatHangsIs503InTimeOnEveryOperationAndAllWorksAfterwards() throws Exception {
    var requests = new HangingRequests(suite);
    var operations = requests.ofAllDocuments();
    assertThat(operations).hasSizeGreaterThan(80);
    var services = SuiteUnderTest.SERVICES.stream().map(suite::service).toList();
    try (var stream =
        new ReportStream(suite, "hangs", () -> List.of(suite.service("incident-service").url()))) {
      stream.next();
      var paused = parts.postgres();
      Signals.pause(paused);
      try {
        var answers = all(operations);
        assertThat(answers)
            .allSatisfy(
                answer -> {
                  assertThat(answer.took()).as(answer.toString()).isLessThan(ANSWERED_WITHIN);
                  // A refusal that needs no database is unchanged.
                  assertThat(answer.status() == 503 || answer.status() < 500)
                      .as(answer.toString())
                      .isTrue();
                });
        var unavailable = answers.stream().filter(answer -> answer.status() == 503).toList();
        assertThat(unavailable.size()).as("503: %s", unavailable).isGreaterThan(40);
        assertThat(unavailable)
            .allSatisfy(answer -> assertThat(answer.isProblemWithRetryAfter()).isTrue());
        for (var service : SuiteUnderTest.SERVICES) {
          isDownInTime(requests, service, "Database connections health check");
          assertThat(requests.get(service, "/q/health/live").status()).isEqualTo(200);
        }
      } finally {
        Signals.resume(paused);
      }
      new Recovery(parts, services, stream).awaitWhole();
      var ledger = stream.stop();
      assertThat(new Books(parts, ledger.incidents()).reports())
          .containsExactlyInAnyOrderElementsOf(ledger.reports());
    }
  }

  @Test
  void aBrokerThatHangsIsReportedInTimeWhileReportsAreAccepted() throws Exception {
    var requests = new HangingRequests(suite);
    var paused = List.of(parts.broker().handle());
    Signals.pause(paused);
    try {
      for (var service : SuiteUnderTest.SERVICES) {
        await(service + " reports the broker")
            .atMost(TOLD_WITHIN)
            .untilAsserted(() -> isDownInTime(requests, service, "broker"));
      }
      var report =
          Reports.discoveredAt(
              Reports.samples().getFirst(), "hangs-b", Instant.now().minus(Duration.ofMinutes(1)));
      assertThat(suite.as("reporter").post("incident-service", "/incidents", report).status())
          .isEqualTo(201);
    } finally {
      Signals.resume(paused);
    }
    SuiteUnderTest.SERVICES.forEach(service -> suite.service(service).awaitReady());
  }

  private static List<Answered> all(List<Callable<Answered>> operations) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var answers = threads.invokeAll(operations);
      return Stream.iterate(0, i -> i < answers.size(), i -> i + 1)
          .map(i -> answers.get(i).resultNow())
          .toList();
    }
  }

  private static void isDownInTime(HangingRequests requests, String service, String check) {
    var answer = requests.get(service, "/q/health/ready");
    assertThat(answer.took()).as(answer.toString()).isLessThan(ANSWERED_WITHIN);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
    assertThat(reasonOf(answer.json(), check)).as(answer.toString()).isNotEmpty();
  }

  private static String reasonOf(JsonNode health, String check) {
    for (var each : health.path("checks")) {
      if (each.path("name").asText().equals(check) && each.path("status").asText().equals("DOWN")) {
        return each.path("data").toString();
      }
    }
    return "";
  }
}
