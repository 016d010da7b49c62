package yuqing.notification.channel;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// How times are written in messages: to the minute, in the school's zone.
public final class MessageTimes {
  private static final DateTimeFormatter WINDOW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private MessageTimes() {}

  /// A deadline. Midnight ends a day: it is written as that day's 24:00.
  ///
  /// @param labels hold the pattern under the key, and that of a day's end under `key.midnight`
  public static String deadline(
      Instant due, ZoneId zone, ResourceBundle labels, String key, Locale locale) {
    var at = due.atZone(zone);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? formatter(labels.getString(key + ".midnight"), locale).format(at.minusDays(1))
        : formatter(labels.getString(key), locale).format(at);
  }

  /// A window's label: a day as it is; the start of four hours to the minute.
  public static String window(String label) {
    return label.indexOf('T') < 0 ? label : WINDOW.format(OffsetDateTime.parse(label));
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
