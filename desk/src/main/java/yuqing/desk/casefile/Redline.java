package yuqing.desk.casefile;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import yuqing.desk.casefile.DraftChange.Kind;

/// The differences between two drafts, character by character, since Chinese has no word breaks.
final class Redline {
  private Redline() {}

  static List<DraftChange> between(String before, String after) {
    var old = characters(before);
    var fresh = characters(after);
    var changes = new ArrayList<DraftChange>();
    int done = 0;
    for (var delta : DiffUtils.diff(old, fresh).getDeltas()) {
      add(changes, Kind.KEPT, old.subList(done, delta.getSource().getPosition()));
      add(changes, Kind.REMOVED, delta.getSource().getLines());
      add(changes, Kind.ADDED, delta.getTarget().getLines());
      done = end(delta);
    }
    add(changes, Kind.KEPT, old.subList(done, old.size()));
    return List.copyOf(changes);
  }

  private static int end(AbstractDelta<String> delta) {
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private static void add(List<DraftChange> changes, Kind kind, List<String> characters) {
    if (!characters.isEmpty()) {
      changes.add(new DraftChange(kind, String.join("", characters)));
    }
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
