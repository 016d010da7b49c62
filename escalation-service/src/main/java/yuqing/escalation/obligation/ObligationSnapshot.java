package yuqing.escalation.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// The state of an obligation that is published when it changes.
record ObligationSnapshot(
    Outcome outcome,
    Instant opened,
    Instant due,
    Instant metAt,
    int article,
    Post owner,
    String department) {

  /// What is published, one event a step.
  enum Step {
    OPENED,
    MOVED,
    MET,
    MISSED,
    MET_LATE,
    WITHDRAWN
  }

  /// The steps from one state to the next. What was missed and then done late is published as both.
  ///
  /// @param before null for an obligation that was not owed before
  static List<Step> steps(ObligationSnapshot before, ObligationSnapshot after) {
    var steps = new ArrayList<Step>();
    if (before == null) {
      steps.add(Step.OPENED);
    } else if (before.movedTo(after)) {
      steps.add(Step.MOVED);
    }
    var from = before == null ? Outcome.OPEN : before.outcome;
    switch (after.outcome) {
      case OPEN -> {
        if (from != Outcome.OPEN) {
          steps.add(Step.OPENED);
        }
      }
      case MISSED -> {
        if (from != Outcome.MISSED) {
          steps.add(Step.MISSED);
        }
      }
      case WITHDRAWN -> {
        if (from != Outcome.WITHDRAWN) {
          steps.add(Step.WITHDRAWN);
        }
      }
      case MET -> {
        if (before == null || !before.metAs(after)) {
          steps.add(Step.MET);
        }
      }
      case MET_LATE -> {
        if (from != Outcome.MISSED && from != Outcome.MET_LATE) {
          steps.add(Step.MISSED);
        }
        if (before == null || !before.metAs(after)) {
          steps.add(Step.MET_LATE);
        }
      }
    }
    return steps;
  }

  /// Whether those who owe it have to be alerted anew: it is owed by others now, or due sooner.
  boolean isOwedAnew(ObligationSnapshot after) {
    return owner != after.owner || !department.equals(after.department) || after.due.isBefore(due);
  }

  private boolean movedTo(ObligationSnapshot after) {
    return !opened.equals(after.opened)
        || !due.equals(after.due)
        || article != after.article
        || owner != after.owner
        || !department.equals(after.department);
  }

  /// An act recorded late may turn out to be the one that met it: then that is published.
  private boolean metAs(ObligationSnapshot after) {
    return outcome == after.outcome && Objects.equals(metAt, after.metAt);
  }
}
