package yuqing.bench.deadlines;

import java.io.PrintStream;
import java.time.InstantSource;
import yuqing.durable.due.DueSettings;
import yuqing.launcher.SuiteDirectory;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;

/// `./suite bench deadlines [OPEN]`: our time engine beside db-scheduler on one PostgreSQL, then
/// escalation-service itself after a kill -9. Nothing of the suite need run, and nothing of it is
/// touched.
public final class DeadlinesBench {

  private static final String ADMINISTRATOR = "postgres";

  private final SuiteDirectory home;
  private final PrintStream out;
  private final InstantSource clock;

  public DeadlinesBench(SuiteDirectory home, PrintStream out, InstantSource clock) {
    this.home = home;
    this.out = out;
    this.clock = clock;
  }

  /// @param open rows that are due in years
  /// @return whether nothing fired early; goals of speed do not count here
  /// @throws StackException when something was lost or fired twice
  public boolean run(int open) throws InterruptedException {
    var runs = new TestRuns(home.root().resolve("bench/target/runs"));
    var findings = new DeadlineReport(out);
    engines(runs, BenchScale.of(open), findings);
    findings.print();
    var killed = new AfterKill(home, clock).measure(runs);
    killed.ifPresentOrElse(
        findings::print,
        () ->
            print(
                "kill -9: not measured, the machine was too busy to consume the reports in time"));
    return findings.noneEarly();
  }

  /// The part that needs PostgreSQL only.
  void engines(TestRuns runs, BenchScale scale, DeadlineReport findings)
      throws InterruptedException {
    var directory = runs.fresh();
    var secrets = LocalSecrets.in(directory);
    int port = Ports.free().of(Port.POSTGRES);
    try (var _ = Postgres.start(directory.resolve("postgres"), runs.binaries(), port, secrets);
        var many = database(ServiceDatabase.ESCALATION, port, secrets);
        var few = database(ServiceDatabase.INCIDENT, port, secrets)) {
      compare(many, scale, findings);
      print("polling with nothing due");
      open(new DueRowsEngine(few), few, BenchScale.FEW_OPEN);
      findings.addPolling(scale.open(), PollingCost.ratio(few, many, scale.emptyPolls()));
    } finally {
      runs.delete(directory);
    }
  }

  private static BenchDatabase database(ServiceDatabase name, int port, LocalSecrets secrets) {
    var url = "jdbc:postgresql://localhost:%d/%s".formatted(port, name.databaseName());
    return BenchDatabase.prepare(url, ADMINISTRATOR, secrets.postgres());
  }

  private void compare(BenchDatabase database, BenchScale scale, DeadlineReport findings)
      throws InterruptedException {
    var settings = DueSettings.usual();
    var ours = new DueRowsEngine(database);
    var peer = new DbScheduler(database, settings.workers(), settings.poll());
    print("%d rows that are due in years, for each engine".formatted(scale.open()));
    database.fillEventLog(scale.overdue());
    open(ours, database, scale.open());
    open(peer, database, scale.open());
    for (var work : FiringWork.values()) {
      findings.add(
          work, compare(database, ours, work, scale), compare(database, peer, work, scale));
    }
  }

  private static void open(DueEngine engine, BenchDatabase database, int rows) {
    engine.put("open", rows, "now() + interval '10 years' + n * interval '1 s'");
    database.execute("vacuum analyze " + engine.table());
  }

  private DeadlineReport.OfEngine compare(
      BenchDatabase database, DueEngine engine, FiringWork work, BenchScale scale)
      throws InterruptedException {
    print("%s, a firing writes %s".formatted(engine.name(), work.description()));
    var measured = new MeasuredEngine(database, engine, work, scale.ahead());
    measured.overdue("warm-up", scale.warmUp());
    return new DeadlineReport.OfEngine(
        measured.paced(scale.paced()),
        measured.burst(scale.burst()),
        measured.overdue("overdue", scale.overdue()));
  }

  private void print(String step) {
    out.println("  " + step);
  }
}
