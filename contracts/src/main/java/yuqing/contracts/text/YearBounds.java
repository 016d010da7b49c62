package yuqing.contracts.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// The years in which an instant or a day that the suite accepts may lie. Beyond them it is a
/// typing error, which not every store can hold and no other system can read.
public final class YearBounds {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

  /// A day short of the year's end: with whatever offset it is shown, its year has four digits.
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private YearBounds() {}

  /// An instant as RFC 3339 writes it.
  ///
  /// @throws DateTimeException without an offset, when it is no time, or beyond the years
  public static Instant instant(String text) {
    var instant = OffsetDateTime.parse(text).toInstant();
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw new DateTimeException("year out of range");
    }
    return instant;
  }

  /// A day such as `2026-10-13`.
  ///
  /// @throws DateTimeException when it is no day or beyond the years
  public static LocalDate day(String text) {
    var day = LocalDate.parse(text);
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw new DateTimeException("year out of range");
    }
    return day;
  }
}
