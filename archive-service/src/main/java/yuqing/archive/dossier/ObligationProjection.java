package yuqing.archive.dossier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import yuqing.archive.dossier.ObligationSection.Explanation;
import yuqing.archive.dossier.ObligationSection.ReportReturn;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Outcome;

/// Derives grade, facts requests and duties from the events of escalation-service.
final class ObligationProjection {

  private final BoundedList<Graded> grading;
  private final BoundedList<ReportReturn> returns;
  private final Map<UUID, ObligationTimeline> duties = new LinkedHashMap<>();
  private final Map<UUID, Explanation> explanations = new HashMap<>();
  private long omitted;

  ObligationProjection(DossierRoom room) {
    grading = new BoundedList<>(room);
    returns = new BoundedList<>(room);
  }

  void apply(EscalationEvent event) {
    switch (event) {
      case Graded graded -> grading.add(graded);
      case EscalationEvent.FactsRequested it ->
          returns.add(
              new ReportReturn(
                  it.request(), it.facts(), it.post(), it.requestedAt(), it.facts(), null));
      case EscalationEvent.FactsStated it -> stated(it);
      case EscalationEvent.ObligationOpened it -> duty(it.obligation(), d -> d.opened(it));
      case EscalationEvent.ObligationMet it ->
          duty(it.obligation(), d -> d.met(Outcome.MET, it.due(), it.metAt(), it.judgedAt()));
      case EscalationEvent.ObligationMetLate it ->
          duty(it.obligation(), d -> d.met(Outcome.MET_LATE, it.due(), it.metAt(), it.judgedAt()));
      case EscalationEvent.ObligationMissed it -> duty(it.obligation(), d -> d.missed(it));
      case EscalationEvent.ObligationWithdrawn it -> duty(it.obligation(), d -> d.withdrawn(it));
      case EscalationEvent.ObligationMoved it -> duty(it.obligation(), d -> d.moved(it));
      case EscalationEvent.ObligationDueSoon _, EscalationEvent.AlertOrdered _ -> {}
    }
  }

  /// Of the answers to a facts request the newest holds.
  private void stated(EscalationEvent.FactsStated event) {
    returns.change(
        each -> each.request() == event.request(),
        new ReportReturn(event.request(), null, null, null, null, null),
        each ->
            new ReportReturn(
                each.request(),
                each.facts(),
                each.post(),
                each.requestedAt(),
                event.missing(),
                event.answeredAt()));
  }

  /// An obligation whose opening has not come in is shown by what has.
  private void duty(Obligation which, Consumer<ObligationTimeline> change) {
    var course = duties.get(which.id());
    if (course == null && duties.size() == BoundedList.ROOM) {
      omitted++;
      return;
    }
    if (course == null) {
      course = new ObligationTimeline(which);
      duties.put(which.id(), course);
    }
    change.accept(course);
  }

  /// Of several explanations of one obligation the last holds.
  void explain(UUID obligation, Explanation explanation) {
    explanations.put(obligation, explanation);
  }

  ObligationSection section() {
    var last = grading.lastOrNull();
    return new ObligationSection(
        last == null ? null : last.level(),
        last == null ? null : last.provisional(),
        grading.list(),
        returns.list(),
        duties.entrySet().stream()
            .map(duty -> duty.getValue().duty(explanations.get(duty.getKey())))
            .toList());
  }

  void countOmitted(Map<String, Long> counts) {
    DossierProjection.countOmitted(counts, "grading", grading);
    DossierProjection.countOmitted(counts, "returns", returns);
    if (omitted > 0) {
      counts.put("obligations", omitted);
    }
  }
}
