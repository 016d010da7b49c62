package yuqing.desk.text;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Windows of the exchange as people read them: `{window:of(duty.window)}`. The services name a
/// window by its day, or by the instant at which it begins.
@TemplateExtension(namespace = "window")
public final class ShownWindows {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private ShownWindows() {}

  /// `10-13 当日` or `10-13 08:15 起`; a name of another form, as of a newer service, as it is.
  static String of(String window, @TemplateAttribute("locale") Object locale) {
    try {
      return window.indexOf('T') < 0
          ? words("window_day", DAY.format(LocalDate.parse(window)), locale)
          : words("window_from", ShownTimes.shortly(begin(window)), locale);
    } catch (DateTimeException _) {
      return window;
    }
  }

  private static Instant begin(String window) {
    return OffsetDateTime.parse(window).toInstant();
  }

  private static String words(String key, String time, Object locale) {
    return PageTexts.of("frame", (Locale) locale).get(key).replace("#", time);
  }
}
