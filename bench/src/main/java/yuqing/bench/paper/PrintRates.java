package yuqing.bench.paper;

import java.util.Arrays;

/// Papers a second of the same papers, in rounds that took turns.
///
/// @param chromium 0 where it was not measured
record PrintRates(double[] archive, double[] bare, double chromium) {

  /// The median of what each round by itself gives: one that the machine disturbed weighs little.
  double ratioToBare() {
    var ratios = new double[archive.length];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = archive[round] / bare[round];
    }
    return median(ratios);
  }

  double ratioToChromium() {
    return median(archive) / chromium;
  }

  static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
