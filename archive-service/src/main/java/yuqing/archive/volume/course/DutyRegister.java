package yuqing.archive.volume.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.dossier.ObligationTimeline;
import yuqing.archive.snapshot.EntryFile;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.term.Outcome;

/// Every obligation of a dossier with its outcome and each move of its due, in the order in which
/// they opened. Of each a few instants are kept, so there may be any number.
public final class DutyRegister {

  private final Map<UUID, ObligationTimeline> duties = new LinkedHashMap<>();
  private final Map<UUID, List<ObligationMoved>> moves = new LinkedHashMap<>();

  private DutyRegister() {}

  public static DutyRegister of(EntryFile entries) {
    var register = new DutyRegister();
    entries
        .events(
            EscalationEvent.class,
            List.of(
                EscalationEvent.ObligationOpened.class,
                EscalationEvent.ObligationMet.class,
                EscalationEvent.ObligationMissed.class,
                EscalationEvent.ObligationMetLate.class,
                EscalationEvent.ObligationWithdrawn.class,
                ObligationMoved.class))
        .forEach(each -> register.take(each.event()));
    return register;
  }

  private void take(EscalationEvent event) {
    switch (event) {
      case EscalationEvent.ObligationOpened it -> duty(it.obligation(), d -> d.opened(it));
      case EscalationEvent.ObligationMet it ->
          duty(it.obligation(), d -> d.met(Outcome.MET, it.due(), it.metAt(), it.judgedAt()));
      case EscalationEvent.ObligationMetLate it ->
          duty(it.obligation(), d -> d.met(Outcome.MET_LATE, it.due(), it.metAt(), it.judgedAt()));
      case EscalationEvent.ObligationMissed it -> duty(it.obligation(), d -> d.missed(it));
      case EscalationEvent.ObligationWithdrawn it -> duty(it.obligation(), d -> d.withdrawn(it));
      case ObligationMoved it -> {
        duty(it.obligation(), d -> d.moved(it));
        moves.computeIfAbsent(it.obligation().id(), _ -> new ArrayList<>()).add(it);
      }
      case EscalationEvent.Graded _,
          EscalationEvent.FactsRequested _,
          EscalationEvent.FactsStated _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.AlertOrdered _ -> {
        // About no outcome.
      }
    }
  }

  private void duty(Obligation obligation, Consumer<ObligationTimeline> change) {
    change.accept(duties.computeIfAbsent(obligation.id(), _ -> new ObligationTimeline(obligation)));
  }

  public Collection<Duty> duties() {
    return duties.values().stream().map(each -> each.duty(null)).toList();
  }

  public List<ObligationMoved> movesOf(Duty duty) {
    return moves.getOrDefault(duty.id(), List.of());
  }
}
