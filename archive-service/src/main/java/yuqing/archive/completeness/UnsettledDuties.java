package yuqing.archive.completeness;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// The obligations of one incident that are open or were missed, and the codes that were waived, as
/// escalation-service published them.
final class UnsettledDuties {

  private final Map<UUID, UnsettledDuty> duties = new LinkedHashMap<>();
  private final Set<ObligationCode> waived = EnumSet.noneOf(ObligationCode.class);

  void apply(EscalationEvent event) {
    switch (event) {
      case EscalationEvent.ObligationOpened it ->
          put(it.obligation(), it.opened(), it.due(), Outcome.OPEN);
      case EscalationEvent.ObligationMissed it -> put(it.obligation(), it.due(), Outcome.MISSED);
      case EscalationEvent.ObligationMetLate it -> put(it.obligation(), it.due(), Outcome.MET_LATE);
      case EscalationEvent.ObligationMet it -> duties.remove(it.obligation().id());
      case EscalationEvent.ObligationWithdrawn it -> {
        duties.remove(it.obligation().id());
        if (Action.WAIVED.name().equals(it.cause())) {
          waived.add(it.obligation().code());
        }
      }
      case EscalationEvent.ObligationMoved it -> moved(it);
      case EscalationEvent.Graded _,
          EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.AlertOrdered _ -> {
        // No outcome of an obligation.
      }
    }
  }

  /// What says nothing of the opening leaves it as it is known.
  private void put(Obligation obligation, Instant due, Outcome outcome) {
    var before = duties.get(obligation.id());
    put(obligation, before == null ? null : before.opened(), due, outcome);
  }

  private void put(Obligation obligation, Instant opened, Instant due, Outcome outcome) {
    duties.put(obligation.id(), new UnsettledDuty(obligation, opened, due, outcome));
  }

  /// A due that moved past the instant of judging leaves a missed duty open again; whatever else
  /// follows from the move is published as an outcome of its own.
  private void moved(EscalationEvent.ObligationMoved event) {
    var before = duties.get(event.obligation().id());
    if (before != null) {
      boolean openAgain =
          before.outcome() == Outcome.MISSED && !event.judgedAt().isAfter(event.due());
      put(
          event.obligation(),
          event.opened(),
          event.due(),
          openAgain ? Outcome.OPEN : before.outcome());
    }
  }

  List<UnsettledDuty> list() {
    return List.copyOf(duties.values());
  }

  Set<ObligationCode> waived() {
    return Set.copyOf(waived);
  }
}
