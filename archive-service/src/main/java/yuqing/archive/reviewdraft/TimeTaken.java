package yuqing.archive.reviewdraft;

import java.time.Duration;
import java.time.Instant;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.figures.CaseTime;

/// How long one of the six times took, and what was owed of it.
///
/// @param from null while its beginning has not come
/// @param to null while it is not done
/// @param duty in force that it belongs to; null where none is known
record TimeTaken(CaseTime time, Instant from, Instant to, Duty duty) {

  /// Whole minutes, cut; 0 for what was done before its beginning, null while one is missing.
  static Long minutes(Instant from, Instant to) {
    return from == null || to == null ? null : Math.max(0, Duration.between(from, to).toMinutes());
  }

  Long minutes() {
    return minutes(from, to);
  }
}
