package yuqing.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import yuqing.bench.service.BenchedService;
import yuqing.bench.stream.MadeUpIncidents;
import yuqing.launcher.SuiteService;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackException;
import yuqing.localstack.TestRuns;

/// `./suite bench search [DOSSIERS]`: searches over REST in an archive-service by itself, with a
/// tenth of the dossiers and then with all of them, beside a sequential scan of its texts and
/// Lucene on the same texts. The first pages of the archive are compared with those of the scan.
public final class SearchBench {

  private static final Duration ASK_EVERY = Duration.ofMillis(100);
  private static final int HEAP_MIB = 256;
  private static final int TENTH = 10;

  /// How many of the mix the scan is asked too; it takes seconds each.
  private static final int BY_SCAN = 22;

  private static final int SIMILAR = 30;

  private static final int WARM_UP_ROUNDS = 3;

  private static final String TAKEN_IN =
      """
      select d.standing::text, d.standing -> 'report' ->> 'number',
             d.standing -> 'report' ->> 'title'
      from dossier d join search_document s on s.incident = d.incident
      """;

  private final Path jar;
  private final Path work;
  private final PrintStream out;
  private final InstantSource clock;

  /// @param jar the archive as built
  /// @param work where the parts may keep their data; what is put there goes again
  public SearchBench(Path jar, Path work, PrintStream out, InstantSource clock) {
    this.jar = jar;
    this.work = work;
    this.out = out;
    this.clock = clock;
  }

  /// @return whether the archive found what is there; goals of speed do not count here
  public boolean run(int dossiers) throws InterruptedException, IOException {
    var runs = new TestRuns(work.toAbsolutePath());
    var directory = runs.fresh();
    try (var parts = LocalParts.begin(directory, runs.binaries(), Ports.free(), _ -> {})) {
      parts.awaitBroker();
      var settings = LocalSealKey.settings(directory, parts.secrets());
      try (var service =
              BenchedService.start(
                  SuiteService.ARCHIVE, jar, HEAP_MIB, parts, directory, settings);
          var administrator = administrator(parts)) {
        service.awaitReady(ASK_EVERY);
        var load = loadOf(parts, service, administrator);
        var report = measure(dossiers, service, load, administrator, directory.resolve("lucene"));
        report.print(out);
        return report.isRight();
      }
    } catch (SQLException failed) {
      throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
    } finally {
      runs.delete(directory);
    }
  }

  private static Connection administrator(LocalParts parts) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s"
            .formatted(parts.ports().of(Port.POSTGRES), ServiceDatabase.ARCHIVE.databaseName()),
        "postgres",
        parts.secrets().postgres());
  }

  /// Has the archive take one incident in, after which the others are made.
  private CaseLoad loadOf(LocalParts parts, BenchedService service, Connection administrator)
      throws InterruptedException, SQLException {
    try (var source = new MadeUpIncidents(parts.environment().get("YUQING_KAFKA"), 1, clock)) {
      source.publish(1);
    }
    service.await("an incident taken in", ASK_EVERY, () -> isTakenIn(administrator));
    try (var select = administrator.createStatement();
        var row = select.executeQuery(TAKEN_IN)) {
      row.next();
      return new CaseLoad(administrator, row.getString(1), row.getString(2), row.getString(3));
    }
  }

  private static boolean isTakenIn(Connection connection) {
    try (var select = connection.createStatement();
        var row = select.executeQuery(TAKEN_IN)) {
      return row.next();
    } catch (SQLException failed) {
      throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
    }
  }

  private SearchReport measure(
      int dossiers, BenchedService service, CaseLoad load, Connection administrator, Path folder)
      throws InterruptedException, IOException, SQLException {
    var mix = AskedQuery.mix();
    try (var archive = new ArchiveSearch(service);
        var lucene = new LuceneSearch(folder)) {
      load(load, 0, dossiers / TENTH);
      var few = times(archive, mix);
      load(load, dossiers / TENTH, dossiers);
      var many = times(archive, mix);
      var similar = similar(archive);
      timed("Lucene, %d dossiers".formatted(dossiers), () -> lucene.load(dossiers));
      var byLucene = times(lucene, mix);
      out.println("  a sequential scan");
      var byScan = new SearchTimes();
      int same = 0;
      var scanned = mix.stream().filter(AskedQuery::isOfWordsAlone).limit(BY_SCAN).toList();
      var scan = new SequentialScan(administrator);
      for (var asked : scanned) {
        var page = scan.find(asked);
        byScan.add(asked.kind(), page.nanos());
        same += page.incidents().equals(archive.find(asked).incidents()) ? 1 : 0;
      }
      return new SearchReport(dossiers, few, many, byScan, byLucene, similar, scanned.size(), same);
    }
  }

  private void load(CaseLoad load, int from, int to)
      throws InterruptedException, IOException, SQLException {
    timed("%d dossiers".formatted(to), () -> load.load(from, to));
  }

  private interface LoadStep {
    void run() throws IOException, SQLException;
  }

  private void timed(String what, LoadStep step) throws IOException, SQLException {
    long begun = System.nanoTime();
    step.run();
    out.printf("  %s loaded in %d s%n", what, (System.nanoTime() - begun) / 1_000_000_000);
  }

  /// The first rounds only warm up: the engine, and the disk's cache.
  private static SearchTimes times(SearchEngine engine, List<AskedQuery> mix)
      throws IOException, SQLException, InterruptedException {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (var asked : mix) {
        engine.find(asked);
      }
    }
    var times = new SearchTimes();
    for (var asked : mix) {
      times.add(asked.kind(), engine.find(asked).nanos());
    }
    return times;
  }

  private static SearchTimes similar(ArchiveSearch archive)
      throws IOException, InterruptedException {
    var times = new SearchTimes();
    var named = new HashSet<String>();
    for (int i = -SIMILAR; i < SIMILAR; i++) {
      var subject = MadeUpCase.subject(i + SIMILAR);
      var page = archive.similar(subject + "问题", "学生反映" + subject + "，希望尽快处理。");
      named.addAll(page.incidents());
      if (i >= 0) {
        times.add("similar", page.nanos());
      }
    }
    if (named.isEmpty()) {
      throw new StackException("nothing is similar to anything");
    }
    return times;
  }
}
