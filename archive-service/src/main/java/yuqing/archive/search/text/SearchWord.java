package yuqing.archive.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One word of a query, or a phrase that was set in quotation marks. It is found where a text has
/// it letter by letter, once both are folded; one that begins with a letter of a script with
/// blanks only where a word begins, so that `art` finds `artist` and no `party`.
public final class SearchWord {

  private final String folded;
  private final Set<String> grams;
  private final boolean atWordStart;

  private SearchWord(String folded, Set<String> grams) {
    this.folded = folded;
    this.grams = grams;
    this.atWordStart = CharacterKind.of(folded.codePointAt(0)) == CharacterKind.LETTER;
  }

  /// Empty where nothing in it can be searched: it is of blanks and punctuation.
  public static Optional<SearchWord> of(String text) {
    var folded = FoldedText.of(text).folded().strip();
    var grams = TextGrams.required(folded);
    return grams.isEmpty() ? Optional.empty() : Optional.of(new SearchWord(folded, grams));
  }

  /// The grams that a text must have to contain it.
  public Set<String> grams() {
    return grams;
  }

  public String folded() {
    return folded;
  }

  public boolean isIn(FoldedText text) {
    return next(text.folded(), 0) >= 0;
  }

  /// Where a text has it, from the first on.
  ///
  /// @param most places
  List<Span> spans(FoldedText text, int most) {
    var spans = new ArrayList<Span>();
    var letters = text.folded();
    int at = next(letters, 0);
    while (at >= 0 && spans.size() < most) {
      spans.add(new Span(text.start(at), text.end(at + folded.length() - 1)));
      at = next(letters, at + folded.length());
    }
    return spans;
  }

  private int next(String letters, int from) {
    int at = letters.indexOf(folded, from);
    while (at > 0
        && atWordStart
        && CharacterKind.of(letters.codePointBefore(at)) == CharacterKind.LETTER) {
      at = letters.indexOf(folded, at + 1);
    }
    return at;
  }

  /// A place in an original text, in UTF-16 units.
  record Span(int start, int end) {}
}
