package yuqing.escalation.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Outcome;
import yuqing.escalation.obligation.ObligationSnapshot.Step;
import yuqing.procedure.casefile.Obligation;

/// Compares what is judged with what was published before, under the incident's lock, records the
/// difference and answers the events to publish.
@ApplicationScoped
public class ObligationUpdates {

  private final ObligationRecords records;
  private final ObligationMetrics metrics;

  ObligationUpdates(ObligationRecords records, ObligationMetrics metrics) {
    this.records = records;
    this.metrics = metrics;
  }

  /// @param events in order of due
  /// @param nextAlert when the next missed alert is to go out, though nothing else changes
  public record Entry(List<EscalationEvent> events, Optional<Instant> nextAlert) {}

  /// @param judged ordered by due
  public Entry write(UUID incident, List<Obligation> judged, JudgementContext moment) {
    var known = new HashMap<>(records.everOn(incident));
    var events = new ArrayList<EscalationEvent>();
    var alerts = new ArrayList<Instant>();
    for (var each : judged) {
      var found = Optional.ofNullable(known.remove(each.key()));
      var record = found.orElseGet(() -> ObligationRecord.begin(incident, each));
      events.addAll(changesOf(record, each, moment));
      if (found.isEmpty()) {
        records.persist(record);
      }
      if (awaitsMissedAlert(record)) {
        alerts.add(moment.missedAlertAt(record));
      }
    }
    known.values().stream()
        .filter(each -> each.owed)
        .sorted(Comparator.comparing(each -> each.due))
        .flatMap(each -> retract(each, moment))
        .forEach(events::add);
    return new Entry(events, alerts.stream().min(Comparator.naturalOrder()));
  }

  /// Keeps what is judged of an incident that was over before it was entered, to be looked up. It
  /// makes no event: nobody owes it by the clock, and no statistics count it.
  ///
  /// @param department code of the department concerned
  public void keep(UUID incident, List<Obligation> judged, String department) {
    var known = new HashMap<>(records.everOn(incident));
    for (var each : judged) {
      var found = Optional.ofNullable(known.remove(each.key()));
      var record = found.orElseGet(() -> ObligationRecord.begin(incident, each));
      record.take(each, department);
      if (found.isEmpty()) {
        records.persist(record);
      }
    }
    known.values().forEach(ObligationRecord::neverOwed);
  }

  private List<EscalationEvent> changesOf(
      ObligationRecord record, Obligation judged, JudgementContext moment) {
    var before = record.snapshot();
    record.take(judged, moment.department());
    var steps = ObligationSnapshot.steps(before, record.snapshot());
    var events = new ArrayList<EscalationEvent>();
    for (var step : steps) {
      events.add(event(step, record, judged, before, moment));
    }
    if (steps.contains(Step.OPENED) && record.outcome == Outcome.OPEN) {
      events.add(AlertOrders.order(AlertCause.OPENED, record, judged, moment));
    } else if (before != null && (moment.raised() || before.isOwedAnew(record.snapshot()))) {
      alertAnew(record, judged, moment).ifPresent(events::add);
    }
    remind(record, judged, steps, moment).forEach(events::add);
    if (awaitsMissedAlert(record)
        && moment.byClock()
        && !moment.now().isBefore(moment.missedAlertAt(record))) {
      record.missedAlertFor = record.due;
      events.add(AlertOrders.order(AlertCause.MISSED, record, judged, moment));
    }
    return events;
  }

  /// Whoever owes it now is alerted, missed or not; the missed alert that is still to come is
  /// ordered for them anyway.
  private static Optional<EscalationEvent> alertAnew(
      ObligationRecord record, Obligation judged, JudgementContext moment) {
    return switch (record.outcome) {
      case OPEN -> Optional.of(AlertOrders.orderAnew(AlertCause.OPENED, record, judged, moment));
      case MISSED ->
          awaitsMissedAlert(record)
              ? Optional.empty()
              : Optional.of(AlertOrders.orderAnew(AlertCause.MISSED, record, judged, moment));
      case MET, MET_LATE, WITHDRAWN -> Optional.empty();
    };
  }

  private EscalationEvent event(
      Step step,
      ObligationRecord record,
      Obligation judged,
      ObligationSnapshot before,
      JudgementContext moment) {
    var named = record.named();
    return switch (step) {
      case OPENED ->
          new EscalationEvent.ObligationOpened(
              named, moment.level(), record.opened, record.due, moment.edition().date());
      case MOVED ->
          new EscalationEvent.ObligationMoved(
              named, before.opened(), before.due(), record.opened, record.due, moment.now());
      case MET -> new EscalationEvent.ObligationMet(named, record.due, record.metAt, moment.now());
      case MET_LATE ->
          new EscalationEvent.ObligationMetLate(named, record.due, record.metAt, moment.now());
      case WITHDRAWN ->
          new EscalationEvent.ObligationWithdrawn(
              named, moment.now(), judged.withdrawnBy().map(Action::name).orElse(moment.cause()));
      case MISSED -> missed(record, before, moment);
    };
  }

  private EscalationEvent missed(
      ObligationRecord record, ObligationSnapshot before, JudgementContext moment) {
    var lateness = moment.lateness(before, record.snapshot());
    metrics.judgedMissed(lateness);
    return new EscalationEvent.ObligationMissed(
        record.named(), record.due, moment.now(), moment.late(lateness));
  }

  /// A reminder is sent once a due. Where the opening is published together with it there is
  /// nothing to remind of.
  private static Stream<EscalationEvent> remind(
      ObligationRecord record, Obligation judged, List<Step> steps, JudgementContext moment) {
    var due =
        record.outcome == Outcome.OPEN
            && record.remindAt != null
            && !record.remindAt.isAfter(moment.asOf())
            && !record.due.equals(record.remindedFor);
    if (!due) {
      return Stream.of();
    }
    record.remindedFor = record.due;
    return steps.contains(Step.OPENED)
        ? Stream.of()
        : Stream.of(
            new EscalationEvent.ObligationDueSoon(record.named(), record.due, moment.now()),
            AlertOrders.order(AlertCause.DUE_SOON, record, judged, moment));
  }

  /// What is recorded and no longer judged was never owed: an end recorded late withdrew the
  /// windows after it.
  private static Stream<EscalationEvent> retract(ObligationRecord record, JudgementContext moment) {
    var published = record.outcome == Outcome.WITHDRAWN;
    record.neverOwed();
    return published
        ? Stream.of()
        : Stream.of(
            new EscalationEvent.ObligationWithdrawn(record.named(), moment.now(), moment.cause()));
  }

  private static boolean awaitsMissedAlert(ObligationRecord record) {
    return record.outcome == Outcome.MISSED && !record.due.equals(record.missedAlertFor);
  }
}
