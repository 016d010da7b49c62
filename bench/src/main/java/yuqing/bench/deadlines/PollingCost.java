package yuqing.bench.deadlines;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import yuqing.durable.due.DueGate;
import yuqing.durable.due.DueSettings;

/// What a poll costs that finds nothing due, while little or much is open. The poller itself polls
/// without a pause; the gate, which it asks before each poll, counts.
final class PollingCost {

  private static final int ROUNDS = 5;

  private PollingCost() {}

  /// The middle one of several rounds that take turns, so that what else the machine does weighs on
  /// both.
  ///
  /// @return how many times as much a poll costs with much open
  static double ratio(BenchDatabase few, BenchDatabase many, int polls)
      throws InterruptedException {
    // What the drains left in the index: autovacuum would take it away within a minute.
    many.execute("vacuum due_row");
    var ratios = new double[ROUNDS];
    measure(few, polls);
    measure(many, polls);
    for (int round = 0; round < ROUNDS; round++) {
      double fewNanos = measure(few, polls);
      ratios[round] = measure(many, polls) / fewNanos;
    }
    Arrays.sort(ratios);
    return ratios[ROUNDS / 2];
  }

  /// @return nanoseconds a poll
  private static double measure(BenchDatabase database, int polls) throws InterruptedException {
    var count = new Count(polls);
    var usual = DueSettings.usual();
    var settings =
        new DueSettings(
            Duration.ZERO,
            Duration.ZERO,
            usual.batch(),
            usual.workers(),
            usual.group(),
            usual.backoff(),
            usual.stopWithin());
    try (var _ = new DueRowsEngine(database).run(FiringWork.ROW, count, settings)) {
      count.reached.await();
    }
    return (double) count.nanos / polls;
  }

  /// Asked by the poller's one thread.
  private static final class Count implements DueGate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final int polls;
    private int asked;
    private long begun;
    private long nanos;

    Count(int polls) {
      this.polls = polls;
    }

    @Override
    public boolean open() {
      if (asked == 0) {
        begun = System.nanoTime();
      } else if (asked == polls) {
        nanos = System.nanoTime() - begun;
        reached.countDown();
      }
      asked++;
      return true;
    }
  }
}
