package yuqing.procedure.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.Term.Span;

/// The windows that run from a clock's start, one after the other without a gap (article 10).
final class Windows {

  /// @param label the day's date, or the start with the school's offset
  record Window(String label, Instant opened, Instant due) {}

  private Windows() {}

  /// Endless, in order.
  static Stream<Window> from(Instant start, Span span, ZoneId zone) {
    return switch (span) {
      case Span.CalendarDays days -> days(start, days.firstDayAtLeast(), zone);
      case Span.Stretches stretches -> stretches(start, stretches.length(), zone);
      case Span.Within _ -> throw new IllegalArgumentException("a one-off term has no windows");
    };
  }

  /// The day of the start counts if enough of it is left; it is not so long after it, but until
  /// midnight in the school's zone.
  private static Stream<Window> days(Instant start, Duration firstDayAtLeast, ZoneId zone) {
    var today = start.atZone(zone).toLocalDate();
    var midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
    var counts = Duration.between(start, midnight).compareTo(firstDayAtLeast) >= 0;
    var first = counts ? today : today.plusDays(1);
    return Stream.iterate(first, date -> date.plusDays(1))
        .map(
            date ->
                new Window(
                    date.toString(),
                    date.equals(today) ? start : date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  private static Stream<Window> stretches(Instant start, Duration length, ZoneId zone) {
    return Stream.iterate(start, opened -> opened.plus(length))
        .map(opened -> new Window(SchoolZone.iso(opened, zone), opened, opened.plus(length)));
  }
}
