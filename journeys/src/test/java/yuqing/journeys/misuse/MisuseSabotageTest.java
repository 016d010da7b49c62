package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import yuqing.journeys.misuse.Finding.Kind;
import yuqing.journeys.misuse.Reply.How;
import yuqing.localstack.ServiceDatabase;

/// Tests the misuse checks: a fault that is injected is found, it alone, and without it nothing
/// is.
class MisuseSabotageTest {

  /// Tries whose right answers are beyond doubt.
  private static final Set<String> PLAIN =
      Set.of("none", "an empty header", "a password", "not JSON", "a number", "null", "cut");

  private static final String SERVICE = "incident";
  private static final String INTAKE = "POST /incidents";

  private final MisusedSuite suite = MisusedSuite.get();

  @Test
  void anAnswerOf500IsFound() {
    var fault = Reply.answered(500, problemHeaders(), problem(500));
    assertThat(kinds(_ -> fault)).containsExactly(Kind.SERVER_FAULT);
  }

  @Test
  void anOverloadIsNoFaultButOneWithoutRetryAfterIs() {
    var silent = Reply.answered(503, problemHeaders(), problem(503));
    assertThat(kinds(_ -> silent)).containsExactly(Kind.SERVER_FAULT);
    var headers = Map.of("Content-Type", "application/problem+json", "Retry-After", "0");
    var overload = Reply.answered(503, headers, problem(503));
    assertThat(kinds(_ -> overload)).isEmpty();
  }

  @Test
  void aRefusalThatWasCarriedOutIsFound() {
    assertThat(kinds(_ -> Reply.answered(201, Map.of("Content-Type", "application/json"), "{}")))
        .containsExactly(Kind.ACCEPTED);
  }

  @Test
  void aBareRefusalIsFound() {
    assertThat(kinds(reply -> Reply.answered(reply.status(), challenge(), "")))
        .containsExactly(Kind.NO_PROBLEM);
  }

  @Test
  void anExceptionsTextInAnAnswerIsFound() {
    UnaryOperator<Reply> leaking =
        reply ->
            new Reply(
                How.ANSWERED,
                reply.status(),
                reply.headers(),
                reply.body().replaceFirst("}$", ",\"detail\":\"java.lang.IllegalState\"}"),
                1,
                false);
    assertThat(kinds(leaking)).containsExactly(Kind.EXCEPTION_TEXT);
  }

  @Test
  void anEndWithoutAnAnswerIsFound() {
    // Once more on a connection that had been used: it might have been closed for its age alone.
    assertThat(kinds(_ -> null)).isNotEmpty().containsOnly(Kind.CUT_OFF);
  }

  @Test
  void whatIsNotSpoiltIsNotFound() {
    assertThat(kinds(UnaryOperator.identity())).isEmpty();
  }

  /// The findings when the third answer of the real service is spoilt.
  private List<Kind> kinds(UnaryOperator<Reply> spoiling) {
    // The tries of every operation would take most of the time of this test.
    var intake =
        suite.operations().stream()
            .filter(each -> each.service().equals(SERVICE) && each.name().equals(INTAKE))
            .toList();
    var tries =
        Tries.of(intake).stream()
            .filter(each -> PLAIN.contains(each.name()) && each.operation().equals(INTAKE))
            .toList();
    assertThat(tries).hasSizeGreaterThan(4);
    // A closed connection counts as a finding only when a fresh connection is closed as well.
    int times = spoiling.apply(Reply.answered(400, Map.of(), "{}")) == null ? 2 : 1;
    var found = new ArrayList<Kind>();
    try (var proxy = new SpoilingProxy(suite.port(SERVICE), 3, times, spoiling);
        var sender = new Sender(_ -> proxy.port())) {
      sender.findings(tries).forEach(finding -> found.add(finding.kind()));
    }
    return found;
  }

  @Test
  void aRowThatARefusalLeftIsFoundAndNothingElse() throws SQLException {
    var rows = suite.rows();
    var before = rows.quiet();
    assertThat(TraceCheck.findings(before, rows.quiet())).isEmpty();
    execute(
        """
        insert into idempotency_answer (caller, key, route, body_sha256, created_at)
        values ('misuse', 'left', 'POST /incidents', repeat('0', 64), now())
        """);
    try {
      assertThat(TraceCheck.findings(before, rows.quiet()))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.TRACE);
                assertThat(finding.where()).isEqualTo("incident.idempotency_answer");
              });
    } finally {
      execute("delete from idempotency_answer where caller = 'misuse'");
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = suite.rows().connect(ServiceDatabase.INCIDENT);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aMetricLabelledByTheCallerIsFoundAndNothingElse() {
    var scrape = suite.get(SERVICE, "/q/metrics").body();
    var counted = "/incidents";
    var templates = Set.of(counted);
    var already = MetricsCheck.findings(SERVICE, scrape, templates, counted);
    var spoilt =
        scrape
            + "http_server_requests_seconds_count{method=\"BREW\",outcome=\"CLIENT_ERROR\","
            + "status=\"405\",uri=\"/incidents\"} 1.0\n";
    var found = new ArrayList<>(MetricsCheck.findings(SERVICE, spoilt, templates, counted));
    found.removeAll(already);
    found.removeIf(finding -> finding.kind() == Kind.TOO_MANY_SERIES);
    assertThat(found)
        .containsExactly(new Finding(Kind.CALLERS_LABEL, SERVICE, "method", "method=\"BREW\""));
  }

  @Test
  void aThreadThatDiesIsFoundAndNothingElse() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = MortalThreads.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var process =
        new ProcessBuilder(java, "-Xmx32m", "-cp", classes, MortalThreads.class.getName()).start();
    try (var output = new BufferedReader(process.inputReader(UTF_8))) {
      assertThat(output.readLine()).isEqualTo("running");
      var before = WorkerThreads.of(process.toHandle());
      assertThat(before).containsExactly("due-poller", "relay");
      assertThat(WorkerThreads.findings("x", before, WorkerThreads.of(process.toHandle())))
          .isEmpty();

      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      assertThat(output.readLine()).isEqualTo("relay ended");

      assertThat(WorkerThreads.findings("x", before, WorkerThreads.of(process.toHandle())))
          .containsExactly(new Finding(Kind.THREAD_ENDED, "x", "threads", "relay"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void everyServiceHasTheThreadsThatAreWatched() {
    var workers = suite.workers();
    workers.forEach((service, threads) -> assertThat(threads).as(service).contains("relay"));
    assertThat(workers.get("archive")).contains("due-poller", "stream-feed");
  }

  @Test
  void aLogLineWithAnAddressIsFoundAndNothingElse() throws IOException {
    suite.markLogs();
    var before = LogCheck.findings(SERVICE, suite.logged(SERVICE));
    suite.log(
        SERVICE, "2026-10-13 08:15:00.000 WARN  [x] no letter to liaison-finance@school.example");
    var found = new ArrayList<>(LogCheck.findings(SERVICE, suite.logged(SERVICE)));
    found.removeAll(before);
    assertThat(found).extracting(Finding::kind).containsExactly(Kind.LOGGED_ADDRESS);
  }

  private static Map<String, String> problemHeaders() {
    return Map.of("Content-Type", "application/problem+json");
  }

  private static Map<String, String> challenge() {
    return Map.of("WWW-Authenticate", "Bearer");
  }

  private static String problem(int status) {
    return "{\"type\":\"urn:yuqing:problem:x\",\"title\":\"x\",\"status\":%d}".formatted(status);
  }
}
