package yuqing.rest.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.contracts.text.YearBounds;
import yuqing.rest.problem.FieldErrors;

/// Times as other systems send them: RFC 3339 with an offset, kept to the millisecond as the
/// suite's own clock is.
public final class TimeReader {

  private TimeReader() {}

  /// @throws DateTimeException without an offset, when it is no time, or beyond the years kept
  public static Instant read(String text) {
    return YearBounds.instant(text).truncatedTo(ChronoUnit.MILLIS);
  }

  public static void reject(FieldErrors errors, String field) {
    errors.reject(
        field,
        "bad-time",
        "应为带时区的时间，如 2026-10-13T08:20:00+08:00",
        "must be a time with offset such as 2026-10-13T08:20:00+08:00");
  }
}
