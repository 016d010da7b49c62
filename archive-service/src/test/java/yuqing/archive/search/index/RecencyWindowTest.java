package yuqing.archive.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecencyWindowTest {

  @Test
  void aSearchGoesBackInEverLongerWindowsWithoutAGap() {
    var windows = RecencyWindow.upTo(YearMonth.parse("2026-10"));
    assertThat(windows)
        .containsExactly(
            window("2026-10", "2026-10"),
            window("2026-07", "2026-09"),
            window("2025-01", "2026-06"),
            window("2020-01", "2024-12"),
            window(null, "2019-12"));
    assertThat(windows.getFirst().tags()).containsExactly(":m2026-10");
    assertThat(windows.get(1).tags()).containsExactly(":m2026-07", ":m2026-08", ":m2026-09");
    assertThat(windows.get(2).tags()).containsExactly(":y2025", ":y2026");
    assertThat(windows.get(4).tags()).isEmpty();
    assertThat(windows.get(2).start()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    assertThat(windows.get(4).start()).isNull();
  }

  @Test
  void inJanuaryTheYearsMoveOn() {
    assertThat(RecencyWindow.upTo(YearMonth.parse("2026-01")))
        .containsExactly(
            window("2026-01", "2026-01"),
            window("2025-10", "2025-12"),
            window("2024-01", "2025-09"),
            window("2019-01", "2023-12"),
            window(null, "2018-12"));
  }

  @Test
  void aWindowWithTooMuchIsPartedIntoYearsAndThenMonths() {
    var oldest = YearMonth.parse("2017-05");
    assertThat(window(null, "2019-12").split(oldest))
        .containsExactly(
            window("2019-01", "2019-12"),
            window("2018-01", "2018-12"),
            window("2017-05", "2017-12"));
    assertThat(window("2025-11", "2026-02").split(oldest))
        .containsExactly(window("2026-01", "2026-02"), window("2025-11", "2025-12"));
    assertThat(window("2026-01", "2026-02").split(oldest))
        .containsExactly(window("2026-02", "2026-02"), window("2026-01", "2026-01"));
    assertThat(window("2026-02", "2026-02").isOneMonth()).isTrue();
  }

  @Test
  void whereNothingIsSoOldThereIsNothingToPart() {
    assertThat(window(null, "2019-12").split(YearMonth.parse("2020-01"))).isEqualTo(List.of());
  }

  private static RecencyWindow window(String first, String last) {
    return new RecencyWindow(first == null ? null : YearMonth.parse(first), YearMonth.parse(last));
  }
}
