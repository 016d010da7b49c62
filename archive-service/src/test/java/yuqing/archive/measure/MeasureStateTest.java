package yuqing.archive.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureStateTest {

  private static final LocalDate DUE = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, false, OPEN",
    "2026-11-30, false, OPEN", // until the end of the day
    "2026-12-01, false, OVERDUE",
    "2026-12-01, true, DONE",
    "2026-11-29, true, DONE",
  })
  void isOverdueFromTheDayAfter(LocalDate today, boolean done, MeasureState state) {
    assertThat(MeasureState.of(done, DUE, today)).isEqualTo(state);
  }
}
