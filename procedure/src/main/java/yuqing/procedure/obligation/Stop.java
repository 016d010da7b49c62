package yuqing.procedure.obligation;

import java.time.Instant;
import yuqing.contracts.term.Action;
import yuqing.procedure.grading.LevelChange;

/// From this instant on a duty is no longer owed, unless it was met by then or is past due.
record Stop(Instant at, Action by) {

  static Stop of(LevelChange lowering) {
    return new Stop(lowering.at(), lowering.by());
  }
}
