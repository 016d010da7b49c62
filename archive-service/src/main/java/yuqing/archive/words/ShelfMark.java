package yuqing.archive.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// The mark under which a closed dossier is shelved (档号): the class `YQ`, the year in which it was
/// closed first, in the school's zone, and the incident's number without its class and hyphen, as
/// `YQ·2027-202600012` of `YQ-2026-00012`. A reopening continues the dossier, so the mark never
/// changes; it leaves out level and retention, which may.
public final class ShelfMark {

  private static final Pattern NUMBER = Pattern.compile("YQ-(\\d{4})-(\\d+)");

  private ShelfMark() {}

  /// @param firstClosedAt null while it was never closed
  /// @return null without a number or a closing: it has no mark yet
  public static String of(String number, Instant firstClosedAt, ZoneId zone) {
    if (number == null || firstClosedAt == null) {
      return null;
    }
    var parts = NUMBER.matcher(number);
    var item = parts.matches() ? parts.group(1) + parts.group(2) : number;
    return "YQ·%d-%s".formatted(firstClosedAt.atZone(zone).getYear(), item);
  }
}
