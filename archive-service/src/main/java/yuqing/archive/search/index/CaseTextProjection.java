package yuqing.archive.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import yuqing.archive.dossier.ErasedRemainders;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;

/// Derives from the entries of one chain, each source's in its own sequence, the texts by which the
/// incident is found.
final class CaseTextProjection implements Entries.Reader {

  private final List<TextPiece> facts = new ArrayList<>();

  /// Those of the first entries, however the entries come; never more than there is room for.
  private final TreeSet<TextPiece> pieces = new TreeSet<>(TextPiece.BY_PLACE);

  private final ErasedRemainders remainders = new ErasedRemainders();
  private SearchHeader header = SearchHeader.EMPTY;
  private long characters;

  @Override
  public boolean take(Entry entry) {
    remainders
        .eventOf(entry)
        .map(event -> EventTexts.of(entry, event))
        .map(change -> entry.opening().isPresent() ? change : change.withoutTexts())
        .ifPresent(this::apply);
    return true;
  }

  private void apply(TextChange change) {
    header = header.after(change);
    for (var piece : change.pieces()) {
      if (piece.isFact()) {
        facts.removeIf(former -> former.field() == piece.field());
        facts.add(piece);
      } else {
        pieces.add(piece);
        characters += piece.text().length();
      }
    }
    while (!pieces.isEmpty()
        && characters - pieces.last().text().length() >= TextRoom.MOST_CHARACTERS) {
      characters -= pieces.removeLast().text().length();
    }
  }

  IndexedCase indexed() {
    var room = new TextRoom(0);
    var all = new ArrayList<>(facts);
    all.addAll(room.admit(pieces));
    return new IndexedCase(header.with(room.taken()), all);
  }
}
