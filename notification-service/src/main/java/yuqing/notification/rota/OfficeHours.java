package yuqing.notification.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/// When offices are staffed: the same hours on every working day.
///
/// @param from included
/// @param until excluded, on the same day
/// @param holidays weekdays without office hours
/// @param workingDays days of a weekend with office hours
/// @param zone the school's
record OfficeHours(
    LocalTime from,
    LocalTime until,
    Set<LocalDate> holidays,
    Set<LocalDate> workingDays,
    ZoneId zone) {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  OfficeHours {
    holidays = Set.copyOf(holidays);
    workingDays = Set.copyOf(workingDays);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("office hours end before they begin");
    }
  }

  static OfficeHours of(RotaSettings settings, ZoneId zone) {
    return new OfficeHours(
        settings.from(),
        settings.until(),
        settings.holidays().orElse(Set.of()),
        settings.workingDays().orElse(Set.of()),
        zone);
  }

  boolean include(Instant at) {
    var local = at.atZone(zone);
    var time = local.toLocalTime();
    return isWorkingDay(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(until);
  }

  private boolean isWorkingDay(LocalDate day) {
    return workingDays.contains(day)
        || (!WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /// When the night begins that goes on at this instant, or is the next: the end of the office
  /// hours, or at once outside of them.
  Instant nightFrom(Instant now) {
    return include(now) ? now.atZone(zone).with(until).toInstant() : now;
  }

  /// When that night is over: at the next hour at which offices open, on a working day or not.
  Instant nightUntil(Instant now) {
    var begin = nightFrom(now).atZone(zone);
    var opening = begin.with(from);
    return (begin.isBefore(opening) ? opening : opening.plusDays(1)).toInstant();
  }
}
