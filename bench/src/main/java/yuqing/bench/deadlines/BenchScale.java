package yuqing.bench.deadlines;

import java.time.Duration;

/// How much is measured: everything in proportion to what is open, so that a short run is one with
/// less open.
///
/// @param open rows that are due in years
/// @param paced rows that fall due one after the other, [#PACE_PER_S] a second
/// @param burst rows that fall due at one instant
/// @param overdue rows that have been due for long
/// @param warmUp rows before them that only warm the engines up
/// @param emptyPolls for each size of table, several times
/// @param ahead from the putting in of rows that are to fall due while the engine runs; longer than
///     it takes
record BenchScale(
    int open, int paced, int burst, int overdue, int warmUp, int emptyPolls, Duration ahead) {

  static final int PACE_PER_S = 10;
  static final int FEW_OPEN = 1_000;

  private static final int PACED_AT_LEAST = 10;
  private static final int PACED_AT_MOST = 600;
  private static final int EMPTY_POLLS_AT_MOST = 2_000;

  private static final Duration AHEAD = Duration.ofSeconds(3);

  static BenchScale of(int open) {
    return new BenchScale(
        open,
        Math.clamp(open / 1_000, PACED_AT_LEAST, PACED_AT_MOST),
        open / 100,
        open / 10,
        Math.max(1, open / 200),
        Math.clamp(open / 10, 1, EMPTY_POLLS_AT_MOST),
        AHEAD);
  }
}
