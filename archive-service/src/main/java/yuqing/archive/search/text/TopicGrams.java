package yuqing.archive.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The grams that say what a text is about: every two neighbours of a script without blanks, and
/// the beginnings of words. Single characters and numbers say little.
public final class TopicGrams {

  private static final int SHORTEST_WORD = 3;

  private TopicGrams() {}

  public static Set<String> of(FoldedText text) {
    var grams = new LinkedHashSet<String>();
    for (var run : TextRun.of(text.folded())) {
      grams.addAll(of(run));
    }
    return grams;
  }

  /// In their order; a word is its beginning, as the index keeps it.
  static List<String> of(TextRun run) {
    return switch (run.kind()) {
      case IDEOGRAPH -> run.slices(2);
      case LETTER ->
          run.length() < SHORTEST_WORD
              ? List.of()
              : List.of(run.beginning(TextGrams.LONGEST_BEGINNING));
      case DIGIT, OTHER -> List.of();
    };
  }
}
