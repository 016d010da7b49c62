package yuqing.bench.path;

import java.time.Duration;
import java.util.Collection;
import org.HdrHistogram.Histogram;

/// How long something took, of all times that it was done; of fewer than a hundred, p99 is the
/// longest.
record LatencySummary(int times, Duration p50, Duration p99) {
  private static final int SIGNIFICANT_DIGITS = 3;

  static LatencySummary of(Collection<Duration> taken) {
    var micros = new Histogram(SIGNIFICANT_DIGITS);
    taken.forEach(each -> micros.recordValue(Math.max(0, each.toNanos() / 1_000)));
    return new LatencySummary(
        taken.size(),
        ofMicros(micros.getValueAtPercentile(50)),
        ofMicros(micros.getValueAtPercentile(99)));
  }

  private static Duration ofMicros(long micros) {
    return Duration.ofNanos(micros * 1_000);
  }

  static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
