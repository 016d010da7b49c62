package yuqing.archive.search.index;

import java.time.Instant;
import java.util.List;

/// What one event changes of that by which its incident is found.
///
/// @param pieces texts that it adds; title and summary take the place of the former ones
/// @param receivedAt, department, category null where it does not say
/// @param answeredAt when the people concerned were answered or a reply went out; null where it
///     does not say
public record TextChange(
    List<TextPiece> pieces,
    Instant receivedAt,
    String department,
    String category,
    Instant answeredAt) {

  static final TextChange NONE = new TextChange(List.of(), null, null, null, null);

  static TextChange of(List<TextPiece> pieces) {
    return new TextChange(pieces, null, null, null, null);
  }

  static TextChange assignedTo(String department) {
    return new TextChange(List.of(), null, department, null, null);
  }

  /// Of an erased event: where the incident belongs, and its number.
  TextChange withoutTexts() {
    return new TextChange(
        pieces.stream().filter(piece -> piece.field() == TextField.NUMBER).toList(),
        receivedAt,
        department,
        category,
        answeredAt);
  }

  boolean isNone() {
    return pieces.isEmpty()
        && receivedAt == null
        && department == null
        && category == null
        && answeredAt == null;
  }

  /// Whether the grams of what was there before may change as well.
  boolean replaces() {
    return receivedAt != null
        || department != null
        || category != null
        || pieces.stream().anyMatch(TextPiece::isFact);
  }
}
