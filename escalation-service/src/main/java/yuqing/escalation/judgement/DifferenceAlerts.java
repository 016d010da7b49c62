package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.jdbc.Sql;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.OpenDifference;
import yuqing.escalation.obligation.AlertOrders;
import yuqing.escalation.obligation.StableIds;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.Judgement;
import yuqing.procedure.alert.AlertPlan;
import yuqing.procedure.grading.GradingTable;
import yuqing.procedure.policy.Clock;

/// Orders an alert of each difference of a second report whose facts would by rule be graver than
/// the level in force: it climbs as `confirm-grade` does until the difference is settled or the
/// incident merged, which notification-service consumes from incident-service itself; once that
/// merge is undone it climbs anew. It is no obligation and has no outcome.
@ApplicationScoped
class DifferenceAlerts {

  private static final ObligationCode CODE = ObligationCode.CONFIRM_GRADE;
  private static final Post OWNER = Post.GROUP_OFFICE;

  private static final String ADD =
      """
      insert into difference_alert (incident_id, n, found_at) values (?, ?, ?)
      on conflict do nothing""";

  /// @return the orders to publish, one a difference for ever, or until a merge is undone
  List<EscalationEvent> order(
      Connection connection,
      UUID incident,
      CaseRecord record,
      Regulation regulation,
      Judgement judgement,
      Instant now)
      throws SQLException {
    var orders = new ArrayList<EscalationEvent>();
    if (record.merge().isPresent()) {
      return orders;
    }
    for (var difference : record.differences()) {
      var since = since(difference, record);
      if (isGraver(difference, regulation, judgement)
          && Sql.update(connection, ADD, incident, difference.n(), since) == 1) {
        orders.add(order(incident, difference.n(), since, record, regulation, judgement, now));
      }
    }
    return orders;
  }

  /// Since when it awaits the group office: a merge hides it.
  private static Instant since(OpenDifference difference, CaseRecord record) {
    return record.unmergedAt().filter(difference.foundAt()::isBefore).orElse(difference.foundAt());
  }

  private static boolean isGraver(
      OpenDifference difference, Regulation regulation, Judgement judgement) {
    var facts = difference.appliedTo(judgement.facts());
    var proposal = GradingTable.grade(regulation.edition(), facts).proposal();
    return !judgement.level().atLeast(proposal);
  }

  private static AlertOrdered order(
      UUID incident,
      int difference,
      Instant since,
      CaseRecord record,
      Regulation regulation,
      Judgement judgement,
      Instant now) {
    var key = "difference/" + difference;
    var id = StableIds.obligation(incident, key);
    var department = OWNER.departmentOf(record.department());
    var due = regulation.due(CODE, Clock.FIRST_GRADE, since);
    var article = regulation.edition().rule(CODE).term(Clock.FIRST_GRADE).article();
    var plan = AlertPlan.of(regulation.edition(), OWNER, judgement.level(), AlertCause.OPENED);
    return new AlertOrdered(
        StableIds.alert(id, AlertCause.OPENED, due),
        AlertCause.OPENED,
        record.number(),
        new EscalationEvent.Obligation(id, CODE, key, null, article, OWNER, department),
        judgement.level(),
        due,
        now,
        AlertOrders.ladder(plan, record.department()),
        false,
        null,
        null);
  }
}
