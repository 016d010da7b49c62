package yuqing.archive.dossier;

import java.time.Instant;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;

/// What one obligation has gone through so far.
final class ObligationTimeline {

  private final Obligation obligation;
  private Level level;
  private Instant opened;
  private Instant due;
  private Outcome outcome = Outcome.OPEN;
  private Instant metAt;
  private Instant missedAt;
  private String withdrawnBy;
  private Instant judgedAt;

  ObligationTimeline(Obligation obligation) {
    this.obligation = obligation;
  }

  void opened(EscalationEvent.ObligationOpened said) {
    level = said.level();
    opened = said.opened();
    due = said.due();
  }

  void met(Outcome how, Instant dueThen, Instant at, Instant judged) {
    outcome = how;
    due = dueThen;
    metAt = at;
    judgedAt = judged;
  }

  void missed(EscalationEvent.ObligationMissed said) {
    outcome = Outcome.MISSED;
    due = said.due();
    metAt = null;
    missedAt = said.judgedAt();
    judgedAt = said.judgedAt();
  }

  void withdrawn(EscalationEvent.ObligationWithdrawn said) {
    outcome = Outcome.WITHDRAWN;
    metAt = null;
    withdrawnBy = said.cause();
    judgedAt = said.judgedAt();
  }

  /// A due that moved past the instant of judging leaves a missed duty open again; whatever else
  /// follows from the move is told by an outcome of its own.
  void moved(EscalationEvent.ObligationMoved said) {
    opened = said.opened();
    due = said.due();
    judgedAt = said.judgedAt();
    if (outcome == Outcome.MISSED && !said.judgedAt().isAfter(said.due())) {
      outcome = Outcome.OPEN;
    }
  }

  Duty duty() {
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
        judgedAt);
  }
}
