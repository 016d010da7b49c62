package yuqing.desk.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import yuqing.desk.form.BodyField;

/// The month or the year that statistics are asked for.
///
/// @param month null where a whole year is asked for
public record StatisticsPeriod(int year, YearMonth month) {
  private static final int EARLIEST = 2000;
  private static final int LATEST = 9998;
  private static final int MONTHS_SHOWN = 6;

  /// What is asked for, or the present month where that cannot be read.
  static StatisticsPeriod of(String month, String year, LocalDate today) {
    if (year != null
        && year.strip().matches("[0-9]{4}")
        && isKnown(Integer.parseInt(year.strip()))) {
      return new StatisticsPeriod(Integer.parseInt(year.strip()), null);
    }
    try {
      var asked =
          month == null || month.isBlank() ? YearMonth.from(today) : YearMonth.parse(month.strip());
      if (isKnown(asked.getYear())) {
        return new StatisticsPeriod(asked.getYear(), asked);
      }
    } catch (DateTimeException e) {
      // The present month, below.
    }
    return new StatisticsPeriod(today.getYear(), YearMonth.from(today));
  }

  private static boolean isKnown(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  /// As a field for a month holds it; empty where a year is asked for.
  public String monthName() {
    return month == null ? "" : month.toString();
  }

  /// As people and addresses name it: `2026-10` or `2026`.
  public String name() {
    return month == null ? Integer.toString(year) : month.toString();
  }

  /// As the archive's addresses take it.
  public String query() {
    return (month == null ? "year=" : "month=") + name();
  }

  public StatisticsPeriod before() {
    return month == null
        ? new StatisticsPeriod(year - 1, null)
        : new StatisticsPeriod(month.minusMonths(1).getYear(), month.minusMonths(1));
  }

  public StatisticsPeriod after() {
    return month == null
        ? new StatisticsPeriod(year + 1, null)
        : new StatisticsPeriod(month.plusMonths(1).getYear(), month.plusMonths(1));
  }

  /// The months of the year, or those that lead to the month.
  List<YearMonth> months() {
    return month == null
        ? IntStream.rangeClosed(1, 12).mapToObj(each -> YearMonth.of(year, each)).toList()
        : IntStream.range(0, MONTHS_SHOWN)
            .mapToObj(each -> month.minusMonths(MONTHS_SHOWN - 1L - each))
            .toList();
  }

  /// Its first instant, as a list that is bounded by instants takes it.
  String from(ZoneId zone) {
    var first = month == null ? LocalDate.of(year, 1, 1) : month.atDay(1);
    return BodyField.stated(first.atStartOfDay(zone).toInstant());
  }

  /// The first instant after it.
  String to(ZoneId zone) {
    return after().from(zone);
  }
}
