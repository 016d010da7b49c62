package yuqing.archive.search.index;

import java.util.Comparator;
import java.util.Optional;
import yuqing.contracts.text.TextCharacters;

/// One searched text of a dossier.
///
/// @param n of the entry it is in
/// @param part which text of that entry
public record TextPiece(long n, int part, TextField field, String text) {

  /// Of a longer text the beginning is searched.
  static final int LONGEST = 20_000;

  /// As long as a report's summary may be.
  private static final int LONGEST_FACT = 10_000;

  static final Comparator<TextPiece> BY_PLACE =
      Comparator.comparingLong(TextPiece::n).thenComparingInt(TextPiece::part);

  static final Comparator<TextPiece> AS_SHOWN =
      Comparator.comparing(TextPiece::field).thenComparing(BY_PLACE);

  /// Empty where there is nothing to see.
  static Optional<TextPiece> of(long n, int part, TextField field, String text) {
    return text == null || TextCharacters.showNothing(text)
        ? Optional.empty()
        : Optional.of(new TextPiece(n, part, field, text).bounded().storable());
  }

  private TextPiece bounded() {
    return cut(isFact() ? LONGEST_FACT : LONGEST);
  }

  /// An event may hold what no database does; it must not keep the event from being archived.
  private TextPiece storable() {
    if (TextCharacters.firstForbidden(text).isEmpty()) {
      return this;
    }
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> TextCharacters.firstForbidden(Character.toString(c)).isPresent() ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return new TextPiece(n, part, field, clean.toString());
  }

  /// The beginning of it, of at most so many characters; never half a pair.
  TextPiece cut(int most) {
    if (text.length() <= most) {
      return this;
    }
    boolean inPair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return new TextPiece(n, part, field, text.substring(0, inPair ? most - 1 : most));
  }

  /// Number, title and summary are always searched whole.
  boolean isFact() {
    return field == TextField.NUMBER || field == TextField.TITLE || field == TextField.SUMMARY;
  }
}
