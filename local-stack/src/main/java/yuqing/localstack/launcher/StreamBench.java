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
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import yuqing.localstack.Database;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;
import yuqing.localstack.Tokens;
import yuqing.localstack.bench.HeapWatch;
import yuqing.localstack.bench.ReaderCrowd;
import yuqing.localstack.bench.ToldIncidents;

/// `./suite bench streams [READERS]`: how fast an archive-service by itself takes events in from
/// Kafka, with no reader of its stream and with so many, in turns on the same parts. All of it runs
/// on this machine, the readers too.
final class StreamBench {
  private static final Duration WITHIN = Duration.ofMinutes(5);
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
  private static final int HEAP_MIB = 128;
  private static final int INCIDENTS = 100;
  private static final int WARM_UP = 20_000;
  private static final int EVENTS = 5_000;

  private final Path jar;
  private final Path work;
  private final PrintStream out;
  private final InstantSource clock;

  /// @param jar the service as built
  /// @param work where the parts may keep their data; what is put there goes again
  StreamBench(Path jar, Path work, PrintStream out, InstantSource clock) {
    this.jar = jar;
    this.work = work;
    this.out = out;
    this.clock = clock;
  }

  void run(int readers) throws InterruptedException, IOException {
    var runs = new TestRuns(work.toAbsolutePath());
    var directory = runs.fresh();
    try (var parts = LocalParts.begin(directory, runs.binaries(), Ports.free(), _ -> {})) {
      parts.awaitBroker();
      var service = start(parts, directory, readers);
      try {
        measure(parts, service, readers);
      } catch (SQLException failed) {
        throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
      } finally {
        service.askToStop();
        service.awaitEnd();
      }
    } finally {
      runs.delete(directory);
    }
  }

  private Child start(LocalParts parts, Path directory, int readers) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP_MIB + "m",
            "-XX:+UseSerialGC",
            "-jar",
            jar.toString());
    var environment = new LinkedHashMap<>(parts.environment());
    var database = Database.ARCHIVE;
    environment.put(database.passwordVariable(), parts.secrets().of(database));
    environment.put(Port.ARCHIVE.variable(), Integer.toString(parts.ports().of(Port.ARCHIVE)));
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    // Those of one round may still be leaving when those of the next come.
    environment.put("YUQING_ARCHIVE_STREAM_MAX_READERS", Integer.toString(2 * readers));
    return Child.start(
        "archive-service", command, environment, directory.resolve("archive-service.log"));
  }

  private void measure(LocalParts parts, Child service, int readers)
      throws InterruptedException, IOException, SQLException {
    var url = "http://localhost:" + parts.ports().of(Port.ARCHIVE);
    await("archive-service ready", service, () -> Readiness.ofService(url));
    var token =
        new Tokens(LocalParts.issuer(parts.ports()), parts.secrets().oidc())
            .of("auditor", List.of());
    try (var told = new ToldIncidents(parts.environment().get("YUQING_KAFKA"), INCIDENTS, clock);
        var archive = connect(parts);
        var heap = new HeapWatch(url)) {
      var intake = new Intake(told, archive, service);
      intake.secondsFor(WARM_UP);
      out.printf(
          Locale.ROOT,
          "%d events a round of about 1 KB, %d incidents, heap of the service %d MiB%n",
          EVENTS,
          INCIDENTS,
          HEAP_MIB);
      double before = round("no readers", intake);
      double following =
          besides(
              readers + " readers, an incident each",
              intake,
              readers,
              i -> URI.create(url + "/events?incident=" + told.incidents().get(i % INCIDENTS)),
              token,
              EVENTS / INCIDENTS);
      double between = round("no readers", intake);
      double all =
          besides(
              readers + " readers of everything",
              intake,
              readers,
              _ -> URI.create(url + "/events"),
              token,
              EVENTS);
      double after = round("no readers", intake);
      out.printf(
          Locale.ROOT,
          "ratio, an incident each   %5.2f%nratio, of everything      %5.2f%npeak heap %d MiB of %d"
              + " MiB%n",
          following * 2 / (before + between),
          all * 2 / (between + after),
          heap.peakBytes() >> 20,
          HEAP_MIB);
    }
  }

  /// @return events taken in a second
  private double round(String name, Intake intake) throws InterruptedException, SQLException {
    double rate = EVENTS / intake.secondsFor(EVENTS);
    out.printf(Locale.ROOT, "%-36s %7.0f events/s%n", name, rate);
    return rate;
  }

  private double besides(
      String name,
      Intake intake,
      int readers,
      IntFunction<URI> target,
      String token,
      long eventsEach)
      throws InterruptedException, SQLException {
    try (var crowd = new ReaderCrowd(readers, target, token)) {
      intake.await("all readers listen", () -> crowd.listening() == readers);
      double rate = round(name, intake);
      long begun = System.nanoTime();
      intake.await(
          "every reader has had its events", () -> crowd.withEvents(eventsEach) == readers);
      out.printf(
          Locale.ROOT,
          "  every reader had all of its %d events %.1f s after the last was taken in%n",
          eventsEach,
          (System.nanoTime() - begun) / 1e9);
      return rate;
    }
  }

  /// Events told to the topic and waited for in the archive.
  private record Intake(ToldIncidents told, Connection archive, Child service) {

    double secondsFor(int events) throws InterruptedException {
      long begun = System.nanoTime();
      told.tell(events);
      await("all events archived", () -> archived() == told.told());
      return (System.nanoTime() - begun) / 1e9;
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
      StreamBench.await(what, service, condition);
    }

    private long archived() {
      try (var select = archive.createStatement();
          var row = select.executeQuery("select coalesce(sum(length), 0) from chain")) {
        row.next();
        return row.getLong(1);
      } catch (SQLException failed) {
        throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
      }
    }
  }

  private static void await(String what, Child service, BooleanSupplier condition)
      throws InterruptedException {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (!service.isAlive() || System.nanoTime() - begun > WITHIN.toNanos()) {
        throw new StackException("it did not come to this: " + what);
      }
      Thread.sleep(ASK_EVERY);
    }
  }

  private static Connection connect(LocalParts parts) throws SQLException {
    var database = Database.ARCHIVE;
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s"
            .formatted(parts.ports().of(Port.POSTGRES), database.databaseName()),
        database.user(),
        parts.secrets().of(database));
  }
}
