package yuqing.archive.reviewdraft;

import java.util.Arrays;
import java.util.List;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.figures.CaseFigures;
import yuqing.archive.figures.CaseTime;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// The six times of an incident's course, as ledger and statistics have them, each with the
/// obligation that it belongs to. Of an incident that was over before it was entered, those that
/// are stated.
final class ReviewTimes {

  private ReviewTimes() {}

  /// @param figures of the same incident
  static List<TimeTaken> of(Dossier dossier, CaseFigures figures) {
    var past = figures.report() != null && figures.report().past();
    return Arrays.stream(CaseTime.values())
        .map(time -> taken(time, dossier, figures))
        .filter(taken -> !past || taken.minutes() != null)
        .toList();
  }

  private static TimeTaken taken(CaseTime time, Dossier dossier, CaseFigures figures) {
    var instants = figures.instants();
    return new TimeTaken(
        time, time.begin(instants), time.end(instants), inForce(dossier, obligationOf(time)));
  }

  private static ObligationCode obligationOf(CaseTime time) {
    return switch (time) {
      case REPORT -> ObligationCode.REPORT_TO_PARTY_OFFICE;
      case GRADE -> ObligationCode.CONFIRM_GRADE;
      case ANSWER -> ObligationCode.ANSWER_PEOPLE_CONCERNED;
      case APPROVE -> ObligationCode.APPROVE_REPLY;
      case FILE -> ObligationCode.FILE_RESULT;
      case CLOSE -> ObligationCode.CLOSE_DOSSIER;
    };
  }

  /// The last of the code that was not withdrawn, else the last; null where there is none.
  private static Duty inForce(Dossier dossier, ObligationCode code) {
    var duties =
        dossier.duties().obligations().stream().filter(each -> each.code() == code).toList();
    return duties.reversed().stream()
        .filter(each -> each.outcome() != Outcome.WITHDRAWN)
        .findFirst()
        .orElse(duties.isEmpty() ? null : duties.getLast());
  }
}
