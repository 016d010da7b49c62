package yuqing.desk.change;

import io.smallrye.mutiny.Multi;
import java.util.concurrent.atomic.AtomicBoolean;

/// What a page is sent, made of what archive-service sends: `change` for each entry, and `alive` so
/// that the connection is not silent.
final class ChangeStream {
  static final String CHANGE = "change";
  static final String ALIVE = "alive";

  private ChangeStream() {}

  /// The first word of the archive is a change, whatever it is: from there on nothing is left out,
  /// and what happened between the making of the page and that word is read by it. A page that
  /// connects anew has missed what came in between in the same way.
  ///
  /// The stream ends with that of the archive, which ends with the token or the service. A page
  /// that stayed connected would get signs of life, and no change any more.
  ///
  /// @param names of the archive's events; empty for what only keeps the connection open
  /// @param signsOfLife an item each time that one is due
  static Multi<String> of(Multi<String> names, Multi<?> signsOfLife) {
    var hasBegun = new AtomicBoolean();
    var changes =
        names
            .filter(name -> hasBegun.compareAndSet(false, true) || !name.isEmpty())
            .map(_ -> CHANGE)
            .onCompletion()
            .failWith(() -> new IllegalStateException("the archive's stream has ended"));
    return Multi.createBy()
        .merging()
        .streams(changes, signsOfLife.map(_ -> ALIVE))
        .onFailure()
        .recoverWithCompletion();
  }
}
