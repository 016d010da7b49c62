package yuqing.escalation.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The bounds between the urgencies of what is owed, at one instant. What is due at a bound belongs
/// before it: a thing is on time at its due, and what is due at midnight belongs to the day that
/// ends then.
///
/// @param now what was due before is overdue
/// @param withinHour an hour from now
/// @param endOfDay the midnight after now, in the school's zone
record ObligationUrgency(Instant now, Instant withinHour, Instant endOfDay) {

  static ObligationUrgency at(Instant now, ZoneId zone) {
    var tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
    return new ObligationUrgency(
        now, now.plus(Duration.ofHours(1)), tomorrow.atStartOfDay(zone).toInstant());
  }
}
