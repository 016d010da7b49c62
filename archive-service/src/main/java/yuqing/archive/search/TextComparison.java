package yuqing.archive.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.archive.search.SearchHitAnswer.FieldMatch;
import yuqing.archive.search.index.TextField;
import yuqing.archive.search.index.TextPiece;
import yuqing.archive.search.text.FoldedText;
import yuqing.archive.search.text.HighlightedText;
import yuqing.archive.search.text.HighlightedText.Part;
import yuqing.archive.search.text.SearchWord;

/// Compares the texts of a candidate with the words of a query: the index names some that only have
/// the grams, and what is shown as found is found here.
final class TextComparison {

  private static final int MOST_MATCHES = 5;

  /// Characters of a text that are shown.
  private static final int EXCERPT = 120;

  private final List<SearchWord> words;
  private final Set<SearchWord> missing;
  private final List<FieldMatch> matches = new ArrayList<>();

  private TextComparison(List<SearchWord> words) {
    this.words = words;
    this.missing = new HashSet<>(words);
  }

  /// @param texts in the order in which they are shown
  /// @param departments names of the department concerned
  /// @return where the words are; empty unless all are there
  static Optional<List<FieldMatch>> matches(
      List<SearchWord> words, List<TextPiece> texts, List<String> departments) {
    var comparison = new TextComparison(words);
    for (var piece : texts) {
      if (comparison.isDone()) {
        break;
      }
      comparison.compare(piece.field(), piece.text());
    }
    departments.forEach(name -> comparison.compare(TextField.DEPARTMENT, name));
    return comparison.missing.isEmpty() ? Optional.of(comparison.matches) : Optional.empty();
  }

  private boolean isDone() {
    return missing.isEmpty() && matches.size() >= MOST_MATCHES;
  }

  private void compare(TextField field, String text) {
    var folded = FoldedText.of(text);
    var found = words.stream().filter(word -> word.isIn(folded)).toList();
    // A word that was not shown yet takes the place of one that was.
    boolean isNew = found.stream().anyMatch(missing::contains);
    found.forEach(missing::remove);
    if (found.isEmpty() || (matches.size() >= MOST_MATCHES && !isNew)) {
      return;
    }
    if (matches.size() >= MOST_MATCHES) {
      matches.removeLast();
    }
    matches.add(FieldMatch.of(field, shown(field, folded, found)));
  }

  private static List<Part> shown(TextField field, FoldedText text, List<SearchWord> found) {
    return switch (field) {
      case NUMBER, TITLE, DEPARTMENT -> HighlightedText.whole(text, found);
      case SUMMARY, RESULT, REPLY, ACTION, SIGHTING, REVIEW, LESSONS, EXPLANATION, SUPPLEMENT ->
          HighlightedText.excerpt(text, found, EXCERPT);
    };
  }
}
