package yuqing.archive.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import yuqing.archive.search.text.FoldedText;
import yuqing.archive.search.text.TextGrams;

/// All by which one incident is found.
///
/// @param pieces number, title and summary first, the others by their entries
public record IndexedCase(SearchHeader header, List<TextPiece> pieces) {

  /// A tsvector holds 1 MiB. Real texts stay far below; what was made to expand when it is folded
  /// is found by its first grams.
  private static final int MOST_BYTES = 1_000_000;

  private static final Comparator<TextPiece> ORDER =
      Comparator.comparing((TextPiece piece) -> !piece.isFact())
          .thenComparing(
              piece -> piece.isFact() ? piece.field() : null,
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(TextPiece.BY_PLACE);

  public IndexedCase {
    pieces = pieces.stream().sorted(ORDER).toList();
  }

  /// Grams and tags.
  public Set<String> grams() {
    var grams = new LinkedHashSet<>(header.tags());
    grams.addAll(grams(pieces));
    int bytes = 0;
    for (var gram : grams) {
      bytes += gram.getBytes(UTF_8).length;
    }
    return bytes <= MOST_BYTES ? grams : firstOf(grams);
  }

  private static Set<String> firstOf(Set<String> grams) {
    var first = new LinkedHashSet<String>();
    grams.stream().takeWhile(new WithinBytes()).forEach(first::add);
    return first;
  }

  static Set<String> grams(List<TextPiece> pieces) {
    var grams = new LinkedHashSet<String>();
    pieces.forEach(piece -> TextGrams.addTo(grams, FoldedText.of(piece.text())));
    return grams;
  }

  private static final class WithinBytes implements Predicate<String> {
    private int bytes;

    @Override
    public boolean test(String gram) {
      bytes += gram.getBytes(UTF_8).length;
      return bytes <= MOST_BYTES;
    }
  }
}
