package yuqing.bench.paper;

import java.util.List;
import java.util.stream.IntStream;

/// Papers a second of the same papers, in rounds that took turns.
///
/// @param chromium 0 where it was not measured
record PrintRates(List<Double> archive, List<Double> bare, double chromium) {

  PrintRates {
    archive = List.copyOf(archive);
    bare = List.copyOf(bare);
  }

  /// The median of what each round by itself gives: one that the machine disturbed weighs little.
  double ratioToBare() {
    return median(
        IntStream.range(0, archive.size())
            .mapToObj(round -> archive.get(round) / bare.get(round))
            .toList());
  }

  double ratioToChromium() {
    return median(archive) / chromium;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
