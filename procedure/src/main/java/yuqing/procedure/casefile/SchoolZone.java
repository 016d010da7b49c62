package yuqing.procedure.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The zone in which the school counts its days, unless its own data names another.
public final class SchoolZone {

  public static final ZoneId DEFAULT = ZoneId.of("Asia/Shanghai");

  private SchoolZone() {}

  /// ISO 8601 with the school's offset, such as `2026-10-13T08:15:00+08:00`.
  public static String iso(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).toOffsetDateTime());
  }
}
