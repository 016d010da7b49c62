package yuqing.archive.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What statistics are of: an incident belongs to the period of its receipt, an obligation to that
/// of its due.
///
/// @param name `2026-10`, the name of a term, `2026`; of a range its first and last day
/// @param from included
/// @param to not included
@Schema(name = "StatisticsPeriod")
public record ReportingPeriod(Kind kind, String name, Instant from, Instant to) {

  /// Which period lies before one, for the comparison with it (环比).
  public enum Kind {
    MONTH,
    TERM,
    YEAR,
    /// Any other: the one before it is as long, and ends where it begins.
    RANGE
  }

  public static ReportingPeriod of(YearMonth month, ZoneId zone) {
    return days(Kind.MONTH, month.toString(), month.atDay(1), month.plusMonths(1).atDay(1), zone);
  }

  public static ReportingPeriod ofYear(int year, ZoneId zone) {
    return days(
        Kind.YEAR,
        Integer.toString(year),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year + 1, 1, 1),
        zone);
  }

  public static ReportingPeriod of(SchoolTerms.Term term, ZoneId zone) {
    return days(Kind.TERM, term.name(), term.first(), term.last().plusDays(1), zone);
  }

  public static ReportingPeriod between(Instant from, Instant to, ZoneId zone) {
    var name = from.atZone(zone).toLocalDate() + "/" + to.minusNanos(1).atZone(zone).toLocalDate();
    return new ReportingPeriod(Kind.RANGE, name, from, to);
  }

  private static ReportingPeriod days(
      Kind kind, String name, LocalDate first, LocalDate next, ZoneId zone) {
    return new ReportingPeriod(
        kind, name, first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }
}
