package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Waived;
import yuqing.contracts.term.ObligationCode;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// 免办: the group office waives what is open of an obligation once handling has ended.
@ApplicationScoped
class Waivers {

  private static final List<String> MAY_BE_WAIVED =
      Arrays.stream(ObligationCode.values())
          .filter(ObligationCode::mayBeWaived)
          .map(ObligationCode::code)
          .toList();

  /// As the policy edition calls them.
  private static final String NAMES_ZH =
      "组织处置、回应诉求、部门负责人报党群工作部和党政办、起草回复通稿、发出回复通稿、启动应急预案、召开专题会议、联系主流媒体";

  private final IncidentAnswers answers;
  private final ActEffects effects;

  Waivers(IncidentAnswers answers, ActEffects effects) {
    this.answers = answers;
    this.effects = effects;
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
          "可免办的事项仅有：" + NAMES_ZH,
          "only these may be waived",
          MAY_BE_WAIVED);
    }
    faults.throwIfAny();
    var incident = locked.incident();
    locked.requireStateFor(RecordableAct.WAIVED);
    locked.record(new Waived(code.orElseThrow(), body.reason(), locked.now(), recorder));
    return answers.created(
        locked, "/incidents/" + incident.id, effects.ofWaiver(locked, code.orElseThrow()));
  }
}
