package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Waived;
import yuqing.contracts.term.ObligationCode;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// 免办: the group office waives what is open of an obligation once handling has ended.
@ApplicationScoped
class Waivers {

  private static final String MAY_BE_WAIVED =
      Arrays.stream(ObligationCode.values())
          .filter(ObligationCode::mayBeWaived)
          .map(ObligationCode::code)
          .collect(Collectors.joining(", "));

  private final IncidentAnswers answers;

  Waivers(IncidentAnswers answers) {
    this.answers = answers;
  }

  StoredAnswer waive(LockedIncident locked, WaiverBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.WAIVED);
    var code =
        ObligationCode.find(body.code() == null ? "" : body.code())
            .filter(ObligationCode::mayBeWaived);
    if (code.isEmpty() && !faults.isFaulty("code")) {
      faults.reject(
          "code",
          "not-waivable",
          "可免办的事项仅有：" + MAY_BE_WAIVED,
          "only these may be waived: " + MAY_BE_WAIVED);
    }
    faults.throwIfAny();
    var incident = locked.incident();
    locked.requireStateFor(RecordableAct.WAIVED);
    locked.record(new Waived(code.orElseThrow(), body.reason(), locked.now(), recorder));
    return answers.created(locked, "/incidents/" + incident.id);
  }
}
