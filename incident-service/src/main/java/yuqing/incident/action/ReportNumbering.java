package yuqing.incident.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ReportKind;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.OccurrenceTime.Bound;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.request.BodyFaults;

/// The order of the reports to the superior authority (articles 9 and 10): the first (首报) once
/// and before all others, the further ones (续报, 终报) numbered after it. What was reported after a
/// final one is recorded all the same: it has happened.
@ApplicationScoped
class ReportNumbering {

  private final RecordedActions recorded;
  private final TelephoneReports calls;

  ReportNumbering(RecordedActions recorded, TelephoneReports calls) {
    this.recorded = recorded;
    this.calls = calls;
  }

  /// The number of this report; null for an act that is none.
  ///
  /// @throws ProblemException 409 for a second first one, and for a further one before any
  Integer number(LockedIncident locked, ActionBody body, Instant occurredAt, BodyFaults faults) {
    var followed = calls.followed(locked.incident(), body, faults);
    if (body.action() != Action.REPORTED_TO_SUPERIOR) {
      return null;
    }
    var first = recorded.firstReport(locked.incident().id);
    boolean further = body.kind() != ReportKind.FIRST;
    if (further && first.isPresent()) {
      var firstAt = first.get().occurredAt;
      OccurrenceTime.requireFrom(
          firstAt, Bound.FIRST_REPORT, occurredAt, "occurredAt", locked, faults);
    }
    faults.throwIfAny();
    if (followed.isPresent()) {
      return followed.get().reportNumber;
    }
    if (further != first.isPresent()) {
      throw (further ? IncidentProblem.NO_FIRST_REPORT : IncidentProblem.FIRST_REPORT_MADE)
          .refusal();
    }
    return recorded.lastReportNumber(locked.incident().id) + 1;
  }
}
