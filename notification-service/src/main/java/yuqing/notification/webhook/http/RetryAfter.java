package yuqing.notification.webhook.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// Reads `Retry-After` as RFC 9110 defines it: seconds, or a date.
final class RetryAfter {

  private RetryAfter() {}

  /// @param header may be null
  /// @return null where there is none, or none that can be read; at most the longest
  static Duration read(String header, Instant now, Duration longest) {
    if (header == null) {
      return null;
    }
    var asked = parse(header.strip(), now);
    if (asked == null || asked.isNegative()) {
      return null;
    }
    return asked.compareTo(longest) > 0 ? longest : asked;
  }

  private static Duration parse(String header, Instant now) {
    if (header.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(now, date.toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
