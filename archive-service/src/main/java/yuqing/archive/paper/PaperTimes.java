package yuqing.archive.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Times as papers print them: in the school's zone, to the minute.
///
/// @param zone the school's
public record PaperTimes(ZoneId zone) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter CHINESE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /// `2025-03-08 09:05`: the minute in which it was. Empty for null.
  public String minute(Instant at) {
    return at == null ? "" : MINUTE.format(local(at));
  }

  /// `2025年3月8日 09:05`. Empty for null.
  public String chineseMinute(Instant at) {
    return at == null ? "" : CHINESE_MINUTE.format(local(at));
  }

  /// The same for the end of a span, which a window and a day have: midnight is 24:00 of the day
  /// that ends, `2025-03-08 24:00`. Empty for null.
  public String endMinute(Instant end) {
    if (end == null) {
      return "";
    }
    var local = local(end);
    return local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(LocalTime.MIDNIGHT)
        ? DAY.format(local.minusDays(1)) + " 24:00"
        : MINUTE.format(local);
  }

  /// `2025年3月8日`. Empty for null.
  public String chineseDay(Instant at) {
    return at == null ? "" : CHINESE_DAY.format(local(at));
  }

  /// The same of a day that is one of the school's already. Empty for null.
  public static String chineseDate(LocalDate day) {
    return day == null ? "" : CHINESE_DAY.format(day);
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(zone);
  }
}
