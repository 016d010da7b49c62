package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.contracts.IncidentEvent;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.SuiteUnderTest;
import yuqing.localstack.ServiceDatabase;

/// Everything is lost, and restored from dumps of four different instants as docs/backup.md
/// describes: the suite recovers by republishing its events.
class RestoreJourneyTest {

  /// A consumer is dumped before its publisher, so that no dump knows more than its owner's.
  private static final List<ServiceDatabase> DUMPED_IN_ORDER =
      List.of(
          ServiceDatabase.ARCHIVE,
          ServiceDatabase.NOTIFICATION,
          ServiceDatabase.ESCALATION,
          ServiceDatabase.INCIDENT);

  /// A publisher starts before its consumers: a timer must find the facts that meet its
  /// obligation.
  private static final List<ServiceDatabase> STARTED_IN_ORDER =
      List.of(
          ServiceDatabase.INCIDENT,
          ServiceDatabase.ARCHIVE,
          ServiceDatabase.ESCALATION,
          ServiceDatabase.NOTIFICATION);

  private static final Duration PUBLISHED_WITHIN = Duration.ofMinutes(4);
  private static final long COMMAND_WITHIN_MINUTES = 4;

  @TempDir Path dumps;

  private final SentEvidence evidence = new SentEvidence();

  @Test
  void everythingLostAndRestoredFromDumpsOfDifferentInstants() throws Exception {
    try (var parts = new BreakableParts();
        var emails = new Letterbox(parts.mailbox())) {
      var acknowledged = reportsWhileDumping(parts);
      loseEverything(parts);
      for (var database : ServiceDatabase.values()) {
        try (var connection = parts.connectAsAdministrator(database)) {
          dumpOf(database).load(connection);
        }
      }
      assertThat(texts(parts, ServiceDatabase.ARCHIVE, "select incident from dossier"))
          .as("the archive's dump, the oldest, lacks reports")
          .hasSizeLessThan(
              texts(parts, ServiceDatabase.INCIDENT, "select id from incident").size());
      SentEvidence.copy(evidenceCopy(), parts.evidence());
      deleteTheReadCopyOfEscalation(parts);
      noDumpKnowsMoreThanItsOwners(parts);
      for (var database : ServiceDatabase.values()) {
        republish(parts, database);
      }
      command(parts, ServiceDatabase.INCIDENT, "verify-evidence");
      var order = STARTED_IN_ORDER.stream().map(RestoreJourneyTest::serviceOf).toList();
      try (var suite =
          new SuiteUnderTest(
              parts.settings(),
              "restored-",
              order,
              name -> awaitPublished(parts, databaseOf(name)))) {
        new Accounting(parts, suite, emails, restored(parts, acknowledged)).balancesRestored();
        evidence.isServed(suite, parts);
      }
    }
  }

  /// @return what was acknowledged, also what no dump holds
  private Ledger reportsWhileDumping(BreakableParts parts) throws Exception {
    try (var suite = new SuiteUnderTest(parts.settings(), "lost-");
        var stream =
            new ReportStream(
                suite, "lost", () -> List.of(suite.service("incident-service").url()))) {
      for (var database : DUMPED_IN_ORDER) {
        stream.next();
        evidence.add(suite, stream.next());
        try (var connection = parts.connect(database)) {
          dumpOf(database).take(connection);
        }
      }
      SentEvidence.copy(parts.evidence(), evidenceCopy());
      evidence.add(suite, stream.next());
      return stream.stop();
    }
  }

  private Path evidenceCopy() {
    return dumps.resolve("evidence");
  }

  private Dump dumpOf(ServiceDatabase database) {
    return new Dump(dumps.resolve(database.databaseName()));
  }

  /// The services are killed already. The schema stays, as the same versions' migrations make it.
  private static void loseEverything(BreakableParts parts) throws IOException, SQLException {
    parts.loseTopics();
    parts.loseEvidence();
    for (var database : ServiceDatabase.values()) {
      try (var connection = parts.connectAsAdministrator(database);
          var statement = connection.createStatement()) {
        statement.execute(
            """
            do $$ declare name text; begin
              set local session_replication_role = replica;
              for name in select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
              loop execute 'truncate ' || name || ' cascade'; end loop;
            end $$
            """);
      }
    }
  }

  /// As docs/backup.md describes: incident-service's read copy of levels and obligations was
  /// dumped later than their owner, so it is emptied and fills again.
  private static void deleteTheReadCopyOfEscalation(BreakableParts parts) throws SQLException {
    try (var connection = parts.connectAsAdministrator(ServiceDatabase.INCIDENT);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          truncate standing, open_obligation, open_request;
          delete from inbox where source = '/escalation-service'
          """);
    }
  }

  /// The check of docs/backup.md: every consumed event is in its owner's log.
  private static void noDumpKnowsMoreThanItsOwners(BreakableParts parts) {
    var logged = new EnumMap<ServiceDatabase, HashSet<String>>(ServiceDatabase.class);
    for (var owner : ServiceDatabase.values()) {
      logged.put(owner, new HashSet<>(texts(parts, owner, "select id from event_log")));
    }
    for (var reader : ServiceDatabase.values()) {
      for (var owner : ServiceDatabase.values()) {
        var consumed =
            texts(
                parts,
                reader,
                "select event_id from inbox where source = '/%s'".formatted(serviceOf(owner)));
        assertThat(logged.get(owner)).as(reader + " consumed from " + owner).containsAll(consumed);
      }
    }
  }

  private static List<String> texts(BreakableParts parts, ServiceDatabase database, String sql) {
    return new Rows(parts, database).all(sql);
  }

  /// As `./suite republish SERVICE --all` does, before the service is started.
  private static void republish(BreakableParts parts, ServiceDatabase database) throws Exception {
    command(parts, database, "republish", "--all");
  }

  /// Runs a command beside the service, and expects it to succeed.
  private static void command(BreakableParts parts, ServiceDatabase database, String... words)
      throws Exception {
    var log = JourneyFiles.of(words[0] + "-" + database.databaseName() + ".log").toFile();
    var process = started(parts.settings(), database, log, words);
    assertThat(process.waitFor(COMMAND_WITHIN_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("see " + log).isZero();
  }

  private static Process started(
      Map<String, String> settings, ServiceDatabase database, File log, String... words)
      throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "lib/boot/*:lib/main/*:app/*",
                "yuqing.durable.command.Main"));
    line.addAll(List.of(words));
    var builder =
        new ProcessBuilder(line)
            .directory(
                Path.of("..", serviceOf(database), "target", "quarkus-app").toRealPath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.getAbsoluteFile());
    builder.environment().putAll(settings);
    return builder.start();
  }

  /// Waits until all logged events are on the service's topics.
  private static void awaitPublished(BreakableParts parts, ServiceDatabase database) {
    await("republished by " + database)
        .atMost(PUBLISHED_WITHIN)
        .until(() -> new Rows(parts, database).number("select count(*) from outbox") == 0);
  }

  /// The part of what was acknowledged that incident-service's dump holds.
  private static Ledger restored(BreakableParts parts, Ledger acknowledged) {
    var books = new Books(parts, acknowledged.incidents());
    var reports =
        books.reports().stream().map(line -> line.split(" ", 2)[1]).collect(Collectors.toSet());
    var acted =
        books.events(ServiceDatabase.INCIDENT).stream()
            .filter(event -> event.data() instanceof IncidentEvent.ActionRecorded)
            .map(event -> event.subject())
            .collect(Collectors.toSet());
    var entries =
        acknowledged.entries().stream()
            .filter(entry -> reports.contains(entry.incident()))
            .map(
                entry ->
                    new Ledger.Entry(
                        entry.reference(), entry.incident(), acted.contains(entry.incident())))
            .toList();
    assertThat(entries).as("reports that were dumped").isNotEmpty();
    return new Ledger(entries);
  }

  private static String serviceOf(ServiceDatabase database) {
    return database.databaseName() + "-service";
  }

  private static ServiceDatabase databaseOf(String service) {
    return ServiceDatabase.valueOf(
        service.replace("-service", "").toUpperCase(java.util.Locale.ROOT));
  }
}
