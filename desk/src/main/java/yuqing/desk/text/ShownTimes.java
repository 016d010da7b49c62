package yuqing.desk.text;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// Times as people read and enter them: to the minute, in the school's zone.
public final class ShownTimes {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter ENTERED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");

  private ShownTimes() {}

  public static ZoneId zone() {
    return ZoneId.of(ConfigProvider.getConfig().getValue("yuqing.zone", String.class));
  }

  /// `2026-10-13 08:15`
  @TemplateExtension
  static String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone()));
  }

  /// `10-13 08:15`
  @TemplateExtension
  static String shortly(Instant instant) {
    return SHORT.format(instant.atZone(zone()));
  }

  /// The last minute before a day ends is written as that day's 24:00, as the regulation's duties
  /// say it.
  @TemplateExtension
  static String until(Instant due) {
    var local = due.atZone(zone());
    boolean isMidnight = local.toLocalTime().toSecondOfDay() == 0 && local.getNano() == 0;
    return isMidnight ? SHORT.format(local.minusDays(1)).substring(0, 5) + " 24:00" : shortly(due);
  }

  /// A sentence of a service, with the instants that it names, as of a window, as people read them.
  @TemplateExtension
  static String withTimes(String sentence) {
    return INSTANT
        .matcher(sentence)
        .replaceAll(found -> shortly(OffsetDateTime.parse(found.group()).toInstant()));
  }

  /// As a field for date and time holds it.
  @TemplateExtension
  static String entered(Instant instant) {
    return ENTERED.format(instant.atZone(zone()));
  }

  /// What was entered into such a field.
  public static Instant read(String entered) {
    return LocalDateTime.parse(entered).atZone(zone()).toInstant();
  }

  /// A value within an address.
  @TemplateExtension
  static String urlEncode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
