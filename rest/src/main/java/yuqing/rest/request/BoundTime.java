package yuqing.rest.request;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The instant of a bound as a refusal names it, in the school's zone: `10-13 22:55:31`.
public final class BoundTime {

  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  private BoundTime() {}

  public static String shown(Instant bound, ZoneId zone) {
    return CLOCK_TIME.format(bound.atZone(zone));
  }

  /// What has to lie at or after a bound, in Chinese.
  public static String notBeforeZh(String bound, String shown) {
    return "不能早于%s（%s）".formatted(bound, shown);
  }

  public static String notBeforeEn(String bound, String shown) {
    return "must not lie before the %s (%s)".formatted(bound, shown);
  }
}
