package yuqing.archive.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From when to when each of the six times runs.
class CaseTimeTest {

  private static final Instant BEGIN = Instant.parse("2026-10-13T00:00:00Z");

  /// Each instant at a minute of its own, so that a time is told by its length.
  private static CaseInstants instants() {
    return new CaseInstants(at(1), at(3), at(7), at(15), at(31), at(63), at(127), at(255), at(511));
  }

  private static Instant at(long minutes) {
    return BEGIN.plusSeconds(60 * minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "REPORT, 2, 7",
    "GRADE, 4, 10",
    "ANSWER, 12, 10",
    "APPROVE, 32, 10",
    "FILE, 128, 10",
    "CLOSE, 256, 14"
  })
  void runsBetweenItsTwoInstants(CaseTime time, long minutes, int article) {
    assertThat(time.minutes(instants())).isEqualTo(minutes);
    assertThat(time.article()).isEqualTo(article);
    assertThat(CaseTime.find(time.code())).contains(time);
  }

  @Test
  void hasNotRunWhileOneEndHasNotCome() {
    var nothing = new CaseInstants(null, null, null, null, null, null, null, null, null);
    var begun = new CaseInstants(at(1), null, null, null, at(31), null, at(127), null, null);
    assertThat(Arrays.stream(CaseTime.values()).map(time -> time.minutes(nothing)))
        .containsOnlyNulls();
    assertThat(Arrays.stream(CaseTime.values()).map(time -> time.minutes(begun)))
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "59, 0", "60, 1", "61, 1", "119, 1", "120, 2"})
  void isCutToWholeMinutesAndNeverNegative(long seconds, long minutes) {
    var instants =
        new CaseInstants(
            BEGIN, BEGIN.plusSeconds(seconds), null, null, null, null, null, null, null);
    assertThat(CaseTime.REPORT.minutes(instants)).isEqualTo(minutes);
  }
}
