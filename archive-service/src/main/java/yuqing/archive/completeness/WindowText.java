package yuqing.archive.completeness;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import yuqing.rest.problem.LocalizedText;

/// A window of the exchange (article 10) as people read it. An obligation names its window by its
/// day, or by the instant at which it begins, at the school's offset.
public final class WindowText {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private WindowText() {}

  /// `2026-10-13` or `2026-10-13 08:15 起`; what has another form, as of a newer service, as it is.
  public static LocalizedText of(String window) {
    if (window.indexOf('T') < 0) {
      return new LocalizedText(window, window);
    }
    try {
      var begin = MINUTE.format(OffsetDateTime.parse(window));
      return new LocalizedText(begin + " 起", "from " + begin);
    } catch (DateTimeException _) {
      return new LocalizedText(window, window);
    }
  }
}
