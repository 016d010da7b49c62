package yuqing.procedure.grading;

import java.time.Instant;
import java.util.Optional;

/// A stretch of time, `[from, left)`, in which an incident had a level or a graver one.
///
/// @param number 1, 2, 3 … of the stays at that level
/// @param left the lowering that ended it; empty while it lasts
public record LevelPeriod(int number, Instant from, Optional<LevelChange> left) {

  /// Whether the incident had it at an instant; a level change comes before what else
  /// happens at the same instant.
  public boolean covers(Instant instant) {
    return !instant.isBefore(from)
        && left.map(change -> instant.isBefore(change.at())).orElse(true);
  }
}
