package yuqing.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownMinutesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 分, 0 min",
    "59, 59 分, 59 min",
    "60, 1 小时, 1 h",
    "61, 1 小时 1 分, 1 h 1 min",
    "1439, 23 小时 59 分, 23 h 59 min",
    "1440, 1 天, 1 d",
    "1560, 1 天 2 小时, 1 d 2 h"
  })
  void minutesAreReadAsPeopleSayThem(long minutes, String chinese, String english) {
    assertThat(ShownMinutes.of(minutes, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    assertThat(ShownMinutes.of(minutes, Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void whatHasNotRunIsADash() {
    assertThat(ShownMinutes.of(null, Locale.ENGLISH)).isEqualTo("—");
  }

  @Test
  void halfOfAnOddNumberOfMinutesIsNotCut() {
    assertThat(ShownMinutes.length(Duration.ofSeconds(450), Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("7 分 30 秒");
    assertThat(ShownMinutes.length(Duration.ofMinutes(15), Locale.ENGLISH)).isEqualTo("15 min");
  }
}
