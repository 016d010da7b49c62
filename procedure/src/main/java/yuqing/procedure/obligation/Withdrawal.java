package yuqing.procedure.obligation;

import java.time.Instant;
import yuqing.contracts.term.Action;
import yuqing.procedure.grading.LevelChange;

/// From this instant on a duty is no longer owed, unless it was met by then or is past due.
record Withdrawal(Instant at, Action by) {

  static Withdrawal of(LevelChange lowering) {
    return new Withdrawal(lowering.at(), lowering.by());
  }
}
