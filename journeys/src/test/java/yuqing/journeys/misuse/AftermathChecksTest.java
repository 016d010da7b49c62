package yuqing.journeys.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.journeys.misuse.Finding.Kind;
import yuqing.journeys.misuse.TableRows.State;

/// The checks of what tries leave behind: rows, metrics, logs, threads, health.
class AftermathChecksTest {

  private static final String COUNTED =
      "http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/incidents\"} 1.0\n";

  @Test
  void aTableThatIsTheSameIsNoFinding() {
    var before = Map.of("a.b", new State(1, "7"));
    assertThat(TraceCheck.findings(before, Map.of("a.b", new State(1, "7")))).isEmpty();
  }

  @Test
  void aRowMoreOneLessAndOneChangedAreFound() {
    var before = Map.of("a.b", new State(1, "7"));
    for (var after : List.of(new State(2, "9"), new State(0, "0"), new State(1, "8"))) {
      assertThat(kinds(TraceCheck.findings(before, Map.of("a.b", after))))
          .containsExactly(Kind.TRACE);
    }
    assertThat(kinds(TraceCheck.findings(before, Map.of()))).containsExactly(Kind.TRACE);
    assertThat(kinds(TraceCheck.findings(Map.of(), before))).containsExactly(Kind.TRACE);
  }

  @Test
  void whatTheServerMeasuresByItselfIsNoFinding() {
    assertThat(
            metrics(
                COUNTED
                    + "http_server_requests_seconds_count{method=\"OTHER\",uri=\"NOT_FOUND\"} 1.0\n"
                    + "http_server_requests_seconds_count{method=\"GET\",uri=\"/q/health\"} 1.0\n"
                    + "kafka_consumer_x{client_id=\"suite-events\",topic=\"yuqing.incident.v1\"}"
                    + " 1.0\n"))
        .isEmpty();
  }

  @Test
  void methodsAddressesIdsAndMarkersOfACallerAreFound() {
    for (var labels :
        List.of(
            "method=\"BREW\"",
            "method=\"TRACE\"",
            "uri=\"/incidents/x\"",
            "uri=\"/%zz\"",
            "reason=\"0199d2a4-6c1e-7a53-9e0f-3b1f6a2c4d5e\"",
            "exception=\"" + Tries.MARKER + "1z\"")) {
      assertThat(metrics(COUNTED + "http_server_x{" + labels + "} 1.0\n"))
          .as(labels)
          .containsExactly(Kind.CALLERS_LABEL);
    }
  }

  @Test
  void howManySeriesAScrapeMayHaveGoesByThePaths() {
    assertThat(metrics(COUNTED + "x 1.0\n".repeat(210))).isEmpty();
    assertThat(metrics(COUNTED + "x 1.0\n".repeat(211))).containsExactly(Kind.TOO_MANY_SERIES);
  }

  @Test
  void aRightfulRequestThatIsNotCountedIsFound() {
    assertThat(metrics("x 1.0\n")).containsExactly(Kind.NOT_COUNTED);
  }

  private static List<Kind> metrics(String text) {
    return kinds(MetricsCheck.findings("x", text, Set.of("/incidents"), "/incidents"));
  }

  @Test
  void aQuietLogIsNoFinding() {
    assertThat(log("2026-10-13 08:15:00.000 WARN  [x] the database is away")).isEmpty();
  }

  @Test
  void stacksAddressesAndMarkersInALogAreFound() {
    assertThat(log("ERROR x failed\n\tat a.b.C.d(C.java:1)\n\tat a.b.C.e(C.java:2)"))
        .containsExactly(Kind.LOGGED_STACK);
    assertThat(log("WARN x\nCaused by: java.io.IOException: gone"))
        .containsExactly(Kind.LOGGED_STACK);
    assertThat(log("no letter to a.b@school.example")).containsExactly(Kind.LOGGED_ADDRESS);
    assertThat(log("values ('" + Tries.MARKER + "17z')")).containsExactly(Kind.LOGGED_TEXT);
  }

  private static List<Kind> log(String text) {
    return kinds(LogCheck.findings("x", text));
  }

  @Test
  void aWorkerThatEndedIsFoundAndOthersAreNotMissed() {
    var dump = "\"relay\" #31 daemon prio=5\n   java.lang.Thread.State\n\"executor-1\" #9 prio=5\n";
    var before = WorkerThreads.named(dump);
    assertThat(before).containsExactly("relay");
    assertThat(WorkerThreads.findings("x", before, before)).isEmpty();
    assertThat(kinds(WorkerThreads.findings("x", before, WorkerThreads.named(""))))
        .containsExactly(Kind.THREAD_ENDED);
  }

  @Test
  void aServiceThatIsDownIsFound() {
    assertThat(HealthCheck.findings("x", "/q/health/live", 200, "{\"status\":\"UP\"}")).isEmpty();
    var down = "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"relay\",\"status\":\"DOWN\"}]}";
    assertThat(HealthCheck.findings("x", "/q/health/live", 503, down))
        .singleElement()
        .satisfies(finding -> assertThat(finding.detail()).contains("relay"));
    assertThat(kinds(HealthCheck.findings("x", "/q/health/live", 0, "")))
        .containsExactly(Kind.NOT_HEALTHY);
  }

  private static List<Kind> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::kind).toList();
  }
}
