package yuqing.bench.path;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yuqing.bench.path.SuiteCounter.Kind;

/// Reports before anything is measured, until a block of them costs about what the one before it
/// did: a JVM that has just been started compiles what it runs, and that hides everything else.
///
/// @param reports how many there were
/// @param blockMs processor time of all processes for a report, block by block, with what the suite
///     does anyway
/// @param steady whether the last two blocks were about equal
/// @param atRest whether all of it was done before the time without reports was measured
record WarmUp(int reports, List<Double> blockMs, boolean steady, boolean atRest) {
  private static final int PER_SECOND = 5;
  private static final int BLOCK = 50;

  /// By how much the last two blocks may differ, as a share of the later.
  private static final double EQUAL_WITHIN = 0.1;

  WarmUp {
    blockMs = List.copyOf(blockMs);
  }

  /// @param most reports
  static WarmUp run(RateRun run, SuiteCounters counters, int most, List<PostedReport> posted)
      throws InterruptedException, SQLException {
    var blockMs = new ArrayList<Double>();
    int reports = 0;
    while (reports < most && !isSteady(blockMs)) {
      int block = Math.min(BLOCK, most - reports);
      var before = counters.read();
      posted.addAll(run.send(PER_SECOND, block));
      reports += block;
      blockMs.add(counters.read().since(before).ofSuite(Kind.PROCESSOR_MS) / block);
    }
    run.awaitMessages(posted);
    return new WarmUp(reports, blockMs, isSteady(blockMs), run.awaitRest());
  }

  static boolean isSteady(List<Double> blockMs) {
    if (blockMs.size() < 2) {
      return false;
    }
    double last = blockMs.getLast();
    return Math.abs(blockMs.get(blockMs.size() - 2) - last) <= EQUAL_WITHIN * last;
  }
}
