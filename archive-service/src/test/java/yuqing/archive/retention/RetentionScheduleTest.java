package yuqing.archive.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.ProblemException;

/// Which term a dossier has, and until which day.
class RetentionScheduleTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  private static final RetentionSchedule SCHEDULE =
      new RetentionSchedule(
          1,
          List.of(
              new RetentionTerm(Level.ONE, null, null),
              new RetentionTerm(Level.TWO, Category.IDEOLOGY, null),
              new RetentionTerm(Level.TWO, null, 30),
              new RetentionTerm(Level.THREE, null, 10)),
          null,
          Instant.EPOCH,
          null,
          null);

  private record Settings(String levelOne, String levelTwo, String levelThree)
      implements RetentionSettings {}

  @ParameterizedTest
  @CsvSource({
    "ONE, STAFF_WORK, 永久",
    "TWO, IDEOLOGY, 永久",
    "TWO, STAFF_WORK, 30年",
    "TWO, , 30年",
    "THREE, IDEOLOGY, 10年",
    ", IDEOLOGY, ",
  })
  void theTermOfTheCategoryGoesBeforeThatOfTheLevel(Level level, Category category, String term) {
    assertThat(SCHEDULE.term(level, category).map(RetentionTerm::printed).orElse(null))
        .isEqualTo(term);
  }

  /// In the school's zone: the last second of a year, and the first of the next.
  @ParameterizedTest
  @CsvSource({
    "2026-12-31T15:59:59Z, 2036-12-31",
    "2026-12-31T16:00:00Z, 2037-12-31",
    "2026-01-01T00:00:00Z, 2036-12-31",
  })
  void yearsBeginWithTheYearAfterTheClosing(Instant closedAt, LocalDate lastDay) {
    assertThat(new RetentionTerm(Level.THREE, null, 10).lastDay(closedAt, SCHOOL))
        .contains(lastDay);
  }

  @Test
  void forGoodHasNoLastDay() {
    assertThat(new RetentionTerm(Level.ONE, null, null).lastDay(Instant.EPOCH, SCHOOL)).isEmpty();
  }

  @Test
  void settingsAreForGoodOrYears() {
    assertThat(new RetentionDefaults(new Settings("永久", " 30年", "100")).terms())
        .extracting(RetentionTerm::years)
        .containsExactly(null, 30, 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "长期", "0年", "101年", "-1", "30 years"})
  void anotherSettingStopsTheStartByItsName(String setting) {
    assertThatThrownBy(() -> new RetentionDefaults(new Settings("永久", setting, "10年")))
        .hasMessageStartingWith("YUQING_RETENTION_LEVEL_TWO: ");
  }

  @Test
  void aScheduleHasOneTermForEachDossier() {
    var body =
        new RetentionBody(
            List.of(
                new RetentionTermBody(Level.ONE, null, null),
                new RetentionTermBody(Level.ONE, null, 30),
                new RetentionTermBody(Level.TWO, Category.IDEOLOGY, 30),
                new RetentionTermBody(Level.TWO, Category.IDEOLOGY, 10),
                new RetentionTermBody(Level.THREE, null, 10)),
            "试");
    assertThatThrownBy(() -> RetentionRules.check(body))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.faults())
                  .extracting(FieldFault::field)
                  .containsExactly("terms[1]", "terms[3]", "terms");
              assertThat(refusal.faults().getLast().message().zh()).isEqualTo("缺少二级舆情不分类别的保管期限");
            });
  }
}
