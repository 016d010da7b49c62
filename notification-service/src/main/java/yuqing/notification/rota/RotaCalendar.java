package yuqing.notification.rota;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Writes a unit's rota as iCalendar (RFC 5545): times in UTC, lines of at most 75 octets, and for
/// each shift one UID that stays. Who is on duty is named; no address and no telephone number is.
final class RotaCalendar {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE_BYTES = 75;

  private final List<String> lines = new ArrayList<>();

  /// One event.
  ///
  /// @param unit such as 后勤保卫处
  /// @param rank such as 主值班
  /// @param person the name
  record Event(DutyShift shift, String unit, String rank, String person) {}

  /// @param title of the calendar
  /// @param now when it is written
  static String write(String title, List<Event> events, Instant now) {
    var calendar = new RotaCalendar();
    calendar.begin(title);
    events.forEach(event -> calendar.add(event, now));
    calendar.line("END", "VCALENDAR");
    return String.join("", calendar.lines);
  }

  private void begin(String title) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//yuqing//duty rota//ZH");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", escaped(title));
  }

  private void add(Event event, Instant now) {
    var shift = event.shift();
    line("BEGIN", "VEVENT");
    line("UID", shift.id() + "@rota.yuqing");
    line("DTSTAMP", TIME.format(now));
    line("SEQUENCE", Long.toString(shift.version()));
    line("DTSTART", TIME.format(shift.begin()));
    line("DTEND", TIME.format(shift.end()));
    line("SUMMARY", escaped(event.unit() + " " + event.rank() + " " + event.person()));
    line("CATEGORIES", escaped(event.rank()));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  /// A line that is too long goes on after a line break and a blank, never within a character.
  private void line(String name, String value) {
    var folded = new StringBuilder();
    int bytes = 0;
    for (int point : (name + ":" + value).codePoints().toArray()) {
      var character = Character.toString(point);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE_BYTES) {
        folded.append("\r\n ");
        bytes = 1;
      }
      folded.append(character);
      bytes += size;
    }
    lines.add(folded.append("\r\n").toString());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }
}
