package yuqing.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;
import yuqing.localstack.bench.HeapWatch;
import yuqing.localstack.bench.ReaderCrowd;
import yuqing.localstack.bench.ToldIncidents;

/// `./suite bench streams [READERS]`: how fast an archive-service by itself takes events in from
/// Kafka, with no reader of its stream and with so many, in turns on the same parts. All of it runs
/// on this machine, the readers too.
final class StreamBench {
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
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
    // Those of one round may still be leaving when those of the next come.
    var room = Map.of("YUQING_ARCHIVE_STREAM_MAX_READERS", Integer.toString(2 * readers));
    try (var parts = LocalParts.begin(directory, runs.binaries(), Ports.free(), _ -> {})) {
      parts.awaitBroker();
      try (var service = BenchedService.start(Service.ARCHIVE, jar, parts, directory, room)) {
        measure(parts, service, readers);
      }
    } catch (SQLException failed) {
      throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
    } finally {
      runs.delete(directory);
    }
  }

  private void measure(LocalParts parts, BenchedService service, int readers)
      throws InterruptedException, IOException, SQLException {
    var url = service.url();
    service.awaitReady(ASK_EVERY);
    var token = service.token("auditor");
    try (var told = new ToldIncidents(parts.environment().get("YUQING_KAFKA"), INCIDENTS, clock);
        var archive = service.connect();
        var heap = new HeapWatch(url)) {
      var intake = new Intake(told, archive, service);
      intake.secondsFor(WARM_UP);
      out.printf(
          Locale.ROOT,
          "%d events a round of about 1 KB, %d incidents, heap of the service %d MiB%n",
          EVENTS,
          INCIDENTS,
          BenchedService.HEAP_MIB);
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
          BenchedService.HEAP_MIB);
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
  private record Intake(ToldIncidents told, Connection archive, BenchedService service) {

    double secondsFor(int events) throws InterruptedException {
      long begun = System.nanoTime();
      told.tell(events);
      await("all events archived", () -> archived() == told.told());
      return (System.nanoTime() - begun) / 1e9;
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
      service.await(what, ASK_EVERY, condition);
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
}
