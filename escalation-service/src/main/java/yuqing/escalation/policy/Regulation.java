package yuqing.escalation.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import yuqing.procedure.Judgement;
import yuqing.procedure.Procedure;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.why.ObligationExplainer;

/// What an incident is judged by: the edition in force when it was discovered, and the calendar of
/// heightened duty.
public record Regulation(PolicyEdition edition, List<HeightenedPeriod> calendar, ZoneId zone) {

  public Judgement judge(CaseFile file, Instant asOf) {
    return Procedure.judge(edition, calendar, file, zone, asOf);
  }

  public ObligationExplainer explaining(CaseFile file, Instant asOf) {
    return new ObligationExplainer(edition, calendar, file, zone, asOf);
  }
}
