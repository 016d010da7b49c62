package yuqing.contracts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// How events write instants and sequences: each in one length, so that both sort as text.
public final class EventText {

  /// UTC with `Z` and three digits, as `2026-10-13T00:15:00.000Z`; what is finer is cut, so that a
  /// time is never written later than it was.
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private EventText() {}

  public static String time(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  /// The digits of the largest long, filled with zeros from the left.
  public static String sequence(long sequence) {
    return String.format(Locale.ROOT, "%019d", sequence);
  }
}
