package yuqing.escalation.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.Judgement;
import yuqing.procedure.Procedure;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.policy.Clock;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.Term;
import yuqing.procedure.why.ObligationExplainer;

/// What an incident is judged by: the edition in force when it was discovered, and the calendar of
/// heightened duty.
public record Regulation(PolicyEdition edition, List<HeightenedPeriod> calendar, ZoneId zone) {

  public Judgement judge(CaseFile file, Instant asOf) {
    return Procedure.judge(edition, calendar, file, zone, asOf);
  }

  /// When something is due whose clock starts at an instant, as an obligation of this code would
  /// be: a heightened period shortens the school's own short times (article 8).
  public Instant due(ObligationCode code, Clock clock, Instant start) {
    var term = edition.rule(code).term(clock);
    var within = ((Term.Span.Within) term.span()).duration();
    var halved =
        edition.heightened().appliesTo(term)
            && calendar.stream().anyMatch(period -> period.covers(start));
    return start.plus(halved ? within.dividedBy(edition.heightened().divideBy()) : within);
  }

  public ObligationExplainer explaining(CaseFile file, Instant asOf) {
    return new ObligationExplainer(edition, calendar, file, zone, asOf);
  }
}
