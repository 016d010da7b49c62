package yuqing.desk.client;

import java.time.Instant;
import java.util.UUID;

/// A heightened period, as escalation-service shows it: from one instant to another that is not in
/// it.
///
/// @param setBy code of the post that set it last
public record PeriodView(
    UUID id, Instant from, Instant to, String name, String setBy, Instant setAt) {

  /// `PAST`, `IN_FORCE` or `COMING`.
  public String standing(Instant now) {
    if (!to.isAfter(now)) {
      return "PAST";
    }
    return from.isAfter(now) ? "COMING" : "IN_FORCE";
  }
}
