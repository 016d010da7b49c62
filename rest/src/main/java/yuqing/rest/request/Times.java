package yuqing.rest.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import yuqing.rest.problem.FieldErrors;

/// Times as other systems send them: RFC 3339 with an offset, kept to the millisecond as our own
/// clock is.
public final class Times {

  /// Beyond these years a time is a slip of the pen.
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 9999;

  private Times() {}

  /// @throws DateTimeException without an offset, or when it is no time
  public static Instant read(String text) {
    var time = OffsetDateTime.parse(text);
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("year out of range");
    }
    return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  public static void reject(FieldErrors errors, String field) {
    errors.reject(
        field,
        "bad-time",
        "应为带时区的时间，如 2026-10-13T08:20:00+08:00",
        "must be a time with offset such as 2026-10-13T08:20:00+08:00");
  }
}
