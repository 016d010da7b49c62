package yuqing.archive.search.index;

import java.util.ArrayList;
import java.util.List;

/// How much of one incident is searched beside number, title and summary: the texts of its first
/// entries, up to [#MOST_CHARACTERS]. A tsvector holds 1 MiB, and twelve bytes a character are the
/// most that grams take.
final class TextRoom {

  static final int MOST_CHARACTERS = 60_000;

  private int taken;

  /// @param taken characters by what was kept before
  TextRoom(int taken) {
    this.taken = taken;
  }

  int taken() {
    return taken;
  }

  /// Those that find room, the last one perhaps cut.
  ///
  /// @param pieces in the order of their entries
  List<TextPiece> admit(Iterable<TextPiece> pieces) {
    var admitted = new ArrayList<TextPiece>();
    for (var piece : pieces) {
      if (piece.isFact()) {
        admitted.add(piece);
      } else if (taken < MOST_CHARACTERS) {
        var fitting = piece.cut(MOST_CHARACTERS - taken);
        admitted.add(fitting);
        // What was cut leaves no room, a half pair at its end either.
        taken += fitting.equals(piece) ? piece.text().length() : MOST_CHARACTERS - taken;
      }
    }
    return admitted;
  }
}
