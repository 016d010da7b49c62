package yuqing.journeys.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.bench.intake.BatchRun;
import yuqing.bench.intake.ReportLines;
import yuqing.bench.intake.RosterEvents;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.ServiceProcess;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackResource;
import yuqing.localstack.TestParts;
import yuqing.localstack.TestRuns;

/// 100 000 lines, more bytes than the service's heap holds, of which one in fifty is a report; with
/// a report on every line it is `./suite bench batch`.
class BatchJourneyTest {

  private static final int LINES = 100_000;
  private static final int REPORT_EVERY = 50;
  private static final int REPORTS = LINES / REPORT_EVERY;
  private static final int KILLED_AFTER = LINES / 5;
  private static final int HEAP_MIB = 96;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final String NO_REPORT = "no report ".repeat(110);

  private static final TestRuns RUNS = new TestRuns(JourneyFiles.of("batch").toAbsolutePath());
  private static final Path DIRECTORY = RUNS.fresh();

  private static TestParts parts;
  private static ServiceProcess service;

  @BeforeAll
  static void start() {
    parts = TestParts.start(DIRECTORY, RUNS.binaries(), System.out::println);
    var settings = new LinkedHashMap<>(parts.environment());
    settings.put(
        ServiceDatabase.INCIDENT.passwordVariable(), parts.secrets().of(ServiceDatabase.INCIDENT));
    settings.put(StackResource.EVIDENCE_DIR, DIRECTORY.resolve("evidence").toString());
    var log = JourneyFiles.of("batch-incident-service.log");
    service = new ServiceProcess("incident-service", settings, log, HEAP_MIB);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    service.start();
    RosterEvents.publish(
        settings.get("YUQING_KAFKA"),
        List.of("logistics", "academic", "finance", "employment"),
        Instant.now());
    service.awaitReady();
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (parts != null) {
      parts.close();
    }
    RUNS.delete(DIRECTORY);
  }

  @Test
  void cutByTheDeathOfTheServiceAndSentAgainEachLineHasItsVerdictAndEachReportIsThereOnce()
      throws Exception {
    assertThat((long) LINES * NO_REPORT.length()).isGreaterThan(HEAP_MIB << 20);
    var cut =
        batch()
            .send(
                LINES,
                BatchJourneyTest::line,
                verdicts -> {
                  if (verdicts == KILLED_AFTER) {
                    service.kill();
                  }
                });
    assertThat(cut.failure()).isNotNull();
    assertThat(cut.of(201)).isPositive();

    service.start();
    service.awaitReady();
    var whole = batch().send(LINES, BatchJourneyTest::line, _ -> {});

    assertThat(whole.failure()).isNull();
    assertThat(whole.byStatus()).containsOnlyKeys(200, 201, 400);
    assertThat(whole.of(400)).isEqualTo(LINES - REPORTS);
    assertThat(whole.of(200) + whole.of(201)).isEqualTo(REPORTS);
    assertThat(whole.of(200)).isGreaterThanOrEqualTo(cut.of(201));
    for (var table : List.of("incident", "report_source", "open_item", "sighting", "event_log")) {
      assertThat(rows(table)).as(table).isEqualTo(REPORTS);
    }
  }

  private static String line(int number) {
    return number % REPORT_EVERY == 0 ? new ReportLines("journey").line(number) : NO_REPORT;
  }

  private static BatchRun batch() {
    Map<String, String> settings = parts.environment();
    var tokens = new AccessTokens(settings.get("YUQING_OIDC_URL"), parts.secrets().oidc());
    var target = URI.create(service.url() + "/incidents/batch");
    return new BatchRun(target, tokens.of("reporter", List.of()), TIMEOUT);
  }

  private static int rows(String table) throws SQLException {
    var settings = parts.environment();
    var url =
        "jdbc:postgresql://%s:%s/incident"
            .formatted(settings.get("YUQING_POSTGRES_HOST"), settings.get("YUQING_POSTGRES_PORT"));
    var database = ServiceDatabase.INCIDENT;
    try (var connection =
            DriverManager.getConnection(url, database.user(), parts.secrets().of(database));
        var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getInt(1);
    }
  }
}
