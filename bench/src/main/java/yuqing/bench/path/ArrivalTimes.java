package yuqing.bench.path;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// When reports arrive, planned before the first is sent: one in each slot of equal length, at a
/// drawn moment of it. The number is exact, and no report keeps step with what the suite does
/// once a second.
final class ArrivalTimes {
  private static final double NANOS = 1e9;

  private ArrivalTimes() {}

  /// @param perSecond slots a second
  /// @param seed the same seed gives the same plan
  /// @return from the start of the run, in order
  static List<Duration> of(int perSecond, int reports, long seed) {
    RandomGenerator random = new Random(seed);
    return IntStream.range(0, reports)
        .mapToObj(
            slot -> Duration.ofNanos((long) ((slot + random.nextDouble()) / perSecond * NANOS)))
        .toList();
  }
}
