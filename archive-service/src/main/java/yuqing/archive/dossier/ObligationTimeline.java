package yuqing.archive.dossier;

import java.time.Instant;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.dossier.ObligationSection.Explanation;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;

/// The history of one obligation so far.
public final class ObligationTimeline {

  /// As who owes it is known: at its due where that has passed, else now.
  private Obligation obligation;

  private Level level;
  private Instant opened;
  private Instant due;
  private Outcome outcome = Outcome.OPEN;
  private Instant metAt;
  private Instant missedAt;
  private String withdrawnBy;
  private Instant judgedAt;

  public ObligationTimeline(Obligation obligation) {
    this.obligation = obligation;
  }

  /// Also anew, after it was withdrawn: a lowered level is raised again, or a case reopened.
  public void opened(EscalationEvent.ObligationOpened event) {
    obligation = event.obligation();
    level = event.level();
    opened = event.opened();
    due = event.due();
    outcome = Outcome.OPEN;
    metAt = null;
    missedAt = null;
    withdrawnBy = null;
    judgedAt = null;
  }

  public void met(Outcome how, Instant dueThen, Instant at, Instant judged) {
    outcome = how;
    due = dueThen;
    metAt = at;
    judgedAt = judged;
  }

  public void missed(EscalationEvent.ObligationMissed event) {
    outcome = Outcome.MISSED;
    due = event.due();
    metAt = null;
    missedAt = event.judgedAt();
    judgedAt = event.judgedAt();
  }

  public void withdrawn(EscalationEvent.ObligationWithdrawn event) {
    outcome = Outcome.WITHDRAWN;
    metAt = null;
    withdrawnBy = event.cause();
    judgedAt = event.judgedAt();
  }

  /// A due that moved past the instant of judging leaves a missed duty open again; whatever else
  /// follows from the move is published as an outcome of its own. The event names the new owner of
  /// an open duty. A duty that was missed or met keeps its owner.
  public void moved(EscalationEvent.ObligationMoved event) {
    opened = event.opened();
    due = event.due();
    judgedAt = event.judgedAt();
    if (outcome == Outcome.MISSED && !event.judgedAt().isAfter(event.due())) {
      outcome = Outcome.OPEN;
    }
    if (outcome == Outcome.OPEN) {
      obligation = event.obligation();
    }
  }

  /// @param explanation of its missing; null where nobody has explained it
  public Duty duty(Explanation explanation) {
    return new Duty(
        obligation.id(),
        obligation.code(),
        obligation.key(),
        obligation.window(),
        obligation.article(),
        obligation.owner(),
        obligation.department(),
        level,
        opened,
        due,
        outcome,
        metAt,
        missedAt,
        withdrawnBy,
        judgedAt,
        explanation);
  }
}
