package yuqing.escalation.obligation;

import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.term.AlertCause;
import yuqing.procedure.alert.AlertPlan;
import yuqing.procedure.alert.LadderStep;
import yuqing.procedure.casefile.Obligation;

/// Orders an alert with its whole plan: who is notified, after how long without acknowledgement who
/// next. The notification service carries the plan out.
public final class AlertOrders {

  private AlertOrders() {}

  static EscalationEvent.AlertOrdered order(
      AlertCause cause, ObligationRecord record, Obligation judged, JudgementContext moment) {
    return order(StableIds.alert(record.id, cause, record.due), cause, record, judged, moment);
  }

  /// For those who owe it from now on: the plan takes the place of the ones before.
  static EscalationEvent.AlertOrdered orderAnew(
      AlertCause cause, ObligationRecord record, Obligation judged, JudgementContext moment) {
    var id = StableIds.alertAnew(record.id, cause, record.due, moment.changedAt());
    return order(id, cause, record, judged, moment);
  }

  private static EscalationEvent.AlertOrdered order(
      UUID alert,
      AlertCause cause,
      ObligationRecord record,
      Obligation judged,
      JudgementContext moment) {
    var plan = AlertPlan.of(moment.edition(), judged, moment.level(), cause);
    return new EscalationEvent.AlertOrdered(
        alert,
        cause,
        moment.number(),
        record.named(),
        moment.level(),
        record.due,
        moment.now(),
        ladder(plan, record.department),
        record.halved,
        null,
        null);
  }

  /// Names the judgement in each of its orders, and how many they are: so the notification service
  /// knows when it has all that one message to a person is to name.
  public static List<EscalationEvent> ofOneJudgement(List<EscalationEvent> events) {
    var orders =
        (int) events.stream().filter(EscalationEvent.AlertOrdered.class::isInstance).count();
    var judgement = UUID.randomUUID();
    return events.stream()
        .map(
            event ->
                event instanceof EscalationEvent.AlertOrdered order
                    ? order.ofJudgement(judgement, orders)
                    : event)
        .toList();
  }

  /// A plan with the departments whose posts it names.
  ///
  /// @param concerned code of the department that owes, or that the incident concerns
  public static List<EscalationEvent.Rung> ladder(List<LadderStep> plan, String concerned) {
    return plan.stream()
        .map(
            step ->
                new EscalationEvent.Rung(
                    step.post(), step.post().departmentOf(concerned), step.after()))
        .toList();
  }
}
