package yuqing.archive.volume.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// What a draft changed in the one before: by character, as people who read Chinese compare. Texts
/// that are long are compared by sentence first, and only what differs by character, so that the
/// time it takes is bounded.
public final class TextRedline {

  /// Beyond it a pair of passages counts as replaced whole: comparing takes the product of both.
  private static final int MOST_CHARACTERS = 1_000;

  /// Texts of more sentences count as replaced whole.
  private static final int MOST_SENTENCES = 2_000;

  /// Characters in common between two changes, too few to be read as kept.
  private static final int LEAST_KEPT = 2;

  private TextRedline() {}

  public enum Kind {
    KEPT("span"),
    DELETED("del"),
    INSERTED("ins");

    private final String element;

    Kind(String element) {
      this.element = element;
    }

    /// The XHTML element that marks it.
    public String element() {
      return element;
    }
  }

  /// @param text never empty
  public record Piece(Kind kind, String text) {}

  /// @return pieces that with all but the inserted are the text before, and with all but the
  ///     deleted the text after
  public static List<Piece> between(String before, String after) {
    var drawn = new RedlineDraft();
    var old = sentences(before);
    var young = sentences(after);
    if (old.size() > MOST_SENTENCES || young.size() > MOST_SENTENCES) {
      drawn.add(Kind.DELETED, before);
      drawn.add(Kind.INSERTED, after);
      return drawn.pieces();
    }
    walk(old, young, drawn, TextRedline::passage);
    return drawn.pieces();
  }

  /// What replaces one passage by another.
  private interface Replacement {
    void draw(String deleted, String inserted, RedlineDraft drawn);
  }

  private static void passage(String deleted, String inserted, RedlineDraft drawn) {
    if (deleted.length() > MOST_CHARACTERS || inserted.length() > MOST_CHARACTERS) {
      replaced(deleted, inserted, drawn);
      return;
    }
    var characters = new RedlineDraft();
    walk(characters(deleted), characters(inserted), characters, TextRedline::replaced);
    characters.withoutScraps(LEAST_KEPT).forEach(each -> drawn.add(each.kind(), each.text()));
  }

  private static void replaced(String deleted, String inserted, RedlineDraft drawn) {
    drawn.add(Kind.DELETED, deleted);
    drawn.add(Kind.INSERTED, inserted);
  }

  private static void walk(
      List<String> before, List<String> after, RedlineDraft drawn, Replacement replacement) {
    var kept = 0;
    for (AbstractDelta<String> change : DiffUtils.diff(before, after).getDeltas()) {
      var source = change.getSource();
      drawn.add(Kind.KEPT, String.join("", before.subList(kept, source.getPosition())));
      replacement.draw(
          String.join("", source.getLines()),
          String.join("", change.getTarget().getLines()),
          drawn);
      kept = source.getPosition() + source.size();
    }
    drawn.add(Kind.KEPT, String.join("", before.subList(kept, before.size())));
  }

  private static List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    for (var from = 0; from < text.length(); ) {
      var to = from;
      do {
        to++;
      } while (to < text.length() && TextPieces.SENTENCE_ENDS.indexOf(text.charAt(to - 1)) < 0);
      sentences.add(text.substring(from, to));
      from = to;
    }
    return sentences;
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
