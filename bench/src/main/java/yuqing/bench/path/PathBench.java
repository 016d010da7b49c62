package yuqing.bench.path;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.errors.InterruptException;
import yuqing.launcher.SeparateSuite;
import yuqing.launcher.SignalHandlers;
import yuqing.launcher.SuiteDirectory;
import yuqing.launcher.SuiteService;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;

/// `./suite bench path`: reports at several rates through the whole suite, as `./suite up` starts
/// it, on parts of its own; then the floors on the same parts. It ends with an error when a report
/// is lost or brings no message, never because something was slow.
public final class PathBench {
  /// Of the reports sent, so many go through the floor at most.
  private static final int MOST_CHAINS = 125;

  private final SuiteDirectory home;
  private final List<String> launcherOptions;
  private final PrintStream out;
  private final InstantSource clock;

  /// @param home of the checkout; what is kept beneath its data goes again
  /// @param launcherOptions the JVM options with which `./suite up` runs
  public PathBench(
      SuiteDirectory home, List<String> launcherOptions, PrintStream out, InstantSource clock) {
    this.home = home;
    this.launcherOptions = List.copyOf(launcherOptions);
    this.out = out;
    this.clock = clock;
  }

  /// Ctrl-C interrupts it, so that it ends in order too.
  ///
  /// @throws StackException when a report is lost or brings no message in time
  public void run(PathOptions options) throws InterruptedException, IOException {
    SignalHandlers.handle(List.of("INT", "TERM", "HUP"), Thread.currentThread()::interrupt);
    try (var folder = RunFolder.fresh(new TestRuns(home.data().resolve("bench")));
        var suite =
            SeparateSuite.start(
                new SuiteDirectory(home.root(), folder.directory()),
                Ports.free(),
                launcherOptions)) {
      out.println("starting a suite of its own");
      suite.awaitReady();
      var report = measure(suite, options);
      report.print(out);
      if (options.json().isPresent()) {
        report.write(options.json().get());
      }
    } catch (SQLException failed) {
      throw new StackException("a database cannot be asked: " + failed.getMessage(), failed);
    } catch (InterruptException stopped) {
      Thread.interrupted();
      throw new InterruptedException(stopped.getMessage());
    }
  }

  /// Goes after the suite whose data is in it.
  private record RunFolder(TestRuns runs, Path directory) implements AutoCloseable {
    static RunFolder fresh(TestRuns runs) {
      return new RunFolder(runs, runs.fresh());
    }

    @Override
    public void close() {
      runs.delete(directory);
    }
  }

  private PathReport measure(SeparateSuite suite, PathOptions options)
      throws InterruptedException, SQLException {
    var target = URI.create(SuiteService.INCIDENT.url(suite.ports()) + "/incidents");
    var mailbox = "http://localhost:" + suite.ports().of(Port.MAILBOX);
    try (var counters = SuiteCounters.of(suite);
        var loop = new OpenLoop(target, suite.token("reporter"), clock);
        var mail = new MailWatch(mailbox);
        var pending = PendingWork.of(suite)) {
      var run = new RateRun(suite, counters, loop, mail, pending);
      var posted = new ArrayList<PostedReport>();
      out.printf(Locale.ROOT, "warming up with %d reports at most%n", options.warmUp());
      var warmUp = WarmUp.run(run, counters, options.warmUp(), posted);
      out.printf(Locale.ROOT, "%d s without reports%n", options.seconds());
      var idle = idle(counters, options.seconds());
      var rates = new ArrayList<RateResult>();
      for (int rate : options.rates()) {
        out.printf(Locale.ROOT, "%d reports a second for %d s%n", rate, options.seconds());
        rates.add(run.measure(rate, options.seconds(), idle, posted));
      }
      out.println("the floors");
      return new PathReport(
          warmUp, idle, rates, floors(suite, posted, mail.sample(), counters, idle));
    }
  }

  private static CounterSpan idle(SuiteCounters counters, int seconds)
      throws InterruptedException, SQLException {
    var before = counters.read();
    Thread.sleep(Duration.ofSeconds(seconds));
    return counters.read().since(before);
  }

  private static FloorResult floors(
      SeparateSuite suite,
      List<PostedReport> posted,
      MailWatch.MailText text,
      SuiteCounters counters,
      CounterSpan idle)
      throws InterruptedException, SQLException {
    var database = ServiceDatabase.INCIDENT;
    var url =
        "jdbc:postgresql://localhost:%d/%s"
            .formatted(suite.ports().of(Port.POSTGRES), database.databaseName());
    var connection =
        DriverManager.getConnection(url, database.user(), suite.secrets().of(database));
    var chosen = posted.subList(Math.max(0, posted.size() - MOST_CHAINS), posted.size());
    try (var rows = new ReportRows(connection, chosen);
        var kafka = new KafkaRoundTrip(suite.bootstrap())) {
      var smtp = new SmtpRoundTrip(suite.ports().of(Port.SMTP), text);
      return new FloorChain(rows, kafka, smtp).measure(counters, idle);
    }
  }
}
