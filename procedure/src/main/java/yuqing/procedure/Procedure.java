package yuqing.procedure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.grading.GradingTable;
import yuqing.procedure.grading.LevelHistory;
import yuqing.procedure.obligation.IncidentCourse;
import yuqing.procedure.obligation.Obligations;
import yuqing.procedure.policy.PolicyEdition;

/// The regulation as one pure function: start reading here.
public final class Procedure {

  private Procedure() {}

  /// Judges an incident from all that was on record at an instant.
  ///
  /// @param edition the one in force when the incident was discovered; it judges it for life
  /// @param heightened the calendar of heightened periods, in any order
  /// @param file of which only what was recorded at or before `asOf` is looked at
  /// @param zone the school's, in which calendar days are counted
  public static Judgement judge(
      PolicyEdition edition,
      List<HeightenedPeriod> heightened,
      CaseFile file,
      ZoneId zone,
      Instant asOf) {
    if (asOf.isBefore(file.report().receivedAt())) {
      return new Judgement(null, null, null, true, List.of(), Optional.empty());
    }
    var known = file.knownAt(asOf);
    var levels = LevelHistory.of(edition, known);
    var obligations =
        new Obligations(new IncidentCourse(edition, heightened, zone, known, levels), asOf);
    var judged = obligations.all();
    return new Judgement(
        levels.level(),
        GradingTable.grade(edition, levels.facts()),
        levels.facts(),
        !levels.decided(),
        judged,
        obligations.nextChange(judged));
  }
}
