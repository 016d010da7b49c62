package yuqing.desk.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.desk.client.ShiftView;

/// On which day of the week a shift is shown.
class RotaWeekTest {
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final Instant TUESDAY = at("2026-10-13T10:00");
  private static final RotaWeek WEEK = RotaWeek.of("", TUESDAY, SCHOOL);

  @ParameterizedTest
  @CsvSource({
    "'', 2026-10-12",
    "nonsense, 2026-10-12",
    "+999999999-01-01, 2026-10-12",
    "2026-10-18, 2026-10-12",
    "2026-10-19, 2026-10-19",
    "2026-10-20T17:30, 2026-10-19",
  })
  void aWeekBeginsOnMonday(String sent, LocalDate monday) {
    assertThat(RotaWeek.of(sent, TUESDAY, SCHOOL).monday()).isEqualTo(monday);
  }

  @Test
  void aNightIsShownOnTheDayOnWhichItBegins() {
    assertThat(shownOn(shift("2026-10-13T17:30", "2026-10-14T08:00"))).containsExactly(1);
  }

  @Test
  void aHolidayIsShownOnEachDayThatItCovers() {
    assertThat(shownOn(shift("2026-10-13T17:30", "2026-10-16T08:00"))).containsExactly(1, 2, 3);
  }

  @Test
  void whatBeganBeforeTheWeekIsShownWhereItCoversADay() {
    assertThat(shownOn(shift("2026-10-10T08:00", "2026-10-13T00:00"))).containsExactly(0);
    assertThat(shownOn(shift("2026-10-11T17:30", "2026-10-12T08:00"))).isEmpty();
  }

  @Test
  void aShiftAtMidnightIsOfTheDayThatBegins() {
    assertThat(shownOn(shift("2026-10-13T00:00", "2026-10-14T00:00"))).containsExactly(1);
    assertThat(shownOn(shift("2026-10-19T00:00", "2026-10-20T00:00"))).isEmpty();
  }

  @Test
  void eachRankHasItsOwnColumnAndTodayIsMarked() {
    var days = WEEK.days(List.of(shift("2026-10-13T17:30", "2026-10-14T08:00")), TUESDAY);
    assertThat(days.get(1).cells())
        .extracting(RotaWeek.RankCell::rank)
        .containsExactly("LEAD", "MAIN", "DEPUTY");
    assertThat(days.get(1).cells().get(0).shifts()).isEmpty();
    assertThat(days.get(1).cells().get(1).shifts()).hasSize(1);
    assertThat(days).extracting(RotaWeek.RotaDay::today).containsOnlyOnce(true);
    assertThat(days.get(1).today()).isTrue();
  }

  /// Numbers of the days, from 0 for Monday.
  private static List<Integer> shownOn(ShiftView shift) {
    return WEEK.days(List.of(shift), TUESDAY).stream()
        .filter(day -> day.cells().stream().anyMatch(cell -> !cell.shifts().isEmpty()))
        .map(day -> day.day().getDayOfWeek().getValue() - 1)
        .toList();
  }

  private static ShiftView shift(String begin, String end) {
    return new ShiftView(UUID.randomUUID(), null, "MAIN", "a", at(begin), at(end), List.of());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SCHOOL).toInstant();
  }
}
