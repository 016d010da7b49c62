package yuqing.archive.search.similar;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import yuqing.archive.search.text.FoldedText;
import yuqing.archive.search.text.TopicGrams;

/// What of an incident is compared with others.
///
/// @param text title and summary, folded
/// @param grams how often each counts: of the title twice
/// @param category by its name; null where it is not known
/// @param department code; null where it is not known
/// @param platforms where the item was seen, folded
/// @param receivedAt null for one that is still being entered
record CaseProfile(
    FoldedText text,
    Map<String, Integer> grams,
    String category,
    String department,
    Set<String> platforms,
    Instant receivedAt) {

  private static final int IN_TITLE = 2;

  /// What it is about stands at the beginning.
  private static final int LONGEST_SUMMARY = 2_000;

  static CaseProfile of(
      String title,
      String summary,
      String category,
      String department,
      Set<String> platforms,
      Instant receivedAt) {
    var beginning = summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY));
    var grams = new HashMap<String, Integer>();
    TopicGrams.of(FoldedText.of(beginning)).forEach(gram -> grams.put(gram, 1));
    TopicGrams.of(FoldedText.of(title)).forEach(gram -> grams.put(gram, IN_TITLE));
    return new CaseProfile(
        FoldedText.of(title + "\n" + beginning),
        grams,
        category,
        department,
        platforms,
        receivedAt);
  }
}
