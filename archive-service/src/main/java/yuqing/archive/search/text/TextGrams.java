package yuqing.archive.search.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// The grams by which a text is found: of a script without blanks every character and every two
/// neighbours, of a word its beginnings, of a number all that is in it up to four digits long.
/// A longer beginning or number is found by these and compared afterwards.
public final class TextGrams {

  static final int LONGEST_BEGINNING = 8;
  static final int LONGEST_NUMBER = 4;

  private TextGrams() {}

  /// All under which a text is kept.
  public static Set<String> of(FoldedText text) {
    var grams = new LinkedHashSet<String>();
    addTo(grams, text);
    return grams;
  }

  /// The same, into a set that holds those of other texts.
  public static void addTo(Set<String> grams, FoldedText text) {
    new Runs(text.folded(), (kind, run) -> addKept(grams, kind, run)).walk();
  }

  /// Those that a text must have to contain this word.
  static Set<String> required(String foldedWord) {
    var grams = new LinkedHashSet<String>();
    new Runs(foldedWord, (kind, run) -> addRequired(grams, kind, run)).walk();
    return grams;
  }

  private static void addKept(Set<String> grams, CharacterKind kind, int[] run) {
    switch (kind) {
      case IDEOGRAPH -> {
        slices(grams, run, 1);
        slices(grams, run, 2);
      }
      case LETTER -> {
        for (int length = 1; length <= Math.min(run.length, LONGEST_BEGINNING); length++) {
          grams.add(new String(run, 0, length));
        }
      }
      case DIGIT -> {
        for (int length = 1; length <= LONGEST_NUMBER; length++) {
          slices(grams, run, length);
        }
      }
      case OTHER -> {
        // Not searched.
      }
    }
  }

  private static void addRequired(Set<String> grams, CharacterKind kind, int[] run) {
    switch (kind) {
      case IDEOGRAPH -> slices(grams, run, Math.min(run.length, 2));
      case LETTER -> grams.add(new String(run, 0, Math.min(run.length, LONGEST_BEGINNING)));
      case DIGIT -> slices(grams, run, Math.min(run.length, LONGEST_NUMBER));
      case OTHER -> {
        // Compared afterwards.
      }
    }
  }

  private static void slices(Set<String> grams, int[] run, int length) {
    for (int i = 0; i + length <= run.length; i++) {
      grams.add(new String(run, i, length));
    }
  }

  /// Hands over the runs of characters of one kind.
  private record Runs(String text, Taker taker) {

    @FunctionalInterface
    interface Taker {
      void take(CharacterKind kind, int[] run);
    }

    void walk() {
      var points = text.codePoints().toArray();
      int start = 0;
      while (start < points.length) {
        var kind = CharacterKind.of(points[start]);
        int end = start + 1;
        while (end < points.length && CharacterKind.of(points[end]) == kind) {
          end++;
        }
        taker.take(kind, Arrays.copyOfRange(points, start, end));
        start = end;
      }
    }
  }
}
