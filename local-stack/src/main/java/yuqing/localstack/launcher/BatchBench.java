package yuqing.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import yuqing.localstack.Database;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.StackException;
import yuqing.localstack.StackResource;
import yuqing.localstack.TestRuns;
import yuqing.localstack.Tokens;
import yuqing.localstack.bench.BatchRun;
import yuqing.localstack.bench.HeapWatch;
import yuqing.localstack.bench.JdbcCeiling;
import yuqing.localstack.bench.ReportLines;
import yuqing.localstack.bench.Roster;

/// `./suite bench batch [LINES]`: so many new reports through `POST /incidents/batch` of an
/// incident-service by itself in a small heap, on parts of its own, then the same rows by plain
/// JDBC. The first lines only warm the service up and are not timed. Beside it nothing of the suite
/// need run, and nothing of it is touched.
final class BatchBench {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration ASK_EVERY = Duration.ofMillis(250);
  private static final int HEAP_MIB = 128;
  private static final int WARM_UP = 10_000;
  private static final int PROGRESS_EVERY = 10_000;
  private static final String DEPARTMENTS = "logistics academic finance employment";

  private final Path jar;
  private final Path work;
  private final PrintStream out;
  private final InstantSource clock;
  private long begunNanos;

  /// @param jar the service as built
  /// @param work where the parts may keep their data; what is put there goes again
  BatchBench(Path jar, Path work, PrintStream out, InstantSource clock) {
    this.jar = jar;
    this.work = work;
    this.out = out;
    this.clock = clock;
  }

  /// @throws StackException when not every line came to be an incident
  void run(int lines) throws InterruptedException, IOException {
    var runs = new TestRuns(work.toAbsolutePath());
    var directory = runs.fresh();
    var ports = Ports.free();
    try (var parts = LocalParts.begin(directory, runs.binaries(), ports, _ -> {})) {
      parts.awaitBroker();
      var service = start(parts, directory);
      try {
        measure(parts, service, lines);
      } catch (SQLException failed) {
        throw new StackException("the ceiling cannot be measured: " + failed.getMessage(), failed);
      } finally {
        service.askToStop();
        service.awaitEnd();
      }
    } finally {
      runs.delete(directory);
    }
  }

  private Child start(LocalParts parts, Path directory) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP_MIB + "m",
            "-XX:+UseSerialGC",
            "-jar",
            jar.toString());
    var environment = new LinkedHashMap<>(parts.environment());
    var database = Database.INCIDENT;
    environment.put(database.passwordVariable(), parts.secrets().of(database));
    environment.put(Port.INCIDENT.variable(), Integer.toString(parts.ports().of(Port.INCIDENT)));
    environment.put(StackResource.EVIDENCE_DIR, directory.resolve("evidence").toString());
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    return Child.start(
        "incident-service", command, environment, directory.resolve("incident-service.log"));
  }

  private void measure(LocalParts parts, Child service, int lines)
      throws InterruptedException, IOException, SQLException {
    var url = "http://localhost:" + parts.ports().of(Port.INCIDENT);
    Roster.tell(
        parts.environment().get("YUQING_KAFKA"), List.of(DEPARTMENTS.split(" ")), clock.instant());
    awaitReady(url, service);
    var token =
        new Tokens(LocalParts.issuer(parts.ports()), parts.secrets().oidc())
            .of("reporter", List.of());
    var run = new BatchRun(URI.create(url + "/incidents/batch"), token, PATIENCE);
    out.printf(
        Locale.ROOT,
        "%d new reports to warm up and %d that count, heap of the service %d MiB%n",
        WARM_UP,
        lines,
        HEAP_MIB);
    int all = WARM_UP + lines;
    long peak;
    try (var heap = new HeapWatch(url)) {
      var verdicts = run.send(all, new ReportLines("bench")::line, this::progress);
      peak = heap.peakBytes();
      if (verdicts.failure() != null || verdicts.of(201) != all) {
        throw new StackException(
            "not every line was taken: %s %s".formatted(verdicts.byStatus(), verdicts.failure()));
      }
    }
    double rate = lines / ((System.nanoTime() - begunNanos) / 1e9);
    try (var reading = connect(parts);
        var writing = connect(parts)) {
      table(rate, all / new JdbcCeiling(reading, writing).seconds(), peak);
    }
  }

  private static void awaitReady(String url, Child service) throws InterruptedException {
    long begun = System.nanoTime();
    while (!Readiness.ofService(url)) {
      if (!service.isAlive() || System.nanoTime() - begun > READY_WITHIN.toNanos()) {
        throw new StackException("incident-service did not become ready");
      }
      Thread.sleep(ASK_EVERY);
    }
  }

  private void progress(int verdicts) {
    if (verdicts == WARM_UP) {
      begunNanos = System.nanoTime();
    }
    if (verdicts % PROGRESS_EVERY == 0) {
      out.printf(Locale.ROOT, "  %d verdicts%n", verdicts);
    }
  }

  private static Connection connect(LocalParts parts) throws SQLException {
    var database = Database.INCIDENT;
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s"
            .formatted(parts.ports().of(Port.POSTGRES), database.databaseName()),
        database.user(),
        parts.secrets().of(database));
  }

  /// @param rate lines a second
  /// @param ceiling lines whose rows were inserted a second
  private void table(double rate, double ceiling, long peakBytes) {
    out.printf(Locale.ROOT, "batch       %8.0f lines/s%n", rate);
    out.printf(Locale.ROOT, "plain JDBC  %8.0f lines/s  (the same rows)%n", ceiling);
    out.printf(Locale.ROOT, "ratio       %8.2f%n", rate / ceiling);
    out.printf(Locale.ROOT, "peak heap   %8d MiB of %d MiB%n", peakBytes >> 20, HEAP_MIB);
  }
}
