package yuqing.archive.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The periods that statistics are of, and the one that each is compared with.
class PeriodsTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-12-31T16:30:00Z");

  private final SchoolTerms terms =
      new SchoolTerms(
          Optional.of("2026-2027-2=2027-02-22/2027-07-11, 2026-2027-1=2026-09-01/2027-01-24,"));

  @Test
  void aMonthIsTheSchoolsAndComparedWithTheMonthBefore() {
    var choice = new PeriodChoice.Month(YearMonth.of(2027, 1));
    var month = choice.in(SCHOOL, NOW);
    assertThat(month.from()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(month.to()).isEqualTo(Instant.parse("2027-01-31T16:00:00Z"));
    assertThat(month.name()).isEqualTo("2027-01");
    assertThat(choice.before(terms, SCHOOL, NOW).orElseThrow())
        .isEqualTo(ReportingPeriod.of(YearMonth.of(2026, 12), SCHOOL));
    assertThat(new PeriodChoice.Month(null).in(SCHOOL, NOW)).isEqualTo(month);
  }

  @Test
  void aYearIsComparedWithTheYearBefore() {
    var choice = new PeriodChoice.Year(2027);
    assertThat(choice.in(SCHOOL, NOW).from()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(choice.before(terms, SCHOOL, NOW).orElseThrow().to())
        .isEqualTo(choice.in(SCHOOL, NOW).from());
  }

  @Test
  void aTermHasItsLastDayAndIsComparedWithTheTermBefore() {
    var second = terms.find("2026-2027-2").orElseThrow();
    var choice = new PeriodChoice.Term(second);
    assertThat(choice.in(SCHOOL, NOW).to()).isEqualTo(Instant.parse("2027-07-11T16:00:00Z"));
    var before = choice.before(terms, SCHOOL, NOW).orElseThrow();
    assertThat(before.name()).isEqualTo("2026-2027-1");
    assertThat(before.to()).isEqualTo(Instant.parse("2027-01-24T16:00:00Z"));
    var first = new PeriodChoice.Term(terms.find("2026-2027-1").orElseThrow());
    assertThat(first.before(terms, SCHOOL, NOW)).isEmpty();
  }

  @Test
  void anyOtherPeriodIsComparedWithOneAsLong() {
    var from = Instant.parse("2026-10-10T16:00:00Z");
    var to = Instant.parse("2026-10-13T16:00:00Z");
    var choice = new PeriodChoice.Range(from, to);
    assertThat(choice.in(SCHOOL, NOW).name()).isEqualTo("2026-10-11/2026-10-13");
    var before = choice.before(terms, SCHOOL, NOW).orElseThrow();
    assertThat(before.from()).isEqualTo(Instant.parse("2026-10-07T16:00:00Z"));
    assertThat(before.to()).isEqualTo(from);
    var older = new PeriodChoice.Range(Instant.parse("1990-01-01T00:00:00Z"), to);
    assertThat(older.before(terms, SCHOOL, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-1",
        "=2026-09-01/2027-01-24",
        "x=2026-09-01",
        "x=2026-09-01/2026-02-30",
        "x=2027-01-24/2026-09-01",
        "x=2026-09-01/2027-01-24,y=2027-01-24/2027-07-01",
        "x=2026-09-01/2027-01-24,x=2027-02-24/2027-07-01"
      })
  void aFaultySettingStopsTheStart(String setting) {
    assertThatThrownBy(() -> SchoolTerms.read(setting))
        .isInstanceOf(SchoolTerms.TermsUnreadable.class)
        .hasMessageContaining("YUQING_TERMS")
        .hasNoCause();
  }

  @Test
  void aTermOfOneDayIsOne() {
    assertThat(SchoolTerms.read("x=2026-09-01/2026-09-01"))
        .containsExactly(
            new SchoolTerms.Term("x", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1)));
    assertThat(SchoolTerms.read(" ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "-1, 2, -50.0", "3, 2, 150.0", "0, 5, 0.0"})
  void aPercentageHasOneDecimal(long part, long base, String percent) {
    assertThat(StatisticsAnswer.percent(part, base).toPlainString()).isEqualTo(percent);
  }

  @Test
  void aPercentageOfNothingIsNone() {
    assertThat(StatisticsAnswer.percent(4, 0)).isNull();
    assertThat(StatisticsAnswer.Count.of(4, 0L, "a", "b").change()).isEqualTo(4);
    assertThat(StatisticsAnswer.Count.of(4, 0L, "a", "b").changePercent()).isNull();
    assertThat(StatisticsAnswer.Count.of(4, null, "a", "b").previousList()).isNull();
  }
}
