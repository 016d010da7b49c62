package yuqing.archive.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PaperTimesTest {

  private final PaperTimes times = new PaperTimes(ZoneId.of("Asia/Shanghai"));

  @Test
  void aTimeIsTheMinuteInTheSchoolsZone() {
    assertThat(times.minute(Instant.parse("2025-03-08T01:05:59.999Z")))
        .isEqualTo("2025-03-08 09:05");
    assertThat(times.chineseMinute(Instant.parse("2025-03-08T01:05:59.999Z")))
        .isEqualTo("2025年3月8日 09:05");
    assertThat(times.chineseDay(Instant.parse("2025-12-31T16:00:00Z"))).isEqualTo("2026年1月1日");
  }

  @Test
  void theEndOfADayIsItsHour24() {
    var midnight = Instant.parse("2025-03-08T16:00:00Z");
    assertThat(times.endMinute(midnight)).isEqualTo("2025-03-08 24:00");
    assertThat(times.minute(midnight)).isEqualTo("2025-03-09 00:00");
    assertThat(times.endMinute(midnight.plusSeconds(60))).isEqualTo("2025-03-09 00:01");
    assertThat(times.endMinute(midnight.minusSeconds(1))).isEqualTo("2025-03-08 23:59");
  }

  @Test
  void noTimePrintsNothing() {
    assertThat(times.minute(null)).isEmpty();
    assertThat(times.endMinute(null)).isEmpty();
    assertThat(times.chineseMinute(null)).isEmpty();
    assertThat(times.chineseDay(null)).isEmpty();
  }
}
