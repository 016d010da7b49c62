package yuqing.notification.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The iCalendar feed, as RFC 5545 has it.
class RotaCalendarTest {
  private static final UUID ID = UUID.fromString("6f1c2f0e-5b0a-4c1e-9d53-0c3c4a1b2d3e");
  private static final Instant NOW = Instant.parse("2026-10-12T02:00:00Z");

  @Test
  void aShiftIsAnEventInUtcWithAUidThatStays() {
    assertThat(lines("后勤处", "甲某"))
        .containsSubsequence(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:" + ID + "@rota.yuqing",
            "DTSTAMP:20261012T020000Z",
            "SEQUENCE:2",
            "DTSTART:20261013T093000Z",
            "DTEND:20261014T000000Z",
            "SUMMARY:后勤处 主值班 甲某",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void signsThatSeparateAreEscaped() {
    assertThat(lines("A,B;C\\D\nE", "甲某")).contains("SUMMARY:A\\,B\\;C\\\\D\\nE 主值班 甲某");
  }

  @Test
  void longLinesAreFoldedBetweenCharacters() {
    var calendar = calendar("党".repeat(60), "甲某");
    for (var line : calendar.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(calendar).endsWith("END:VCALENDAR\r\n").contains("\r\n 党");
    assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + "党".repeat(60) + " 主值班 甲某\r\n");
  }

  private static List<String> lines(String unit, String person) {
    return List.of(calendar(unit, person).split("\r\n", -1));
  }

  private static String calendar(String unit, String person) {
    var shift =
        new DutyShift(
            ID,
            "logistics",
            DutyRank.MAIN,
            "liaison-logistics",
            Instant.parse("2026-10-13T09:30:00Z"),
            Instant.parse("2026-10-14T00:00:00Z"),
            2,
            List.of());
    return RotaCalendar.write(
        unit + "值班表", List.of(new RotaCalendar.Event(shift, unit, "主值班", person)), NOW);
  }
}
