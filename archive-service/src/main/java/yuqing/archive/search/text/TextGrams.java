package yuqing.archive.search.text;

import java.util.LinkedHashSet;
import java.util.Set;

/// The grams by which a text is found: of a script without blanks every character and every two
/// neighbours, of a word its beginnings, of a number all that is in it up to four digits long.
/// A longer beginning or number is found by these and compared afterwards.
public final class TextGrams {

  static final int LONGEST_BEGINNING = 8;
  private static final int LONGEST_NUMBER = 4;

  private TextGrams() {}

  /// All under which a text is kept.
  public static Set<String> of(FoldedText text) {
    var grams = new LinkedHashSet<String>();
    addTo(grams, text);
    return grams;
  }

  /// The same, into a set that holds those of other texts.
  public static void addTo(Set<String> grams, FoldedText text) {
    for (var run : TextRun.of(text.folded())) {
      switch (run.kind()) {
        case IDEOGRAPH -> addSlices(grams, run, 2);
        case DIGIT -> addSlices(grams, run, LONGEST_NUMBER);
        case LETTER -> {
          for (int length = 1; length <= Math.min(run.length(), LONGEST_BEGINNING); length++) {
            grams.add(run.beginning(length));
          }
        }
        case OTHER -> {
          // Not searched.
        }
      }
    }
  }

  private static void addSlices(Set<String> grams, TextRun run, int longest) {
    for (int length = 1; length <= longest; length++) {
      grams.addAll(run.slices(length));
    }
  }

  /// Those that a text must have to contain this word.
  static Set<String> required(String foldedWord) {
    var grams = new LinkedHashSet<String>();
    for (var run : TextRun.of(foldedWord)) {
      switch (run.kind()) {
        case IDEOGRAPH -> grams.addAll(run.slices(Math.min(run.length(), 2)));
        case DIGIT -> grams.addAll(run.slices(Math.min(run.length(), LONGEST_NUMBER)));
        case LETTER -> grams.add(run.beginning(LONGEST_BEGINNING));
        case OTHER -> {
          // Compared afterwards.
        }
      }
    }
    return grams;
  }
}
