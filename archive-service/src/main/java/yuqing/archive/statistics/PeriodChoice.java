package yuqing.archive.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// The period that a caller asks for, before the school's calendar makes instants of it.
public sealed interface PeriodChoice {

  /// A time before it is no time that a caller can name.
  Instant EARLIEST = Instant.EPOCH;

  /// @param month null for the one that it is now
  record Month(YearMonth month) implements PeriodChoice {}

  record Term(SchoolTerms.Term term) implements PeriodChoice {}

  record Year(int year) implements PeriodChoice {}

  record Range(Instant from, Instant to) implements PeriodChoice {}

  default ReportingPeriod in(ZoneId zone, Instant now) {
    return switch (this) {
      case Month(var month) ->
          ReportingPeriod.of(month == null ? YearMonth.from(now.atZone(zone)) : month, zone);
      case Term(var term) -> ReportingPeriod.of(term, zone);
      case Year(var year) -> ReportingPeriod.ofYear(year, zone);
      case Range(var from, var to) -> ReportingPeriod.between(from, to, zone);
    };
  }

  /// The period of the same kind before it (环比); empty where the school has named no term before.
  default Optional<ReportingPeriod> before(SchoolTerms terms, ZoneId zone, Instant now) {
    return switch (this) {
      case Month(var month) -> {
        var its = month == null ? YearMonth.from(now.atZone(zone)) : month;
        yield Optional.of(ReportingPeriod.of(its.minusMonths(1), zone));
      }
      case Term(var term) -> terms.before(term).map(each -> ReportingPeriod.of(each, zone));
      case Year(var year) -> Optional.of(ReportingPeriod.ofYear(year - 1, zone));
      case Range(var from, var to) ->
          Optional.of(from.minus(Duration.between(from, to)))
              .filter(begin -> begin.isAfter(EARLIEST))
              .map(begin -> ReportingPeriod.between(begin, from, zone));
    };
  }
}
