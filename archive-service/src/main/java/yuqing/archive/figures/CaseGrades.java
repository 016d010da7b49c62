package yuqing.archive.figures;

import java.time.Instant;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;

/// The levels of an incident, as escalation-service published them.
///
/// @param firstLevel the first grade, usually by rule; null until graded
/// @param level in force; null until graded
/// @param gradedAt when a person decided first; null until then
/// @param heightened whether a heightened period (article 8) covered the discovery or the receipt,
///     by which the first times were halved; null while nothing has shown it
public record CaseGrades(Level firstLevel, Level level, Instant gradedAt, Boolean heightened) {

  static final CaseGrades NONE = new CaseGrades(null, null, null, null);

  /// Orders of an alert about a difference bear this code as well, and are counted from later.
  private static final String OF_A_DIFFERENCE = "difference/";

  /// @param level as stated of an incident that was over before it was entered
  static CaseGrades stated(Level level) {
    return new CaseGrades(level, level, null, null);
  }

  CaseGrades graded(Graded event) {
    var decided = gradedAt == null && event.decidedBy() == DecidedBy.PERSON;
    return new CaseGrades(
        firstLevel == null ? event.level() : firstLevel,
        event.level(),
        decided ? event.decidedAt() : gradedAt,
        heightened);
  }

  CaseGrades ordered(AlertOrdered order) {
    var halved = Boolean.TRUE.equals(heightened) || Boolean.TRUE.equals(order.halved());
    return new CaseGrades(firstLevel, level, gradedAt, halved);
  }

  /// Whether an order says whether a period covered the discovery or the receipt: of the two
  /// obligations whose clocks start there it names whether their time was halved.
  static boolean showsPeriod(AlertOrdered order) {
    return order.halved() != null && order.obligation() != null && countsFromReport(order);
  }

  private static boolean countsFromReport(AlertOrdered order) {
    Obligation about = order.obligation();
    var code = about.code();
    return (code == ObligationCode.REPORT_TO_PARTY_OFFICE || code == ObligationCode.CONFIRM_GRADE)
        && (about.key() == null || !about.key().startsWith(OF_A_DIFFERENCE));
  }
}
