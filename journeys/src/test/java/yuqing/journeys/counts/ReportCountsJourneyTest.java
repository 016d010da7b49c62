package yuqing.journeys.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.journeys.Reports;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.restarts.BreakableParts;

/// What a report at rest costs from the request to the last entry of its dossier: commits,
/// statements, records, requests to the broker, connections to the mail server. These are counts,
/// not times; what the suite does anyway in as long a time is taken off.
class ReportCountsJourneyTest {

  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  /// How long no record may have come for a report to be over.
  private static final Duration QUIET = Duration.ofSeconds(3);

  /// A connection that has nothing to do tells the server's statistics after ten seconds.
  private static final Duration SETTLED = Duration.ofSeconds(12);

  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final int WARM_UP = 3;
  private static final int REPORTS = 4;

  /// A little above what a report takes: on a machine that others keep busy, polls cut the stream
  /// otherwise and look more often. Who raises one says why.
  private static final Map<WorkCount, Integer> MOST =
      Map.of(
          WorkCount.COMMITS, 48,
          WorkCount.STATEMENTS, 360,
          WorkCount.RECORDS, 21,
          WorkCount.PRODUCE_REQUESTS, 9,
          WorkCount.FETCH_REQUESTS, 15,
          WorkCount.SMTP_CONNECTIONS, 3);

  private static BreakableParts parts;
  private static CountedMail mail;
  private static SuiteUnderTest suite;
  private static Connection database;
  private static BrokerRequests broker;
  private static WorkCounters counters;

  @BeforeAll
  static void start() throws Exception {
    parts = new BreakableParts();
    countStatements();
    var settings = new HashMap<>(parts.settings());
    mail = new CountedMail(Integer.parseInt(settings.get("YUQING_SMTP_PORT")));
    settings.put("YUQING_SMTP_PORT", Integer.toString(mail.port()));
    suite = new SuiteUnderTest(settings, "counts-");
    database = parts.connectAsAdministrator("postgres");
    broker = BrokerRequests.of(parts.bootstrap(), parts.broker().process().orElseThrow());
    counters = new WorkCounters(database, broker, mail);
  }

  /// The server counts them itself once it is started with the module.
  private static void countStatements() throws Exception {
    try (var before = parts.connectAsAdministrator("postgres");
        var statement = before.createStatement()) {
      statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
      statement.execute("alter system set pg_stat_statements.track_utility = 'off'");
    }
    parts.killPostgres();
    parts.startPostgres();
    try (var after = parts.connectAsAdministrator("postgres");
        var statement = after.createStatement()) {
      statement.execute("create extension pg_stat_statements");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    suite.close();
    broker.close();
    database.close();
    mail.close();
    parts.close();
  }

  private record Reading(
      Instant at, Map<WorkCount, Long> counts, Map<String, List<Long>> byService) {}

  private static Reading read() throws Exception {
    return new Reading(Instant.now(), counters.read(), counters.byService());
  }

  @Test
  void aReportCostsNoMoreThanThis() throws Exception {
    for (var i = 0; i < WARM_UP; i++) {
      report("warm-up-" + i);
      awaitQuiet(QUIET);
    }
    awaitQuiet(SETTLED);
    var rest = read();
    TimeUnit.NANOSECONDS.sleep(IDLE.toNanos());
    var before = read();
    for (var i = 0; i < REPORTS; i++) {
      report("counted-" + i);
      awaitQuiet(QUIET);
    }
    awaitQuiet(SETTLED);
    var after = read();
    var net = net(rest, before, after);
    System.out.println("a report costs " + net);
    after
        .byService()
        .forEach(
            (service, counts) ->
                System.out.printf(
                    "%s: %s commits, %s statements%n",
                    service,
                    net(rest, before, after, service, 0),
                    net(rest, before, after, service, 1)));
    assertThat(net.get(WorkCount.RECORDS)).as("all of it was counted").isGreaterThan(10);
    for (var each : WorkCount.values()) {
      assertThat(net.get(each)).as(each.name()).isLessThanOrEqualTo(MOST.get(each));
    }
  }

  /// Of one report, without what as long a time costs at rest.
  private static Map<WorkCount, Double> net(Reading rest, Reading before, Reading after) {
    var part = part(rest, before, after);
    var net = new EnumMap<WorkCount, Double>(WorkCount.class);
    for (var each : WorkCount.values()) {
      var idle = before.counts().get(each) - rest.counts().get(each);
      var gross = after.counts().get(each) - before.counts().get(each);
      net.put(each, (gross - idle * part) / REPORTS);
    }
    return net;
  }

  /// @param count 0 for commits, 1 for statements
  private static double net(
      Reading rest, Reading before, Reading after, String service, int count) {
    var idle = value(before, service, count) - value(rest, service, count);
    var gross = value(after, service, count) - value(before, service, count);
    return (gross - idle * part(rest, before, after)) / REPORTS;
  }

  private static long value(Reading reading, String service, int count) {
    return reading.byService().get(service).get(count);
  }

  /// How many times as long the reports took as the rest before them.
  private static double part(Reading rest, Reading before, Reading after) {
    return (double) Duration.between(before.at(), after.at()).toMillis()
        / Duration.between(rest.at(), before.at()).toMillis();
  }

  private static void report(String reference) throws IOException {
    var report =
        Reports.discoveredAt(
            Reports.samples().getFirst(), reference, Instant.now().minusSeconds(60));
    suite.as("reporter").post("incident-service", "/incidents", report).expect(201);
  }

  private static void awaitQuiet(Duration quiet) {
    var last = new long[] {-1, System.nanoTime()};
    Awaitility.await()
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              var now = broker.records();
              if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
              }
              return System.nanoTime() - last[1] > quiet.toNanos();
            });
  }
}
