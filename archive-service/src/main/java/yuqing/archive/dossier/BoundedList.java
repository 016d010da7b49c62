package yuqing.archive.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A list as long as its part of the dossier has [DossierRoom]: a dossier must not grow without
/// bound. What found no room is counted, and is in the timeline.
final class BoundedList<T> {

  private final DossierRoom room;
  private final List<T> kept = new ArrayList<>();
  private long omitted;

  /// @param room that all lists of a part share
  BoundedList(DossierRoom room) {
    this.room = room;
  }

  void add(T thing) {
    if (room.isFull(kept.size())) {
      omitted++;
    } else {
      kept.add(thing);
    }
  }

  /// Changes the one that matches; adds `otherwise`, changed, where none does.
  void change(Predicate<T> which, T otherwise, UnaryOperator<T> change) {
    for (var i = kept.size() - 1; i >= 0; i--) {
      if (which.test(kept.get(i))) {
        kept.set(i, change.apply(kept.get(i)));
        return;
      }
    }
    add(change.apply(otherwise));
  }

  List<T> list() {
    return List.copyOf(kept);
  }

  long omitted() {
    return omitted;
  }
}
