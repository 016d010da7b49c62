package yuqing.archive.reviewdraft;

import java.time.Duration;
import java.time.Instant;
import yuqing.archive.dossier.ObligationSection.Duty;

/// How long one step took.
///
/// @param number of the reply, the end of handling or the start, from 1; null where there is one
/// @param from null while its beginning is not known
/// @param to null while it is not done
/// @param duty that it belongs to; null where none is known
record TimeTaken(TimeKind kind, Integer number, Instant from, Instant to, Duty duty) {

  /// Whole minutes, cut; 0 for what was done before its beginning, null while one is missing.
  static Long minutes(Instant from, Instant to) {
    return from == null || to == null ? null : Math.max(0, Duration.between(from, to).toMinutes());
  }

  Long minutes() {
    return minutes(from, to);
  }
}
