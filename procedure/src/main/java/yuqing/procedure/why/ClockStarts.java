package yuqing.procedure.why;

import java.util.Set;
import yuqing.contracts.term.Action;
import yuqing.procedure.policy.Clock;

/// What starts each clock, as far as it is an act on record.
final class ClockStarts {

  private ClockStarts() {}

  static Set<Action> startedBy(Clock clock) {
    return switch (clock) {
      case DISCOVERY, FIRST_GRADE -> Set.of();
      case LEVEL -> Set.of(Action.GRADE_CONFIRMED, Action.AMENDED, Action.MERGED);
      case FLAG -> Set.of(Action.FLAGGED_SUDDEN_GRAVE, Action.AMENDED, Action.MERGED);
      case DRAFT -> Set.of(Action.REPLY_DRAFTED);
      case APPROVAL -> Set.of(Action.REPLY_APPROVED);
      case RETURN -> Set.of(Action.REPLY_RETURNED);
      case END_OF_HANDLING -> Set.of(Action.HANDLING_ENDED, Action.END_CORRECTED);
      case REOPENING -> Set.of(Action.REOPENED);
      case FIRST_FILING -> Set.of(Action.RESULT_FILED);
    };
  }

  /// Whether what it starts is owed for the level, and so no longer after a lowering.
  static boolean byLevel(Clock clock) {
    return switch (clock) {
      case LEVEL, DRAFT, APPROVAL, RETURN -> true;
      case DISCOVERY, FIRST_GRADE, FLAG, END_OF_HANDLING, REOPENING, FIRST_FILING -> false;
    };
  }

  /// Whether a reopening withdraws what it starts.
  static boolean afterTheEnd(Clock clock) {
    return switch (clock) {
      case END_OF_HANDLING, FIRST_FILING -> true;
      case DISCOVERY, FIRST_GRADE, LEVEL, FLAG, DRAFT, APPROVAL, RETURN, REOPENING -> false;
    };
  }
}
