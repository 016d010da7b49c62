package yuqing.archive.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import yuqing.archive.dossier.ObligationSection.Explanation;
import yuqing.archive.dossier.ObligationSection.GradeEntry;
import yuqing.archive.dossier.ObligationSection.ReportReturn;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.DecisionEvent.GradeReasoned;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;

/// Derives grade, facts requests and duties from the events of escalation-service, and adds the
/// words of the people who decided, which come on a topic of their own.
final class ObligationProjection {

  private final BoundedList<Graded> grading;
  private final BoundedList<GradeReasoned> reasons;
  private final BoundedList<ReportReturn> returns;
  private final Map<UUID, ObligationTimeline> duties = new LinkedHashMap<>();
  private final Map<UUID, Explanation> explanations = new HashMap<>();
  private final DossierRoom room;
  private Graded last;
  private long omitted;

  ObligationProjection(DossierRoom room) {
    this.room = room;
    grading = new BoundedList<>(room);
    reasons = new BoundedList<>(room);
    returns = new BoundedList<>(room);
  }

  void apply(EscalationEvent event) {
    switch (event) {
      case Graded graded -> {
        last = graded;
        grading.add(graded);
      }
      case EscalationEvent.FactsRequested it -> requested(it);
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

  void apply(DecisionEvent event) {
    switch (event) {
      case GradeReasoned reasoned -> reasons.add(reasoned);
      case DecisionEvent.FactsAsked asked ->
          change(asked.request(), each -> each.asked(asked.question(), asked.person()));
    }
  }

  private void requested(EscalationEvent.FactsRequested event) {
    change(
        event.request(), each -> each.requested(event.facts(), event.post(), event.requestedAt()));
  }

  /// Of the answers to a facts request the newest holds.
  private void stated(EscalationEvent.FactsStated event) {
    change(event.request(), each -> each.stated(event.missing(), event.answeredAt()));
  }

  /// Request, question and answers of a return come as events of their own, in any order.
  private void change(int request, UnaryOperator<ReportReturn> change) {
    returns.change(each -> each.request() == request, ReportReturn.unknown(request), change);
  }

  /// An obligation whose opening has not come in is shown by what has.
  private void duty(Obligation which, Consumer<ObligationTimeline> change) {
    var course = duties.get(which.id());
    if (course == null && !room.holdsMoreThan(duties.size())) {
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

  /// @param stated level of an incident that was over before it was entered; null of any other
  ObligationSection section(Level stated) {
    return new ObligationSection(
        last == null ? stated : last.level(),
        last == null ? null : last.provisional(),
        entries(),
        returns.list(),
        duties.entrySet().stream()
            .map(duty -> duty.getValue().duty(explanations.get(duty.getKey())))
            .toList());
  }

  /// Each grade with the reason of the decision that it rests on; one decision may be declared more
  /// than once, as when the rule's proposal beside it changes.
  private List<GradeEntry> entries() {
    var byDecision = new HashMap<Instant, GradeReasoned>();
    reasons.list().forEach(each -> byDecision.put(each.decidedAt(), each));
    return grading.list().stream()
        .map(
            graded ->
                GradeEntry.of(
                    graded,
                    graded.decidedBy() == DecidedBy.PERSON
                        ? byDecision.get(graded.decidedAt())
                        : null))
        .toList();
  }

  void countOmitted(Map<String, Long> counts) {
    DossierProjection.countOmitted(counts, "grading", grading);
    DossierProjection.countOmitted(counts, "gradeReasons", reasons);
    DossierProjection.countOmitted(counts, "returns", returns);
    if (omitted > 0) {
      counts.put("obligations", omitted);
    }
  }
}
