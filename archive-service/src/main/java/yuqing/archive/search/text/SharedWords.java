package yuqing.archive.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What two texts have in common, as people read it: the longest pieces that both have.
public final class SharedWords {

  /// Characters that mostly join words and begin or end none.
  private static final String JOINING = "的了在是和与及有被将把对向为就都也还并后前称要";

  private SharedWords() {}

  /// @param weight how much a gram says; what says less than nothing counts as nothing
  /// @param most words
  /// @return those that say most first; never one that is in another
  public static List<String> of(
      FoldedText one, FoldedText other, ToDoubleFunction<String> weight, int most) {
    var weights = new LinkedHashMap<String, Double>();
    for (var run : TextRun.of(one.folded())) {
      collect(run, other.folded(), weight, weights);
    }
    var sorted =
        weights.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    var words = new ArrayList<String>();
    for (var word : sorted) {
      if (words.size() < most && words.stream().noneMatch(longer -> longer.contains(word))) {
        words.add(word);
      }
    }
    return words;
  }

  private static void collect(
      TextRun run, String other, ToDoubleFunction<String> weight, Map<String, Double> weights) {
    if (run.kind() == CharacterKind.LETTER) {
      var word = run.part(0, run.length());
      if (other.contains(word)) {
        TopicGrams.of(run).forEach(gram -> weights.put(word, weight.applyAsDouble(gram)));
      }
      return;
    }
    int start = 0;
    while (run.kind() == CharacterKind.IDEOGRAPH && start + 2 <= run.length()) {
      int length = 1;
      while (start + length < run.length() && other.contains(run.part(start, length + 1))) {
        length++;
      }
      put(run, start, length, weight, weights);
      start += Math.max(1, length - 1);
    }
  }

  private static void put(
      TextRun run,
      int from,
      int shared,
      ToDoubleFunction<String> weight,
      Map<String, Double> weights) {
    int start = from;
    int end = from + shared;
    while (start < end && isJoining(run, start)) {
      start++;
    }
    while (start < end && isJoining(run, end - 1)) {
      end--;
    }
    if (end - start < 2) {
      return;
    }
    double sum = 0;
    for (int i = start; i + 2 <= end; i++) {
      sum += Math.max(0, weight.applyAsDouble(run.part(i, 2)));
    }
    weights.merge(run.part(start, end - start), sum, Math::max);
  }

  private static boolean isJoining(TextRun run, int at) {
    return JOINING.contains(run.part(at, 1));
  }
}
