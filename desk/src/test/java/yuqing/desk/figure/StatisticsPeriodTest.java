package yuqing.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsPeriodTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  @Test
  void aMonthReachesFromItsFirstInstantToThatOfTheNext() {
    var december = StatisticsPeriod.of("2026-12", null, TODAY);
    assertThat(december.query()).isEqualTo("month=2026-12");
    assertThat(december.from(SCHOOL)).isEqualTo("2026-12-01T00:00:00+08:00");
    assertThat(december.to(SCHOOL)).isEqualTo("2027-01-01T00:00:00+08:00");
    assertThat(december.after().name()).isEqualTo("2027-01");
    assertThat(december.before().name()).isEqualTo("2026-11");
  }

  @Test
  void aYearHasTwelveMonths() {
    var year = StatisticsPeriod.of(null, "2025", TODAY);
    assertThat(year.query()).isEqualTo("year=2025");
    assertThat(year.months()).hasSize(12).startsWith(YearMonth.of(2025, 1));
    assertThat(year.to(SCHOOL)).isEqualTo("2026-01-01T00:00:00+08:00");
    assertThat(year.monthName()).isEmpty();
  }

  @Test
  void aMonthIsShownWithTheFiveBeforeIt() {
    assertThat(StatisticsPeriod.of("2026-02", null, TODAY).months())
        .hasSize(6)
        .startsWith(YearMonth.of(2025, 9))
        .endsWith(YearMonth.of(2026, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-13", "next", "0001-01", "9999-01"})
  void whatIsNoMonthIsThePresentOne(String month) {
    assertThat(StatisticsPeriod.of(month, null, TODAY).name()).isEqualTo("2026-11");
    assertThat(StatisticsPeriod.of(null, month, TODAY).name()).isEqualTo("2026-11");
  }
}
