package yuqing.bench.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yuqing.bench.service.BenchedService;
import yuqing.bench.service.HeapWatch;
import yuqing.launcher.SuiteService;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;
import yuqing.localstack.StackResource;
import yuqing.localstack.TestRuns;

/// `./suite bench batch [LINES]`: so many new reports through `POST /incidents/batch` of an
/// incident-service by itself in a small heap, on parts of its own, then the same rows by plain
/// JDBC. The first lines only warm the service up and are not timed. Beside it nothing of the suite
/// need run, and nothing of it is touched.
public final class BatchBench {
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);
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
  public BatchBench(Path jar, Path work, PrintStream out, InstantSource clock) {
    this.jar = jar;
    this.work = work;
    this.out = out;
    this.clock = clock;
  }

  /// @throws StackException when not every line came to be an incident
  public void run(int lines) throws InterruptedException, IOException {
    var runs = new TestRuns(work.toAbsolutePath());
    var directory = runs.fresh();
    var evidence = Map.of(StackResource.EVIDENCE_DIR, directory.resolve("evidence").toString());
    try (var parts = LocalParts.begin(directory, runs.binaries(), Ports.free(), _ -> {})) {
      parts.awaitBroker();
      try (var service =
          BenchedService.start(SuiteService.INCIDENT, jar, HEAP_MIB, parts, directory, evidence)) {
        measure(parts, service, lines);
      }
    } catch (SQLException failed) {
      throw new StackException("the ceiling cannot be measured: " + failed.getMessage(), failed);
    } finally {
      runs.delete(directory);
    }
  }

  private void measure(LocalParts parts, BenchedService service, int lines)
      throws InterruptedException, IOException, SQLException {
    RosterEvents.publish(
        parts.environment().get("YUQING_KAFKA"), List.of(DEPARTMENTS.split(" ")), clock.instant());
    service.awaitReady(ASK_EVERY);
    var target = URI.create(service.url() + "/incidents/batch");
    var run = new BatchRun(target, service.token("reporter"), ANSWER_WITHIN);
    out.printf(
        Locale.ROOT,
        "%d new reports to warm up and %d that count, heap of the service %d MiB%n",
        WARM_UP,
        lines,
        HEAP_MIB);
    int all = WARM_UP + lines;
    long peak;
    try (var heap = new HeapWatch(service.url())) {
      var verdicts = run.send(all, new ReportLines("bench")::line, this::progress);
      peak = heap.peakBytes();
      if (verdicts.failure() != null || verdicts.of(201) != all) {
        throw new StackException(
            "not every line was taken: %s %s".formatted(verdicts.byStatus(), verdicts.failure()));
      }
    }
    double rate = lines / ((System.nanoTime() - begunNanos) / 1e9);
    try (var reading = service.connect();
        var writing = service.connect()) {
      table(rate, all / new JdbcCeiling(reading, writing).seconds(), peak);
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

  /// @param rate lines a second
  /// @param ceiling lines whose rows were inserted a second
  private void table(double rate, double ceiling, long peakBytes) {
    out.printf(Locale.ROOT, "batch       %8.0f lines/s%n", rate);
    out.printf(Locale.ROOT, "plain JDBC  %8.0f lines/s  (the same rows)%n", ceiling);
    out.printf(Locale.ROOT, "ratio       %8.2f%n", rate / ceiling);
    out.printf(Locale.ROOT, "peak heap   %8d MiB of %d MiB%n", peakBytes >> 20, HEAP_MIB);
  }
}
