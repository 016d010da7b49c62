package yuqing.bench.deadlines;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What was measured, as a table with the goals.
final class DeadlineReport {

  private static final int PACED_P99_MS = 250;
  private static final int BURST_P99_MS = 2_000;
  private static final int FIRST_OVERDUE_S = 5;

  /// One engine's three runs.
  record OfEngine(LatenessMeasure paced, LatenessMeasure burst, LatenessMeasure overdue) {

    int early() {
      return paced.early() + burst.early() + overdue.early();
    }

    int rows() {
      return paced.rows() + burst.rows() + overdue.rows();
    }
  }

  private final PrintStream out;
  private final Map<FiringWork, OfEngine> ours = new EnumMap<>(FiringWork.class);
  private final Map<FiringWork, OfEngine> peers = new EnumMap<>(FiringWork.class);
  private int open;
  private double polling;

  DeadlineReport(PrintStream out) {
    this.out = out;
  }

  void add(FiringWork work, OfEngine our, OfEngine peer) {
    ours.put(work, our);
    peers.put(work, peer);
  }

  void addPolling(int open, double ratio) {
    this.open = open;
    this.polling = ratio;
  }

  boolean noneEarly() {
    return ours.values().stream().mapToInt(OfEngine::early).sum() == 0;
  }

  void print() {
    out.println();
    line("", "goal", "due rows", "db-scheduler", "ratio");
    line("fired early", "0", early(ours), early(peers), "");
    ours.keySet().forEach(this::printWork);
    if (ours.containsKey(FiringWork.ROW_AND_EVENT)) {
      rate("drain, ours row and event, theirs a row", FiringWork.ROW_AND_EVENT, FiringWork.ROW);
    }
    line(
        "empty poll at %d open : at %d".formatted(open, BenchScale.FEW_OPEN),
        "<= 1.50",
        "",
        "",
        "%.2f".formatted(polling));
  }

  void print(AfterKill.Result killed) {
    line(
        "kill -9, ready -> first of %d overdue".formatted(killed.overdue()),
        "<= %d s".formatted(FIRST_OVERDUE_S),
        "%.1f s".formatted(seconds(killed.readyToFirst())),
        "",
        "");
    line(
        "  start -> first, start -> all of them",
        "",
        "%.1f s, %.1f s".formatted(seconds(killed.startToFirst()), seconds(killed.startToAll())),
        "",
        "");
  }

  private void printWork(FiringWork work) {
    var our = ours.get(work);
    out.println("a firing writes " + work.description());
    late(
        "  at %d/s, %d rows, late p50 / p99 / most"
            .formatted(BenchScale.PACE_PER_S, our.paced().rows()),
        PACED_P99_MS,
        work,
        OfEngine::paced);
    late(
        "  burst of %d, late p50 / p99 / most".formatted(our.burst().rows()),
        BURST_P99_MS,
        work,
        OfEngine::burst);
    rate("  drain of %d overdue".formatted(our.overdue().rows()), work, work);
  }

  private void late(
      String what, int goalMs, FiringWork work, Function<OfEngine, LatenessMeasure> run) {
    var our = run.apply(ours.get(work));
    var peer = run.apply(peers.get(work));
    line(
        what,
        "p99 <= %d".formatted(goalMs),
        millis(our),
        millis(peer),
        "%.2f".formatted(seconds(our.p99()) / seconds(peer.p99())));
  }

  private void rate(String what, FiringWork our, FiringWork peer) {
    double oursPerS = ours.get(our).overdue().perSecond();
    double peersPerS = peers.get(peer).overdue().perSecond();
    line(
        what,
        ">= 1.00",
        "%.0f/s".formatted(oursPerS),
        "%.0f/s".formatted(peersPerS),
        "%.2f".formatted(oursPerS / peersPerS));
  }

  private static String early(Map<FiringWork, OfEngine> engine) {
    return "%d of %d"
        .formatted(
            engine.values().stream().mapToInt(OfEngine::early).sum(),
            engine.values().stream().mapToInt(OfEngine::rows).sum());
  }

  private static String millis(LatenessMeasure late) {
    return "%d/%d/%d ms"
        .formatted(late.p50().toMillis(), late.p99().toMillis(), late.longest().toMillis());
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private void line(Object... cells) {
    out.printf(Locale.ROOT, "%-46s %-11s %18s %18s %6s%n", cells);
  }
}
