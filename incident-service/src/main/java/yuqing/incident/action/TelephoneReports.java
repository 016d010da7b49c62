package yuqing.incident.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Means;
import yuqing.incident.register.Incident;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.rest.request.BodyFaults;

/// Reports by telephone (articles 9 and 10): the call is kept, and the written version names the
/// report that it puts in writing.
@ApplicationScoped
class TelephoneReports {

  /// What is reported to somebody, and may be by telephone first.
  private static final Set<Action> REPORTS =
      EnumSet.of(
          Action.REPORTED_TO_PARTY_OFFICE,
          Action.HEAD_REPORTED_TO_OFFICES,
          Action.REPORTED_TO_PRINCIPAL_LEADERS,
          Action.REPORTED_TO_LEADING_GROUP,
          Action.REPORTED_TO_SUPERIOR);

  private final RecordedActions recorded;

  TelephoneReports(RecordedActions recorded) {
    this.recorded = recorded;
  }

  /// Adds what is wrong with the fields of a call.
  static void check(ActionBody body, BodyFaults faults) {
    boolean oral = body.means() == Means.ORAL;
    if (body.call() != null && !(oral && REPORTS.contains(body.action()))) {
      faults.reject("call", "not-taken", "只有电话报告才填写通话情况", "is of a report by telephone alone");
    }
    if (body.call() == null
        && oral
        && body.action() == Action.REPORTED_TO_SUPERIOR
        && !faults.isFaulty("call")) {
      faults.reject(
          "call",
          "required",
          "电话报告须注明来电单位、职务和接听人职务",
          "a report by telephone names the caller's unit and post, and the post called");
    }
    if (body.follows() != null && (oral || !REPORTS.contains(body.action()))) {
      faults.reject("follows", "not-taken", "只有书面补报才注明所补的电话报告", "is of a written report alone");
    }
  }

  /// The call, which was made when the report was, if nothing else is stated; null where there was
  /// none. Adds a fault where its time cannot be.
  static TelephoneCall call(
      LockedIncident locked, ActionBody body, Instant occurredAt, BodyFaults faults) {
    var call = body.call();
    if (call == null) {
      return null;
    }
    var at =
        call.at() == null ? occurredAt : OccurrenceTime.at(call.at(), "call.at", locked, faults);
    return new TelephoneCall(call.unit(), call.post(), call.called(), at);
  }

  /// The report by telephone that this one puts in writing; adds a fault where there is none such.
  Optional<RecordedAction> followed(Incident incident, ActionBody body, BodyFaults faults) {
    if (body.follows() == null || faults.isFaulty("follows")) {
      return Optional.empty();
    }
    var report =
        recorded
            .findByIdOptional(new RecordedAction.Key(incident.id, body.follows()))
            .filter(each -> isSameByTelephone(RecordedActions.read(each), body));
    if (report.isEmpty()) {
      faults.reject(
          "follows", "no-such-call", "没有这一电话报告", "is not the number of such a report by telephone");
    }
    return report;
  }

  private static boolean isSameByTelephone(ActionRecorded record, ActionBody body) {
    return record.action() == body.action()
        && record.means() == Means.ORAL
        && record.kind() == body.kind();
  }
}
