package yuqing.archive.search.index;

import java.util.Map;

/// How many of the incidents received last have a gram.
///
/// @param incidents that were counted
/// @param counts of grams that several of them have
public record GramSample(int incidents, Map<String, Integer> counts) {

  /// Of those that fewer have nothing is known.
  public static final int FEWEST = 3;

  public GramSample {
    counts = Map.copyOf(counts);
  }

  /// The share of incidents that have it, never 0: one that was not counted may be in some.
  public double share(String gram) {
    double known = counts.getOrDefault(gram, FEWEST - 1);
    return Math.min(1, known / Math.max(incidents, FEWEST));
  }
}
