package yuqing.archive.figures;

import java.time.Instant;

/// The closing of a dossier. It is in force until a reopening is appended after it, by the order
/// of entries: that is what the closing rested on.
///
/// @param firstClosedAt of the first closing, which the mark of the dossier (档号) goes by; null if
///     there was none
/// @param lastClosedAt of the last closing, in force or not; null if there was none
/// @param closedAtEntry n of its entry; 0 if there was none
/// @param reopenedAtEntry n of the entry of the last reopening; 0 if there was none
public record CaseClosing(
    Instant firstClosedAt, Instant lastClosedAt, long closedAtEntry, long reopenedAtEntry) {

  static final CaseClosing NONE = new CaseClosing(null, null, 0, 0);

  CaseClosing closed(Instant at, long n) {
    var first = firstClosedAt == null ? at : firstClosedAt;
    return new CaseClosing(first, at, n, reopenedAtEntry);
  }

  CaseClosing reopened(long n) {
    return new CaseClosing(firstClosedAt, lastClosedAt, closedAtEntry, n);
  }

  /// When the closing in force was; null while there is none.
  public Instant closedAt() {
    return closedAtEntry > reopenedAtEntry ? lastClosedAt : null;
  }
}
