package yuqing.archive.figures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.EscalationEvent.ObligationMetLate;
import yuqing.contracts.EscalationEvent.ObligationMissed;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.EventData;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// What is counted of one obligation. Takes the events of escalation-service in the order of their
/// publication.
///
/// @param window date or start of a window; null for one-off obligations
/// @param owner the post that owes it
/// @param named code of the department that its first event named
/// @param level of the incident when it opened; null while the opening has not come in
/// @param opened, due null as the level
/// @param metAt when it was done; null unless met
/// @param entry n of the entry on which the outcome rests
public record DutyFigures(
    UUID id,
    ObligationCode code,
    String window,
    Post owner,
    String named,
    Level level,
    Instant opened,
    Instant due,
    Outcome outcome,
    Instant metAt,
    long entry) {

  /// The obligation whose figures an event changes; empty for any other.
  static Optional<Obligation> in(EventData event) {
    return event instanceof EscalationEvent judged
        ? Optional.ofNullable(
            switch (judged) {
              case ObligationOpened it -> it.obligation();
              case ObligationMet it -> it.obligation();
              case ObligationMetLate it -> it.obligation();
              case ObligationMissed it -> it.obligation();
              case ObligationWithdrawn it -> it.obligation();
              case ObligationMoved it -> it.obligation();
              case EscalationEvent.Graded _,
                  EscalationEvent.FactsRequested _,
                  EscalationEvent.FactsStated _,
                  EscalationEvent.ObligationDueSoon _,
                  EscalationEvent.AlertOrdered _ ->
                  null;
            })
        : Optional.empty();
  }

  /// An obligation of which nothing has come in yet.
  static DutyFigures unknown(Obligation named) {
    return new DutyFigures(
        named.id(),
        named.code(),
        named.window(),
        named.owner(),
        named.department(),
        null,
        null,
        null,
        Outcome.OPEN,
        null,
        0);
  }

  /// @param n of the entry that the event became
  DutyFigures after(long n, EventData event) {
    return switch (event) {
      case ObligationOpened it ->
          new DutyFigures(
              id,
              code,
              window,
              it.obligation().owner(),
              named,
              it.level(),
              it.opened(),
              it.due(),
              Outcome.OPEN,
              null,
              n);
      case ObligationMet it -> settled(Outcome.MET, it.due(), it.metAt(), n);
      case ObligationMetLate it -> settled(Outcome.MET_LATE, it.due(), it.metAt(), n);
      case ObligationMissed it -> settled(Outcome.MISSED, it.due(), null, n);
      case ObligationWithdrawn _ -> settled(Outcome.WITHDRAWN, due, null, n);
      case ObligationMoved it -> moved(it, n);
      default -> this;
    };
  }

  private DutyFigures settled(Outcome how, Instant dueThen, Instant at, long n) {
    return new DutyFigures(id, code, window, owner, named, level, opened, dueThen, how, at, n);
  }

  /// A due that moved past the instant of judging leaves a missed obligation open again; whatever
  /// else follows from the move is published as an outcome of its own. Another department now
  /// changes nothing here: who owed it at its due, the history of the incident's departments says.
  private DutyFigures moved(ObligationMoved it, long n) {
    var openAgain = outcome == Outcome.MISSED && !it.judgedAt().isAfter(it.due());
    return new DutyFigures(
        id,
        code,
        window,
        it.obligation().owner(),
        named,
        level,
        it.opened(),
        it.due(),
        openAgain ? Outcome.OPEN : outcome,
        metAt,
        openAgain ? n : entry);
  }

  /// Whether the post is one of the department in charge, and so moves with an assignment.
  static boolean movesWithIncident(Post owner) {
    return switch (owner) {
      case LIAISON, DEPARTMENT_HEAD, LEADER_IN_CHARGE -> true;
      case ADMIN_OFFICE, GROUP_OFFICE, LEADING_GROUP, PRINCIPAL_LEADER -> false;
    };
  }
}
