package yuqing.archive.volume.text;

import java.util.ArrayList;
import java.util.List;
import yuqing.archive.volume.text.TextRedline.Kind;
import yuqing.archive.volume.text.TextRedline.Piece;

/// A redline as it is drawn: pieces of one kind that follow each other become one.
final class RedlineDraft {

  private final List<Piece> pieces = new ArrayList<>();

  void add(Kind kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
      pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
    } else {
      pieces.add(new Piece(kind, text));
    }
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /// Without the scraps of common text that two changes have between them: they become part of
  /// both, and the changes one, the deleted before the inserted.
  List<Piece> withoutScraps(int leastKept) {
    var read = new RedlineDraft();
    var deleted = new StringBuilder();
    var inserted = new StringBuilder();
    for (var at = 0; at < pieces.size(); at++) {
      var piece = pieces.get(at);
      var between = at > 0 && at < pieces.size() - 1;
      if (piece.kind() == Kind.KEPT && !(between && piece.text().length() < leastKept)) {
        read.change(deleted, inserted);
        read.add(Kind.KEPT, piece.text());
        continue;
      }
      if (piece.kind() != Kind.INSERTED) {
        deleted.append(piece.text());
      }
      if (piece.kind() != Kind.DELETED) {
        inserted.append(piece.text());
      }
    }
    read.change(deleted, inserted);
    return read.pieces();
  }

  private void change(StringBuilder deleted, StringBuilder inserted) {
    add(Kind.DELETED, deleted.toString());
    add(Kind.INSERTED, inserted.toString());
    deleted.setLength(0);
    inserted.setLength(0);
  }
}
