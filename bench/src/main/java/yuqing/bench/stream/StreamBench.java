package yuqing.bench.stream;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yuqing.bench.service.BenchedService;
import yuqing.bench.service.HeapWatch;
import yuqing.launcher.SuiteService;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;

/// `./suite bench streams [READERS]`: how fast an archive-service by itself takes events in from
/// Kafka, and how long each waits at a steady pace, with no reader of its stream and with so many.
/// The kinds of crowd take turns, each round in another order, on the same parts. All of it runs on
/// this machine, the readers too.
public final class StreamBench {
  private static final Duration ASK_EVERY = Duration.ofMillis(20);

  /// Room for a thousand connections: in half of it the collector would take from the intake.
  private static final int HEAP_MIB = 256;

  private static final int INCIDENTS = 100;
  private static final int WARM_UP = 20_000;
  private static final int EVENTS = 6_000;
  private static final int ROUNDS = 5;
  private static final int STEADY_SECONDS = 30;
  private static final int STEADY_PER_SECOND = 100;

  private final Path jar;
  private final Path work;
  private final PrintStream out;
  private final InstantSource clock;

  /// Who reads at the same time.
  private enum Crowd {
    NOBODY("no readers"),
    FOLLOWERS("readers of an incident each"),
    OF_ALL("readers of everything");

    private final String words;

    Crowd(String words) {
      this.words = words;
    }
  }

  /// @param jar the service as built
  /// @param work where the parts may keep their data; what is put there goes again
  public StreamBench(Path jar, Path work, PrintStream out, InstantSource clock) {
    this.jar = jar;
    this.work = work;
    this.out = out;
    this.clock = clock;
  }

  public void run(int readers) throws InterruptedException, IOException {
    var runs = new TestRuns(work.toAbsolutePath());
    var directory = runs.fresh();
    // Those of one round may still be leaving when those of the next come.
    var settings = new HashMap<String, String>();
    settings.put("YUQING_ARCHIVE_STREAM_MAX_READERS", Integer.toString(2 * readers));
    try (var parts = LocalParts.begin(directory, runs.binaries(), Ports.free(), _ -> {})) {
      parts.awaitBroker();
      settings.putAll(LocalSealKey.settings(directory, parts.secrets()));
      try (var service =
          BenchedService.start(SuiteService.ARCHIVE, jar, HEAP_MIB, parts, directory, settings)) {
        service.awaitReady(ASK_EVERY);
        try (var source =
                new MadeUpIncidents(parts.environment().get("YUQING_KAFKA"), INCIDENTS, clock);
            var archive = service.connect();
            var heap = new HeapWatch(service.url())) {
          measure(new ArchiveIntake(source, archive, service), readers);
          out.printf(Locale.ROOT, "peak heap %d MiB of %d MiB%n", heap.peakBytes() >> 20, HEAP_MIB);
        }
      }
    } catch (SQLException failed) {
      throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
    } finally {
      runs.delete(directory);
    }
  }

  private void measure(ArchiveIntake intake, int readers)
      throws InterruptedException, SQLException {
    out.printf(
        Locale.ROOT,
        "%d readers; events of about 1 KB, of %d incidents%n%nas fast as it goes, %d a round%n",
        readers,
        INCIDENTS,
        EVENTS);
    warmUp(readers, intake);
    var rates = new EnumMap<Crowd, double[]>(Crowd.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < Crowd.values().length; i++) {
        var crowd = Crowd.values()[(round + i) % Crowd.values().length];
        rates.computeIfAbsent(crowd, _ -> new double[ROUNDS])[round] =
            EVENTS / secondsBeside(crowd, readers, intake);
      }
    }
    ratios(rates);
    out.printf(Locale.ROOT, "%n%d events a second for %d s%n", STEADY_PER_SECOND, STEADY_SECONDS);
    for (var crowd : Crowd.values()) {
      delayBeside(crowd, readers, intake);
    }
  }

  /// The readers' way too, of which each kind of crowd has its own.
  private void warmUp(int readers, ArchiveIntake intake) throws InterruptedException, SQLException {
    intake.secondsFor(WARM_UP);
    for (var crowd : Crowd.values()) {
      try (var _ = gather(crowd, readers, intake)) {
        intake.secondsFor(EVENTS);
      }
    }
  }

  private double secondsBeside(Crowd crowd, int readers, ArchiveIntake intake)
      throws InterruptedException, SQLException {
    try (var present = gather(crowd, readers, intake)) {
      double seconds = intake.secondsFor(EVENTS);
      out.printf(Locale.ROOT, "%-28s %7.0f events/s%n", crowd.words, EVENTS / seconds);
      awaitReceived(crowd, present, readers, EVENTS, intake);
      return seconds;
    }
  }

  private void delayBeside(Crowd crowd, int readers, ArchiveIntake intake)
      throws InterruptedException, SQLException {
    int events = STEADY_PER_SECOND * STEADY_SECONDS;
    try (var present = gather(crowd, readers, intake)) {
      intake.atPace(events, STEADY_PER_SECOND);
      out.printf(
          Locale.ROOT,
          "%-28s taken in after %4.0f ms (p50), %4.0f ms (p99)%n",
          crowd.words,
          intake.delayMillis(0.5, events),
          intake.delayMillis(0.99, events));
      awaitReceived(crowd, present, readers, events, intake);
    }
  }

  private static ReaderCrowd gather(Crowd crowd, int readers, ArchiveIntake intake)
      throws InterruptedException, SQLException {
    var url = intake.service().url() + "/events";
    var incidents = intake.source().incidents();
    int number = crowd == Crowd.NOBODY ? 0 : readers;
    var present =
        new ReaderCrowd(
            number,
            i ->
                URI.create(
                    crowd == Crowd.OF_ALL
                        ? url
                        : url + "?incident=" + incidents.get(i % INCIDENTS)),
            intake.service().token("auditor"));
    intake.settle();
    return present;
  }

  private void awaitReceived(
      Crowd crowd, ReaderCrowd present, int readers, int events, ArchiveIntake intake)
      throws InterruptedException {
    if (crowd == Crowd.NOBODY) {
      return;
    }
    int each = crowd == Crowd.OF_ALL ? events : events / INCIDENTS;
    long begun = System.nanoTime();
    intake.await("every reader has had its events", () -> present.withEvents(each) == readers);
    out.printf(
        Locale.ROOT,
        "  each had all of its %d events %.1f s after the last was taken in%n",
        each,
        (System.nanoTime() - begun) / 1e9);
  }

  private void ratios(Map<Crowd, double[]> rates) {
    double alone = median(rates.get(Crowd.NOBODY));
    for (var crowd : List.of(Crowd.FOLLOWERS, Crowd.OF_ALL)) {
      out.printf(
          Locale.ROOT,
          "ratio, %-28s %5.2f (medians of %d)%n",
          crowd.words,
          median(rates.get(crowd)) / alone,
          ROUNDS);
    }
  }

  private static double median(double[] rates) {
    return Arrays.stream(rates).sorted().toArray()[rates.length / 2];
  }
}
